/** A whole sheet that we write, as data: from A1, cell by cell, with the little formatting that makes it readable and printable. */
import type { CellRect } from './address';
import type { CellValue } from './snapshot';

export interface SheetContent {
  /** Rows from A1 on; rows may differ in length. */
  readonly rows: readonly (readonly ContentCell[])[];
  /** In characters, from column A on; the host's own width where there is none. */
  readonly columnWidths?: readonly number[];
  /** In sheet coordinates. */
  readonly merges?: readonly CellRect[];
  /** How many rows stay in view when the sheet is scrolled. */
  readonly frozenRows?: number;
  /** In points, from row 1 on; null: as high as its text. */
  readonly rowHeights?: readonly (number | null)[];
  /** What may be typed, and the help that appears when a cell is chosen. Areas do not overlap. */
  readonly validations?: readonly EntryRule[];
  /** Protects the sheet without a password and leaves these areas open; columns and rows can still be sized. */
  readonly openCells?: readonly CellRect[];
  readonly page?: PageSetup;
  /** At most MOST_CHARTS. Drawn by hosts that have charts; the others leave the cells under them as they are. */
  readonly charts?: readonly SheetChart[];
}

/** A chart of cells of the same sheet: its figures follow them. */
export interface SheetChart {
  readonly title: string;
  /** The cells that it covers. */
  readonly place: CellRect;
  /** One column of labels. */
  readonly categories: CellRect;
  /** Each one column, as long as the categories; bars before lines and marks. */
  readonly series: readonly ChartSeries[];
  /** Of the axis of values. */
  readonly numberFormat: string;
}

export interface ChartSeries {
  readonly name: string;
  readonly values: CellRect;
  /** mark: a dash at the height of the value, as for a target beside bars. */
  readonly look: 'bar' | 'line' | 'mark';
  /** #RRGGBB */
  readonly color: string;
}

export const MOST_CHARTS = 4;

export interface EntryRule {
  readonly range: CellRect;
  readonly allows: AllowedEntry;
  /** Shown beside the chosen cell; title at most 32 characters, text at most 255. */
  readonly help?: EntryNote;
  /** Shown when something else is typed; stop refuses it, warning asks. */
  readonly refusal?: EntryNote & { readonly style: 'stop' | 'warning' };
}

export interface EntryNote {
  readonly title: string;
  readonly text: string;
}

export type AllowedEntry =
  /** Help only. */
  | { readonly kind: 'anything' }
  /** A drop-down; together at most 255 characters, no comma inside a value. */
  | { readonly kind: 'list'; readonly values: readonly string[] }
  /** Bounds included; null: none on that side. */
  | { readonly kind: 'whole' | 'decimal'; readonly min: number | null; readonly max: number | null }
  /** Native formula (leading =), relative to the top left cell of range. */
  | { readonly kind: 'formula'; readonly formula: string };

export interface PageSetup {
  readonly paper: 'A4' | 'A3';
  readonly orientation: 'portrait' | 'landscape';
  readonly printArea?: CellRect;
  /** The first rows, printed again on every page. */
  readonly titleRows?: number;
  /** As wide as one page, and as many pages long as it takes. */
  readonly fitsWidth?: boolean;
  /** One page in all; with fitsWidth. */
  readonly fitsHeight?: boolean;
  /** Plain text; {page} and {pages} stand for the numbers. */
  readonly footer?: { readonly left?: string; readonly center?: string; readonly right?: string };
}

/** A text is always a text: "=1+1" and "007" stay as they are. Only a formula is a formula. */
export type ContentCell =
  | CellValue
  | {
      readonly value: CellValue;
      /** With its leading =; value is then what it gives, for hosts that do not calculate. */
      readonly formula?: string;
      readonly style?: CellStyle;
    };

export interface CellStyle {
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** In points. */
  readonly size?: number;
  /** #RRGGBB */
  readonly color?: string;
  readonly fill?: string;
  readonly numberFormat?: string;
  readonly align?: 'left' | 'center' | 'right';
  readonly verticalAlign?: 'top' | 'middle' | 'bottom';
  /** Steps from the left, as Excel counts them. */
  readonly indent?: number;
  readonly wrap?: boolean;
  /** Thin lines all around. */
  readonly border?: boolean;
}

/** Whether a cell brings more than its value; an error value is an object too. */
export const isStyledCell = (cell: ContentCell): cell is Exclude<ContentCell, CellValue> =>
  typeof cell === 'object' && cell !== null && 'value' in cell;
