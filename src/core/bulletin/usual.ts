/** The usual patterns of a notice, as data of the same form in which an office writes its own. */
import type { Message } from '../message';
import type { Each } from '../scheme/sections/bulletin-fields';
import type { Clause, FieldCondition, Pattern, Way } from '../scheme/sections/bulletin';
import type { PatternDocument, WayDocument } from './pattern-documents';
import type { Speech } from './runs';

/** @param speeches of the languages in which they are to be worded */
export function usualPatterns(speeches: readonly Speech[]): readonly Pattern[] {
  const wayOf = ({ when = {}, key, bounds = [] }: UsualWay): Way => {
    const said = (language: Speech['language']): string | null =>
      speeches.find((speech) => speech.language === language)?.pattern(key) ?? null;
    const words = Object.entries(when).map(([field, word]): FieldCondition => ({ field, is: [word] }));
    return { when: [...words, ...bounds], wording: { zh: said('zh'), en: said('en') } };
  };
  return USUAL.map(({ each, clauses }) => ({
    each,
    indicators: null,
    entities: null,
    opening: OPENING.map(wayOf),
    clauses: clauses.map(({ optional = false, ways }): Clause => ({ optional, ways: ways.map(wayOf) })),
  }));
}

interface UsualWay {
  readonly key: Message['key'];
  /** Fields of words, each with the word that it must be. */
  readonly when?: Readonly<Record<string, string>>;
  readonly bounds?: readonly FieldCondition[];
}

interface UsualPattern {
  readonly each: Each;
  readonly clauses: readonly { readonly optional?: boolean; readonly ways: readonly UsualWay[] }[];
}

const OPENING: readonly UsualWay[] = [
  { when: { periodKind: 'year' }, key: 'bulletin.say.period' },
  { key: 'bulletin.say.period-days' },
];

const GROWTH: readonly UsualWay[] = [
  { when: { growthKind: 'rise' }, key: 'bulletin.say.rise' },
  { when: { growthKind: 'fall' }, key: 'bulletin.say.fall' },
  { when: { growthKind: 'level' }, key: 'bulletin.say.level' },
  { when: { growthKind: 'both-zero' }, key: 'bulletin.say.level' },
  { when: { growthKind: 'nearly-level' }, key: 'bulletin.say.nearly-level' },
  { when: { growthKind: 'turned-profit' }, key: 'bulletin.say.turned-profit' },
  { when: { growthKind: 'turned-loss' }, key: 'bulletin.say.turned-loss' },
  { when: { growthKind: 'loss-widened' }, key: 'bulletin.say.loss-widened' },
  { when: { growthKind: 'loss-narrowed' }, key: 'bulletin.say.loss-narrowed' },
  {
    when: { growthKind: 'zero-base' },
    bounds: [{ field: 'actual', above: 0 }],
    key: 'bulletin.say.from-nothing',
  },
  {
    when: { growthKind: 'zero-base' },
    bounds: [{ field: 'actual', below: 0 }],
    key: 'bulletin.say.below-nothing',
  },
];

/** Within the year only how far it is; at its end whether it is complete. */
const COMPLETION: readonly UsualWay[] = [
  {
    when: { better: 'higher', gapKind: 'year-end', completionKind: 'exceeded' },
    key: 'bulletin.say.exceeded',
  },
  {
    when: { better: 'higher', gapKind: 'year-end', completionKind: 'complete' },
    key: 'bulletin.say.complete',
  },
  { when: { better: 'higher', gapKind: 'year-end', completionKind: 'short' }, key: 'bulletin.say.short' },
  { when: { better: 'higher' }, key: 'bulletin.say.completion' },
  {
    when: { better: 'lower', gapKind: 'year-end', completionKind: 'exceeded' },
    key: 'bulletin.say.over-limit',
  },
  {
    when: { better: 'lower', gapKind: 'year-end', completionKind: 'complete' },
    key: 'bulletin.say.within-limit',
  },
  {
    when: { better: 'lower', gapKind: 'year-end', completionKind: 'short' },
    key: 'bulletin.say.within-limit',
  },
  { when: { better: 'lower' }, key: 'bulletin.say.of-limit' },
];

