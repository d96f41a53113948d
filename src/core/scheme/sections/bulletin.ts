/** Section bulletin (通报): the sentence patterns of the notice, their conditions, and what is compared with what. */
import * as z from 'zod/mini';
import { message } from '../../message';
import type { SchemeNames } from '../names';
import { bounds, entities, indicators, keysOf, optionalText, text } from '../shapes';
import type { Bounds } from '../shapes';
import { checkConditions, unknownField } from './bulletin-conditions';
import { FIELDS, isOfEntities, isWordField, OPENING_FIELDS } from './bulletin-fields';
import type { Each } from './bulletin-fields';

export interface BulletinRule {
  /** null: the usual title. */
  readonly title: OwnWording | null;
  /** Decimals of percentages and percentage points where the table prints none. */
  readonly decimals: number;
  readonly compositions: readonly Composition[];
  /** null: the usual ones. */
  readonly patterns: readonly Pattern[] | null;
}

/** Parts with their shares, always with what they are shares of. */
export interface Composition {
  /** What the parts add up to, as it is said: 三项到位资金小计; null: the name of the indicator. */
  readonly name: string | null;
  /** Code of the denominator; null: the sum of the parts. */
  readonly of: string | null;
  /** Codes. */
  readonly parts: readonly string[];
  /** all: they must add up to the denominator, or nothing is said. */
  readonly are: 'all' | 'some';
}

/** One paragraph; one for each entity where it speaks of entities. */
export interface Pattern {
  readonly each: Each;
  /** Codes; null: every indicator. */
  readonly indicators: readonly string[] | null;
  /** Names; null: every entity. Of patterns that speak of entities apart. */
  readonly entities: readonly string[] | null;
  /** Before the first sentence of a paragraph; none: nothing. */
  readonly opening: readonly Way[];
  /** Joined by commas; without the first one there is no sentence. */
  readonly clauses: readonly Clause[];
}

export interface Clause {
  /** Where its figures are missing nothing is told of it. */
  readonly optional: boolean;
  /** The first whose conditions hold and whose figures are there. */
  readonly ways: readonly Way[];
}

export interface Way {
  /** All of them must hold. */
  readonly when: readonly FieldCondition[];
  readonly wording: OwnWording;
}

/** {{field}} stands for the figure; null: not said in this language. */
export interface OwnWording {
  readonly zh: string | null;
  readonly en: string | null;
}

export interface FieldCondition extends Bounds {
  readonly field: string;
  /** Of a field of words: one of these. */
  readonly is?: readonly string[] | undefined;
}

const wording = { zh: optionalText, en: optionalText };
const conditionSchema = z.strictObject({
  field: text,
  is: z.optional(z.array(text).check(z.minLength(1))),
  ...bounds,
});
const waySchema = z.strictObject({ when: z._default(z.array(conditionSchema), []), ...wording });
const waysSchema = z.array(waySchema);
const clauseSchema = z.strictObject({
  optional: z._default(z.boolean(), false),
  ways: waysSchema.check(z.minLength(1)),
});
const patternSchema = z.strictObject({
  each: z.enum(['notice', 'indicator', 'entity', 'ranking', 'place', 'composition', 'score']),
  indicators,
  entities,
  opening: z._default(waysSchema, []),
  clauses: z.array(clauseSchema).check(z.minLength(1)),
});
const compositionSchema = z.strictObject({
  name: optionalText,
  of: optionalText,
  parts: z.array(text).check(z.minLength(1)),
  are: z._default(z.enum(['all', 'some']), 'all'),
});
const titleSchema = z.strictObject(wording);
const ruleSchema = z.strictObject({
  title: z._default(z.nullable(titleSchema), null),
  decimals: z._default(z.int().check(z.minimum(0), z.maximum(6)), 2),
  compositions: z._default(z.array(compositionSchema), []),
  patterns: z._default(z.nullable(z.array(patternSchema)), null),
});

export const bulletinSchema = z.optional(ruleSchema);

export const BULLETIN_FIELDS: ReadonlyMap<string, readonly string[]> = new Map([
  ['bulletin', keysOf(ruleSchema)],
  ['bulletin.title', keysOf(titleSchema)],
  ['bulletin.compositions', keysOf(compositionSchema)],
  ['bulletin.patterns', keysOf(patternSchema)],
  ['bulletin.patterns.opening', keysOf(waySchema)],
  ['bulletin.patterns.opening.when', keysOf(conditionSchema)],
  ['bulletin.patterns.clauses', keysOf(clauseSchema)],
  ['bulletin.patterns.clauses.ways', keysOf(waySchema)],
  ['bulletin.patterns.clauses.ways.when', keysOf(conditionSchema)],
]);

