/** What can be done with a list of patterns, clauses, ways or conditions; each gives a new list. */
import type {
  ConditionDocument,
  Language,
  PatternDocument,
  WayDocument,
} from '../../../../core/bulletin/pattern-documents';
import {
  isOfEntities,
  isOfIndicators,
  isWordField,
  WORDS,
} from '../../../../core/scheme/sections/bulletin-fields';
import type { Each } from '../../../../core/scheme/sections/bulletin-fields';

/** Which is which while they are changed and moved: what is unfolded and where the keyboard is stays with it. */
const keys = new WeakMap<object, number>();
let last = 0;

export function keyOf(one: object): number {
  const known = keys.get(one);
  if (known !== undefined) return known;
  keys.set(one, (last += 1));
  return last;
}

export function changedAt<T extends object>(all: readonly T[], index: number, one: T): readonly T[] {
  const before = all[index];
  if (before) keys.set(one, keyOf(before));
  return all.map((other, i) => (i === index ? one : other));
}

export const without = <T>(all: readonly T[], index: number): readonly T[] =>
  all.filter((_, i) => i !== index);

/** @param to where it stands then; beyond the ends nothing is moved */
export function moved<T>(all: readonly T[], from: number, to: number): readonly T[] {
  const one = all[from];
  if (one === undefined || to < 0 || to >= all.length) return all;
  const others = without(all, from);
  return [...others.slice(0, to), one, ...others.slice(to)];
}

/** Of every indicator, because most that is told is; with something in it that holds of each. */
export const newPattern = (): PatternDocument => ({ each: 'indicator', clauses: [newClause()] });
export const newClause = (): PatternDocument['clauses'][number] => ({ ways: [newWay('indicator')] });
export const newWay = (field: string): WayDocument => ({ zh: `{{${field}}}`, en: `{{${field}}}` });

/** What it speaks of, without choices that do not belong to that. */
export function speakingOf(
  { indicators, entities, ...pattern }: PatternDocument,
  each: Each,
): PatternDocument {
  return {
    ...{ ...pattern, each },
    ...(indicators && isOfIndicators(each) && { indicators }),
    ...(entities && isOfEntities(each) && { entities }),
  };
}

/** A condition that can hold, to be changed into the one that is wanted. */
export function newCondition(field: string): ConditionDocument {
  return isWordField(field) ? { field, is: [WORDS[field][0]] } : { field, atLeast: 0 };
}

/** A sentence of no words is none. */
export const worded = (way: WayDocument, language: Language, sentence: string): WayDocument => ({
  ...way,
  [language]: sentence.trim() === '' ? null : sentence,
});

/** With a field where the cursor is. @param at null: at the end */
export function withField(sentence: string, at: number | null, field: string): string {
  const place = Math.min(at ?? sentence.length, sentence.length);
  return `${sentence.slice(0, place)}{{${field}}}${sentence.slice(place)}`;
}
