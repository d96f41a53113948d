/** What the sentences of a notice may name: figures and names to be said, and words to be asked in conditions. */

/**
 * What a pattern makes a sentence of: the notice once; every indicator of the whole; every indicator of every entity;
 * every ranking; every entity in a ranking; every composition; every entity with a score.
 */
export type Each = 'notice' | 'indicator' | 'entity' | 'ranking' | 'place' | 'composition' | 'score';

/** The words that a field may be; such a field is asked in conditions and never said. */
export const WORDS = {
  /** nearly-level: not zero, but zero when it is rounded. The rest: see Growth. */
  growthKind: [
    ...['rise', 'fall', 'level', 'nearly-level', 'turned-profit', 'turned-loss'],
    ...['loss-widened', 'loss-narrowed', 'zero-base', 'both-zero'],
  ],
  /** year-end: all of the target is due, and only complete or not remains; not-due: nothing is due yet. */
  gapKind: ['ahead', 'behind', 'on', 'nearly-on', 'year-end', 'not-due'],
  /** nearly: 100 only when it is rounded. */
  completionKind: ['exceeded', 'complete', 'nearly', 'short'],
  moveKind: ['up', 'down', 'same'],
  /** at-least: months further back are not known. */
  firstKind: ['exactly', 'at-least'],
  missedKind: ['exactly', 'at-least'],
  better: ['higher', 'lower'],
  by: ['completion', 'growth', 'amount', 'gap', 'score'],
  /** year: the months of the report begin with January. */
  periodKind: ['year', 'other'],
  /** unknown: the figure of all together cannot be told, only that of each entity. */
  wholeKind: ['known', 'unknown'],
  /** ranked: the points are told with the place in a ranking. */
  rankedKind: ['ranked', 'unranked'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type WordField = keyof typeof WORDS;
export const isWordField = (field: string): field is WordField => Object.hasOwn(WORDS, field);

/** What can be said before a paragraph and in the title. months: without the year; days: of the period. */
export const OPENING_FIELDS: readonly string[] = [
  'title',
  'issuer',
  'period',
  'months',
  'days',
  'periodKind',
];

/** Sizes (actualSize, change, growth, gap …) are without sign: the words say which way. */
const STANDING = [
  ...['indicator', 'actual', 'actualSize', 'prior', 'priorSize', 'change', 'growth', 'growthKind'],
  ...[
    'target',
    'completion',
    'excess',
    'shortfall',
    'completionKind',
    'schedule',
    'gap',
    'gapKind',
    'better',
  ],
  ...['place', 'lastPlace', 'moved', 'moveKind', 'firstMonths', 'firstKind'],
];

export const FIELDS: Readonly<Record<Each, readonly string[]>> = {
  notice: OPENING_FIELDS,
  indicator: [...OPENING_FIELDS, ...STANDING, 'entity'],
  entity: [...OPENING_FIELDS, ...STANDING, 'entity', 'wholeKind'],
  ranking: [
    ...[...OPENING_FIELDS, 'name', 'by', 'count', 'since', 'leader', 'firstMonths', 'firstKind'],
    ...['best', 'worst', 'risen', 'fallen'],
  ],
  place: [
    ...[...OPENING_FIELDS, 'name', 'by', 'count', 'since', 'entity', 'value', 'place', 'lastPlace', 'moved'],
    ...['moveKind', 'firstMonths', 'firstKind', 'missedMonths', 'missedKind', 'outOf'],
  ],
  composition: [...OPENING_FIELDS, 'name', 'amount', 'parts', 'shares'],
  score: [...OPENING_FIELDS, 'name', 'entity', 'points', 'outOf', 'rankedKind'],
};

/** Patterns that speak of every entity apart, and may be kept to some of them; the others speak of all together. */
export const isOfEntities = (each: Each): boolean =>
  each === 'entity' || each === 'place' || each === 'score';
/** Patterns that may be kept to some indicators. */
export const isOfIndicators = (each: Each): boolean =>
  each === 'indicator' || each === 'entity' || each === 'ranking' || each === 'place';

/** Names and lists: they are said, and there is nothing to be compared in them. */
const TEXTS: ReadonlySet<string> = new Set([
  ...['title', 'issuer', 'period', 'months', 'indicator', 'entity', 'name', 'since', 'leader'],
  ...['best', 'worst', 'risen', 'fallen', 'parts', 'shares'],
]);
/** Whether a condition may speak of the field. */
export const isConditional = (field: string): boolean => !TEXTS.has(field);

const UNSIGNED: ReadonlySet<string> = new Set([
  ...['actualSize', 'priorSize', 'change', 'growth', 'gap', 'excess', 'shortfall', 'schedule'],
  ...['place', 'lastPlace', 'moved', 'firstMonths', 'missedMonths', 'count', 'days', 'outOf'],
]);
/** Whether a figure is said without its sign, so that it is never below zero; which way it goes a field of words says. */
export const isUnsigned = (field: string): boolean => UNSIGNED.has(field);

const PERCENT: ReadonlySet<string> = new Set(['growth', 'completion', 'excess', 'schedule']);
/** In what its bounds are, where that is the same of every indicator. */
export const unitOfBounds = (field: string): '%' | '百分点' | null =>
  PERCENT.has(field) ? '%' : field === 'gap' || field === 'shortfall' ? '百分点' : null;