/** The usual sentences, two decimals, no composition. */
export const DEFAULT_BULLETIN: BulletinRule = { title: null, decimals: 2, compositions: [], patterns: null };

export function readBulletin(document: z.output<typeof bulletinSchema>, names: SchemeNames): BulletinRule {
  if (!document) return DEFAULT_BULLETIN;
  const { title, decimals, compositions, patterns } = document;
  if (title) checkWording(title, OPENING_FIELDS, 'bulletin.title', names);
  return {
    ...{ title, decimals },
    compositions: compositions.map((one, i) => readComposition(one, `bulletin.compositions[${i}]`, names)),
    patterns: patterns?.map((one, i) => readPattern(one, `bulletin.patterns[${i}]`, names)) ?? null,
  };
}

function readComposition(
  { name, of, parts, are }: z.output<typeof compositionSchema>,
  path: string,
  names: SchemeNames,
): Composition {
  if (of === null && name === null) names.problem(path, message('scheme.bulletin-of-what'));
  const used = new Map<string, string>();
  const codes = parts.map((part, i) => {
    const code = names.indicator(part, `${path}.parts[${i}]`);
    names.once(code, `${path}.parts[${i}]`, used);
    return code;
  });
  const whole = of === null ? null : names.indicator(of, `${path}.of`);
  const unitOf = (code: string) => names.template.indicators.find((one) => one.code === code)?.unit;
  const due = unitOf(whole ?? codes[0] ?? '');
  codes.forEach((code, i) => {
    const found = unitOf(code);
    if (due && found && found.symbol !== due.symbol) {
      const units = { found: found.symbol, due: due.symbol };
      names.problem(`${path}.parts[${i}]`, message('scheme.bulletin-units', units));
    }
  });
  return { ...{ name, are }, of: whole, parts: codes };
}

function readPattern(pattern: z.output<typeof patternSchema>, path: string, names: SchemeNames): Pattern {
  const { each, clauses, opening, entities: own } = pattern;
  if (own !== 'all' && !isOfEntities(each)) {
    names.problem(`${path}.entities`, message('scheme.bulletin-of-all'));
  }
  return {
    each,
    entities: own === 'all' ? null : own.map((name, i) => names.entity(name, `${path}.entities[${i}]`)),
    indicators: names.listed(pattern.indicators, `${path}.indicators`),
    opening: opening.map((way, i) => readWay(way, OPENING_FIELDS, `${path}.opening[${i}]`, names)),
    clauses: clauses.map(({ optional, ways }, c) => ({
      optional,
      ways: ways.map((way, i) => readWay(way, FIELDS[each], `${path}.clauses[${c}].ways[${i}]`, names)),
    })),
  };
}

function readWay(
  { when, zh, en }: z.output<typeof waySchema>,
  fields: readonly string[],
  path: string,
  names: SchemeNames,
): Way {
  checkWording({ zh, en }, fields, path, names);
  checkConditions(when, fields, path, names);
  return { when, wording: { zh, en } };
}

function checkWording(
  wording: OwnWording,
  fields: readonly string[],
  path: string,
  names: SchemeNames,
): void {
  const said = (['zh', 'en'] as const).flatMap((language) => {
    const sentence = wording[language];
    return sentence === null ? [] : [{ at: `${path}.${language}`, sentence }];
  });
  if (said.length === 0) names.problem(path, message('scheme.bulletin-no-wording'));
  const known = fields.filter((field) => !isWordField(field));
  for (const { at, sentence } of said) {
    for (const field of placeholdersIn(sentence)) {
      if (!known.includes(field)) unknownField(field, known, at, names);
    }
    if (/\{\{|\}\}/.test(sentence.replace(PLACEHOLDER, ''))) {
      names.problem(at, message('scheme.bulletin-open-braces'));
    }
  }
}

/** As it stands between the braces, without blanks at its ends. */
const PLACEHOLDER = /\{\{([^{}]*)\}\}/g;

/** The fields that a wording names, in its order. */
const placeholdersIn = (sentence: string): readonly string[] =>
  [...sentence.matchAll(PLACEHOLDER)].map(([, name = '']) => name.trim());
