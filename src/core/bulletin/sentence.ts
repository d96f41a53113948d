/** A pattern and what it speaks of → a sentence, of those clauses alone whose figures are there. */
import type { FieldCondition, Pattern, Way } from '../scheme/sections/bulletin';
import * as q from '../statistics/rational';
import { textRun } from './runs';
import type { Fields, Run, Speech, Subject } from './runs';

export interface Sentence {
  /** Without its end mark; null: nothing is said. */
  readonly runs: readonly Run[] | null;
  /** What is missing for clauses that were left out. */
  readonly missing: readonly Lack[];
  /** Whether it begins with words of the pattern, and not with a name or a figure. */
  readonly isOwnWord: boolean;
}

export type Lack =
  | { readonly kind: 'fields'; readonly fields: readonly string[] }
  /** The pattern is not worded in this language. */
  | { readonly kind: 'wording' };

export function sentenceOf({ clauses }: Pattern, { fields }: Subject, speech: Speech): Sentence {
  const said: (readonly Run[])[] = [];
  const missing: Lack[] = [];
  let isOwnWord = false;
  for (const [index, { ways, optional }] of clauses.entries()) {
    const clause = firstWay(ways, fields, speech);
    if ('runs' in clause) {
      if (index === 0) isOwnWord = clause.isOwnWord;
      said.push(clause.runs);
    } else {
      if (clause.lack && !optional) missing.push(clause.lack);
      // What the rest of the sentence is about would not be there.
      if (index === 0) return { runs: null, missing, isOwnWord };
    }
  }
  return {
    runs: said.flatMap((runs, i) => (i === 0 ? runs : [textRun(speech.marks.clause), ...runs])),
    missing,
    isOwnWord,
  };
}

/** The first way that holds and can be said; what the first that holds lacks, where none can; nothing where none holds. */
export function firstWay(
  ways: readonly Way[],
  fields: Fields,
  speech: Speech,
): Worded | { readonly lack: Lack | null } {
  let lack: Lack | null = null;
  for (const { when, wording } of ways) {
    const unknown = when.map(({ field }) => field).filter((field) => !fields.has(field));
    if (unknown.length > 0) {
      lack ??= { kind: 'fields', fields: unknown };
      continue;
    }
    if (!when.every((condition) => holds(condition, fields))) continue;
    const sentence = wording[speech.language];
    if (sentence === null) return { lack: { kind: 'wording' } };
    const filled = filledIn(sentence, fields);
    if ('runs' in filled) return filled;
    lack ??= filled.lack;
  }
  return { lack };
}

interface Worded {
  readonly runs: readonly Run[];
  /** Whether it begins with words of its own. */
  readonly isOwnWord: boolean;
}

function holds({ field, is, atLeast, above, atMost, below }: FieldCondition, fields: Fields): boolean {
  const value = fields.get(field);
  if (!value) return false;
  if (value.word !== null) return is?.includes(value.word) ?? false;
  const { number } = value;
  if (!number) return false;
  const against = (bound: number): number => q.compare(number, q.ofNumber(bound));
  return (
    (atLeast === undefined || against(atLeast) >= 0) &&
    (above === undefined || against(above) > 0) &&
    (atMost === undefined || against(atMost) <= 0) &&
    (below === undefined || against(below) < 0)
  );
}

/** What stands in a name or a figure is never taken for a placeholder: the wording is cut up, not replaced in. */
function filledIn(sentence: string, fields: Fields): Worded | { readonly lack: Lack } {
  const runs: Run[] = [];
  const missing: string[] = [];
  sentence.split(/\{\{([^{}]*)\}\}/).forEach((part, i) => {
    if (i % 2 === 0) {
      if (part !== '') runs.push(textRun(part));
      return;
    }
    const value = fields.get(part.trim());
    if (value) runs.push(...value.runs);
    else missing.push(part.trim());
  });
  return missing.length > 0
    ? { lack: { kind: 'fields', fields: missing } }
    : { runs, isOwnWord: !sentence.startsWith('{{') };
}
