/** A correction that was put into the sheet, and what it takes to take it back. */
import type { CorrectionReason, RuleId } from '../core/validation/finding';
import type { CellRef } from '../workbook/address';
import type { CellEntry } from '../workbook/snapshot';

export interface Fix {
  readonly id: number;
  /** The finding it settled, as the list knows it. */
  readonly key: string;
  readonly sheet: string;
  readonly rule: RuleId;
  readonly reason: CorrectionReason;
  readonly cells: readonly ChangedCell[];
}

export interface ChangedCell {
  readonly cell: CellRef;
  /** The value or the formula that stood there. */
  readonly before: CellEntry;
  readonly after: number | string;
}
