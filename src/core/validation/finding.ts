/** What validation says of one place in a sheet. */
import type { CellRef } from '../../workbook/address';
import type { FigureText, Message } from '../message';
import type { Severity } from '../template/template';

/** Ids of the built-in rules; other people's scripts rely on them. */
export const BUILT_IN_RULES = [
  'layout.period-unknown',
  'layout.period-mismatch',
  'layout.heading-missing',
  'layout.indicator-missing',
  'layout.indicator-duplicate',
  'layout.indicator-unexpected',
  'layout.entity-missing',
  'layout.entity-duplicate',
  'layout.unit-mismatch',
  'layout.left-out',
  'cell.missing',
  'cell.not-a-number',
  'cell.error-value',
  'cell.excess-decimals',
  'cell.negative',
  'cell.formula-overwritten',
  'cell.hidden',
  'target.altered',
  'arithmetic.completion',
  'arithmetic.growth',
  'arithmetic.change',
  'arithmetic.gap',
  'arithmetic.share',
  'arithmetic.total',
  'arithmetic.rank',
  'arithmetic.cumulative',
  'arithmetic.truncated',
  'plausibility.magnitude',
  'plausibility.growth',
  'plausibility.stale',
  'plausibility.base-sign',
  'plausibility.restated',
] as const;
export type BuiltInRule = (typeof BUILT_IN_RULES)[number];
export type RuleId = BuiltInRule | `rule.${string}`;

/** holds: right, and worth explaining why (a tie, a share of a subtotal). undecided: cannot be judged. */
export type Outcome = 'fails' | 'undecided' | 'holds';

export type CorrectionReason =
  | 'sign-flip'
  | 'unit-slip'
  | 'digit-slip'
  | 'digit-swap'
  | 'value-swap'
  | 'percent-slip'
  | 'not-updated'
  /** Figures of one column that stand one row too low or too high. */
  | 'row-shift'
  /** A figure in the column beside its own: the month's among the cumulative ones. */
  | 'column-shift'
  /** No slip explains it; the other figures leave no other. */
  | 'recomputed';

/** A cell and the figure that was probably meant. */
export interface Correction {
  readonly cell: CellRef;
  readonly suggestion: FigureText;
}

export interface Suspect extends Correction {
  readonly reason: CorrectionReason;
  /** Cells that are to be corrected together with it, or not at all: the other one of two swapped figures, the rest of a column. */
  readonly also?: readonly Correction[];
}

export interface Finding {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly outcome: Outcome;
  /** The cells that take part; the first is where to look. */
  readonly cells: readonly CellRef[];
  /** Code of the indicator; null where the finding is about the sheet. */
  readonly indicator: string | null;
  readonly entity: string | null;
  readonly reported: FigureText | null;
  /** What it should be, low and high; equal where the figure is exact. Same unit as reported. */
  readonly expected: { readonly low: FigureText; readonly high: FigureText } | null;
  /** One sentence: what is wrong, and what to do. */
  readonly message: Message;
  /** The actual figures in the formula: 9,780 ÷ 14,500 = 67.45%; null where there is no formula. */
  readonly working: Message | null;
  /** Cells that may be wrong, the likeliest first: one of them, not all. */
  readonly suspects: readonly Suspect[];
  /** What else is broken only because the same cell is wrong; such findings stand here and nowhere else. */
  readonly dependants?: readonly Finding[];
}

export interface Summary {
  readonly errors: number;
  readonly queries: number;
  readonly hints: number;
  /** Relations and cells that were judged, whatever came of it. */
  readonly checks: number;
  readonly undecided: number;
}

export interface Validation {
  readonly findings: readonly Finding[];
  readonly summary: Summary;
  /** True where the time was up, or too much was broken, before every culprit was looked for: some findings stand as they were. */
  readonly causesCut?: boolean;
}
