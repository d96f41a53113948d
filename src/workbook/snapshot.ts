/** What a host tells about a sheet: read once, in one piece, and never changed. */
import type { CellRect } from './address';

/** An Excel error as a value of its own, never a string: { error: '#DIV/0!' }. */
export interface CellError {
  readonly error: string;
}

/** What a cell holds. null is a blank cell; an empty string is a formula or text of no length. */
export type CellValue = number | string | boolean | CellError | null;

/** What is put into a cell: a value, which is never read as a formula, or a formula with its leading =. */
export type CellEntry = CellValue | { readonly formula: string };

export interface SheetSnapshot {
  readonly name: string;
  /** Where the used range lies in the sheet (zero-based); rows = columns = 0 for an empty sheet. */
  readonly used: CellRect;
  /** Row-major grids of exactly used.rows × used.columns. */
  readonly values: readonly (readonly CellValue[])[];
  /** Formula text with its leading =, or null where the cell holds a constant. */
  readonly formulas: readonly (readonly (string | null)[])[];
  /** Excel number format codes; 'General' where none is set. */
  readonly numberFormats: readonly (readonly string[])[];
  /** Merged areas, in sheet coordinates (not relative to used). */
  readonly merges: readonly CellRect[];
  /** Zero-based sheet rows and columns that are hidden. */
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  readonly isProtected: boolean;
  /** Days are counted from 1904-01-01 (an old setting of Excel for Mac); left out: from 1900, or the host cannot tell. */
  readonly isFrom1904?: boolean;
}

/** A table of contents: enough to offer the sheets of a workbook without reading them. */
export interface WorkbookOutline {
  readonly sheets: readonly { readonly name: string; readonly visible: boolean }[];
  readonly activeSheet: string;
}

export type SheetRequest =
  | { readonly sheets: 'active' }
  | { readonly sheets: 'all' }
  | {
      readonly sheets: readonly string[];
      /**
       * Only these cells are wanted, in each of the sheets: one round trip in Excel, for what an edit has touched. used then
       * tells what was read; it may be more, as a host for which a whole sheet costs no more gives all of it.
       */
      readonly range?: CellRect;
    };

export const isCellError = (value: CellValue): value is CellError =>
  typeof value === 'object' && value !== null;

export const isFormulaEntry = (entry: CellEntry): entry is { readonly formula: string } =>
  typeof entry === 'object' && entry !== null && 'formula' in entry;
