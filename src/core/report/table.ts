/** A table as it was understood: its columns of figures, its lines, and what did not fit. */
import type { CellRef } from '../../workbook/address';
import type { Measure } from '../template/template';
import type { ColumnMeaning } from './columns';
import type { Header } from './header';
import type { Layout } from './reading';

/** A column of figures of one measure; of one indicator where the sheet has a row per entity. */
export interface FigureColumn extends ColumnMeaning {
  readonly meaning: Exclude<Measure, 'unit' | 'note'>;
}

/** The lines of a table as columns: a report may have hundreds of thousands. */
export interface Lines {
  readonly count: number;
  readonly row: Int32Array;
  readonly indicator: Int32Array;
  /** Index into entities; −1 where the sheet speaks of one entity only. */
  readonly entity: Int32Array;
  /** Where the name of the line stands. */
  readonly labelColumn: Int32Array;
}

/** Which of so many indicators, or entities, the lines speak of: 1 for each of them. */
export function marked(places: Int32Array, count: number): Uint8Array {
  const marks = new Uint8Array(count);
  for (let line = 0; line < places.length; line++) {
    const place = places[line] ?? -1;
    if (place >= 0) marks[place] = 1;
  }
  return marks;
}

export interface Table {
  readonly layout: Layout;
  readonly header: Header;
  readonly figures: readonly FigureColumn[];
  readonly unitColumn: number | null;
  readonly noteColumn: number | null;
  /** All columns with their meaning, the unit and note columns included. */
  readonly columns: readonly ColumnMeaning[];
  readonly lines: Lines;
  readonly entities: readonly string[];
  readonly totalEntity: number;
  /** One past the last row of the body. */
  readonly end: number;
  readonly unexpected: readonly { readonly text: string; readonly cell: CellRef }[];
  readonly duplicates: readonly { readonly index: number; readonly cells: readonly CellRef[] }[];
}
