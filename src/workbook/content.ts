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
  readonly wrap?: boolean;
  /** Thin lines all around. */
  readonly border?: boolean;
}

/** Whether a cell brings more than its value; an error value is an object too. */
export const isStyledCell = (cell: ContentCell): cell is Exclude<ContentCell, CellValue> =>
  typeof cell === 'object' && cell !== null && 'value' in cell;
