/** How a test writes down a workbook: rows from A1, addresses as text. */
import type { CellRect } from '../../workbook/address';
import type { LightLook } from '../../workbook/changes';
import type { CellValue } from '../../workbook/snapshot';

export interface MemorySheet {
  readonly name: string;
  /** Rows from A1 on; rows may differ in length. */
  readonly rows: readonly (readonly MemoryCell[])[];
  /** By address ("B2" or "B2:D9"); a later one wins. General elsewhere. */
  readonly numberFormats?: Readonly<Record<string, string>>;
  readonly merges?: readonly string[];
  /** Zero-based. */
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly visibility?: 'visible' | 'hidden' | 'veryHidden';
  readonly isProtected?: boolean;
  /** Conditional formats of the user's own, which nobody but the user may touch. */
  readonly conditionalFormats?: readonly { readonly range: string; readonly formula: string }[];
}

/** A constant, or a formula (with its leading =) and what it gives: nothing is calculated here. */
export type MemoryCell = CellValue | { readonly formula: string; readonly value: CellValue };

export const isFormulaCell = (
  cell: MemoryCell,
): cell is { readonly formula: string; readonly value: CellValue } =>
  typeof cell === 'object' && cell !== null && 'formula' in cell;

/** A conditional format as it lies on a sheet. */
export interface MemoryFormat {
  readonly range: CellRect;
  /** With its leading = and, when it is ours, the marker. */
  readonly formula: string;
  /** null: one of the user's own. */
  readonly look: LightLook | null;
  readonly numberFormat: string | null;
}