const GAP: readonly UsualWay[] = [
  { when: { gapKind: 'ahead', better: 'higher' }, key: 'bulletin.say.ahead' },
  { when: { gapKind: 'ahead', better: 'lower' }, key: 'bulletin.say.above' },
  { when: { gapKind: 'behind', better: 'higher' }, key: 'bulletin.say.behind' },
  { when: { gapKind: 'behind', better: 'lower' }, key: 'bulletin.say.below' },
  { when: { gapKind: 'on' }, key: 'bulletin.say.on' },
  { when: { gapKind: 'nearly-on' }, key: 'bulletin.say.nearly-on' },
];

const PLACE: readonly UsualWay[] = [
  { when: { firstKind: 'exactly' }, key: 'bulletin.say.first-months' },
  { when: { firstKind: 'at-least' }, key: 'bulletin.say.first-at-least' },
  { when: { moveKind: 'up' }, key: 'bulletin.say.place-up' },
  { when: { moveKind: 'down' }, key: 'bulletin.say.place-down' },
  { when: { moveKind: 'same' }, key: 'bulletin.say.place-same' },
  { key: 'bulletin.say.place' },
];

/** Months behind schedule are said where the schedule is spoken of, and not again with growth and amounts. */
const OF_SCHEDULE: FieldCondition = { field: 'by', is: ['completion', 'gap'] };

const USUAL: readonly UsualPattern[] = [
  {
    each: 'indicator',
    clauses: [
      { ways: [{ key: 'bulletin.say.amount' }] },
      { ways: GROWTH },
      { ways: COMPLETION },
      { ways: GAP },
      { optional: true, ways: PLACE },
    ],
  },
  {
    // Where the whole has to wait for somebody, what the others have reported does not.
    each: 'entity',
    clauses: [
      { optional: true, ways: [{ when: { wholeKind: 'unknown' }, key: 'bulletin.say.own-amount' }] },
      { ways: GROWTH },
      { ways: COMPLETION },
      { ways: GAP },
    ],
  },
  {
    each: 'composition',
    clauses: [
      { ways: [{ key: 'bulletin.say.whole' }] },
      { ways: [{ key: 'bulletin.say.parts' }] },
      { ways: [{ key: 'bulletin.say.shares' }] },
    ],
  },
  {
    each: 'ranking',
    clauses: [
      { ways: [{ key: 'bulletin.say.best' }] },
      {
        optional: true,
        ways: [
          { when: { firstKind: 'exactly' }, key: 'bulletin.say.leader-months' },
          { when: { firstKind: 'at-least' }, key: 'bulletin.say.leader-at-least' },
        ],
      },
      { optional: true, ways: [{ key: 'bulletin.say.risen' }] },
      { optional: true, ways: [{ key: 'bulletin.say.fallen' }] },
      { optional: true, ways: [{ key: 'bulletin.say.worst' }] },
    ],
  },
  {
    each: 'place',
    clauses: [
      {
        ways: [{ when: { by: 'score' }, key: 'bulletin.say.score-value' }, { key: 'bulletin.say.value' }],
      },
      { ways: PLACE },
      {
        optional: true,
        ways: [
          { when: { missedKind: 'exactly' }, bounds: [OF_SCHEDULE], key: 'bulletin.say.missed-months' },
          { when: { missedKind: 'at-least' }, bounds: [OF_SCHEDULE], key: 'bulletin.say.missed-at-least' },
        ],
      },
    ],
  },
  {
    each: 'score',
    // Points of a score that is ranked are told with the places.
    clauses: [{ ways: [{ when: { rankedKind: 'unranked' }, key: 'bulletin.say.score' }] }],
  },
];

/** The usual patterns as a scheme holds them (bulletin.patterns): for an office to begin its own with. */
export const usualPatternsDocument = (speeches: readonly Speech[]): readonly PatternDocument[] =>
  usualPatterns(speeches).map(({ each, opening, clauses }) => ({
    each,
    opening: opening.map(wayDocument),
    clauses: clauses.map(({ optional, ways }) => ({ optional, ways: ways.map(wayDocument) })),
  }));

const wayDocument = ({ when, wording }: Way): WayDocument => ({
  ...(when.length > 0 && { when }),
  ...wording,
});
