/** The one question every entry point asks: what does this sheet say, is it right, and who is behind? */
import type { SheetSnapshot } from '../workbook/snapshot';
import type { WorkbookChange } from '../workbook/changes';
import type { Message } from './message';
import type { Progress } from './progress/status';
import type { ReportReading } from './report/reading';
import type { Period } from './statistics/period';
import type { Template } from './template/template';
import type { Validation } from './validation/finding';

export interface Examination {
  readonly reading: ReportReading;
  /** The period asked for, else the one read from the sheet; null when neither is known. */
  readonly period: Period | null;
  readonly validation: Validation;
  /** null when the period is not known: without it there is no schedule. */
  readonly progress: Progress | null;
  /** What to apply to show the lights in the sheet; empty without progress. */
  readonly highlights: readonly WorkbookChange[];
}

export type ExaminationResult =
  | { readonly ok: true; readonly examination: Examination }
  | { readonly ok: false; readonly reason: Message };

export function examine(
  _snapshot: SheetSnapshot,
  _template: Template,
  _options: { readonly period?: Period } = {},
): ExaminationResult {
  throw new Error('not yet wired');
}
