/** What can be done with a list of patterns, clauses or ways; each gives a new list. */
import type { Language, PatternDocument, WayDocument } from '../../../../core/bulletin/pattern-documents';

export const changedAt = <T>(all: readonly T[], index: number, one: T): readonly T[] =>
  all.map((other, i) => (i === index ? one : other));

export const without = <T>(all: readonly T[], index: number): readonly T[] =>
  all.filter((_, i) => i !== index);

export const movedUp = <T>(all: readonly T[], index: number): readonly T[] => {
  const [before, moved] = [all[index - 1], all[index]];
  if (before === undefined || moved === undefined) return all;
  return [...all.slice(0, index - 1), moved, before, ...all.slice(index + 1)];
};

/** Of every indicator, because most that is told is; with something in it that holds of each. */
export const newPattern = (): PatternDocument => ({ each: 'indicator', clauses: [newClause()] });
export const newClause = (): PatternDocument['clauses'][number] => ({
  ways: [{ zh: '{{indicator}}', en: '{{indicator}}' }],
});

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
