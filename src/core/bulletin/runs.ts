/** The text of a notice as data: words and figures, each figure with the cells that it comes from. */
import type { FigureText, Message } from '../message';
import type { Observation } from '../observations/observation';
import type { Period } from '../statistics/period';
import type { Rational } from '../statistics/rational';

export interface Bulletin {
  readonly title: readonly Run[];
  readonly paragraphs: readonly (readonly Run[])[];
  /** How many of them each pattern has made, in the order of the patterns. */
  readonly byPattern: readonly number[];
  /** What could not be said, and why. */
  readonly leftOut: readonly Message[];
}

export type Run =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'figure'; readonly text: string; readonly figure: SaidFigure };

export interface SaidFigure {
  /** As it stands in the patterns: completion, gap … */
  readonly field: string;
  readonly entity: string | null;
  /** Code; null where it is of no indicator (a score, a count). */
  readonly indicator: string | null;
  /** As it was rounded, in the unit of said. */
  readonly said: FigureText;
  /** In the same unit, unrounded; a quoted figure is what was printed. */
  readonly value: Rational;
  /** quoted: as the report prints it; template: a target that only the template gives. */
  readonly by: 'quoted' | 'computed' | 'template';
  /** The cells that it was read or worked out from. */
  readonly sources: readonly Observation[];
}

/** What a pattern may name of one thing; a field that is not there is not known. */
export type Fields = ReadonlyMap<string, FieldValue>;

export interface FieldValue {
  readonly runs: readonly Run[];
  /** For bounds in conditions, in the unit that is said. */
  readonly number: Rational | null;
  /** For words in conditions. */
  readonly word: string | null;
}

/** One thing that a sentence is made of. */
export interface Subject {
  /** As it is told where something cannot be said of it: an indicator, a score, a composition. */
  readonly name: string;
  /** null: the whole, or a ranking of all. */
  readonly entity: string | null;
  readonly fields: Fields;
  /** Why a field is missing, where more can be said than that it is. */
  why(field: string): Message | null;
}

/** How a language writes: what core does not know. */
export interface Speech {
  readonly language: 'zh' | 'en';
  /** The usual wording of a key, with its placeholders. */
  pattern(key: Message['key']): string;
  figure(figure: FigureText): string;
  period(period: Period): string;
  /** Without the year. */
  months(period: Period): string;
  readonly marks: {
    readonly clause: string;
    readonly end: string;
    /** Between two sentences. */
    readonly space: string;
    readonly list: string;
    readonly open: string;
    readonly close: string;
  };
}

export const textRun = (text: string): Run => ({ kind: 'text', text });
export const textField = (text: string): FieldValue => ({ runs: [textRun(text)], number: null, word: null });
export const wordField = (word: string): FieldValue => ({ runs: [], number: null, word });

export function figureField(figure: SaidFigure, speech: Speech): FieldValue {
  return {
    runs: [{ kind: 'figure', text: speech.figure(figure.said), figure }],
    number: figure.value,
    word: null,
  };
}

/** Runs of several things in a row: 甲（60%）、乙（42.5%）. */
export const listed = (items: readonly (readonly Run[])[], { marks }: Speech): readonly Run[] =>
  items.flatMap((runs, i) => (i === 0 ? runs : [textRun(marks.list), ...runs]));
