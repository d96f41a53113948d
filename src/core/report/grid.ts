/** A snapshot in sheet coordinates, with merged areas seen through. */
import type { CellRect, CellRef } from '../../workbook/address';
import type { CellValue, SheetSnapshot } from '../../workbook/snapshot';
import { isOrdinaryName } from './ordinary-names';

/** Merged areas below this row are not looked at: headings stand above it. */
export const DEEPEST_HEADER = 200;

/** How many rows tell what a column holds. */
const SAMPLE = 50;

/** After so many blank rows, or columns, nothing belongs to the table any more: somebody hit a key far away. */
const BLANK_ROWS = 1000;
const BLANK_COLUMNS = 200;

/** From the first row that is read to the last. */
export interface ColumnTexts {
  /** '' for what is no text. */
  readonly texts: readonly string[];
  /** 1 for a name with nothing about it. */
  readonly ordinary: Uint8Array;
}

export class Grid {
  readonly firstRow: number;
  readonly firstColumn: number;
  /** One past the last that is read. */
  readonly endRow: number;
  readonly endColumn: number;
  /** The first cell behind all that blank space that holds something; null where there is none. */
  readonly leftOut: CellRef | null;
  private readonly mergesByRow = new Map<number, CellRect[]>();
  private readonly known = new Map<number, ColumnTexts>();

  constructor(readonly sheet: SheetSnapshot) {
    const { used } = sheet;
    this.firstRow = used.row;
    this.firstColumn = used.column;
    const [rows, columns] = [rowsBeforeBlank(sheet.values), columnsBeforeBlank(sheet.values, used.columns)];
    this.endRow = used.row + rows;
    this.endColumn = used.column + columns;
    this.leftOut = firstBehind(sheet, rows, columns);
    const deepest = Math.min(this.endRow, used.row + DEEPEST_HEADER);
    for (const merge of sheet.merges) {
      for (let row = merge.row; row < Math.min(merge.row + merge.rows, deepest); row++) {
        const merges = this.mergesByRow.get(row);
        if (merges) merges.push(merge);
        else this.mergesByRow.set(row, [merge]);
      }
    }
  }

  value(row: number, column: number): CellValue {
    return this.sheet.values[row - this.firstRow]?.[column - this.firstColumn] ?? null;
  }

  /** The text of a cell, '' for anything else; line breaks and NBSP are kept. */
  text(row: number, column: number): string {
    const value = this.value(row, column);
    return typeof value === 'string' ? value : '';
  }

  /** The texts of a column. Names are looked at again and again, and to fetch a hundred thousand of them takes its time. */
  texts(column: number): ColumnTexts {
    let texts = this.known.get(column);
    if (!texts) this.known.set(column, (texts = this.textsOf(column)));
    return texts;
  }

  private textsOf(column: number): ColumnTexts {
    const { firstRow, endRow } = this;
    const [texts, ordinary]: [string[], Uint8Array] = [[], new Uint8Array(endRow - firstRow)];
    for (let row = firstRow; row < endRow; row++) {
      const text = this.text(row, column);
      if (isOrdinaryName(text)) ordinary[row - firstRow] = 1;
      texts.push(text);
    }
    return { texts, ordinary };
  }

  /** Whether a column holds numbers and no words, as far as its first rows tell. */
  holdsFigures(column: number, firstRow: number): boolean {
    let numbers = 0;
    for (let row = firstRow; row < Math.min(this.endRow, firstRow + SAMPLE); row++) {
      const value = this.value(row, column);
      if (typeof value === 'number') numbers += 1;
      else if (typeof value === 'string' && /[\p{L}]/u.test(value)) return false;
    }
    return numbers > 0;
  }

  /** The merged area that a cell of the upper rows lies in; itself where it is not merged. */
  areaAt(row: number, column: number): CellRect {
    const merge = this.mergesByRow
      .get(row)
      ?.find((rect) => column >= rect.column && column < rect.column + rect.columns);
    return merge ?? { row, column, rows: 1, columns: 1 };
  }

  /** The areas of an upper row that hold something, from left to right; each area once. */
  areasOf(row: number): Area[] {
    const areas: Area[] = [];
    for (let column = this.firstColumn; column < this.endColumn;) {
      const rect = this.areaAt(row, column);
      const value = this.value(rect.row, rect.column);
      if (value !== null && !(typeof value === 'string' && value.trim() === '')) areas.push({ rect, value });
      column = Math.max(column + 1, rect.column + rect.columns);
    }
    return areas;
  }
}

type Values = SheetSnapshot['values'];

const isEmpty = (value: CellValue | undefined): boolean =>
  value === null || value === undefined || value === '';
const firstIn = (row: readonly CellValue[] | undefined, from = 0): number =>
  row ? row.findIndex((value, column) => column >= from && !isEmpty(value)) : -1;

/** How many rows there are before a long stretch of blank ones; all of them where there is none. */
function rowsBeforeBlank(values: Values): number {
  let end = 0;
  for (let row = 0; row < values.length; row++) {
    const cells = values[row];
    // Most rows begin with a name or a number.
    if (!isEmpty(cells?.[0]) || firstIn(cells) >= 0) end = row + 1;
    else if (end > 0 && row - end >= BLANK_ROWS) return end;
  }
  return values.length;
}

/** The same of columns, by what the upper rows hold: headings stand there. */
function columnsBeforeBlank(values: Values, columns: number): number {
  if (columns <= BLANK_COLUMNS) return columns;
  const holds = new Uint8Array(columns);
  for (const row of values.slice(0, DEEPEST_HEADER))
    for (let column = 0; column < columns; column++) if (!isEmpty(row[column])) holds[column] = 1;
  let end = holds.indexOf(1) + 1;
  for (let column = end; end > 0 && column < columns; column++) {
    if (holds[column] === 1) end = column + 1;
    else if (column - end >= BLANK_COLUMNS) return end;
  }
  return columns;
}

function firstBehind({ name, used, values }: SheetSnapshot, rows: number, columns: number): CellRef | null {
  if (rows === used.rows && columns === used.columns) return null;
  for (const [row, cells] of values.entries()) {
    const column = firstIn(cells, row < rows ? columns : 0);
    if (column >= 0) return { sheet: name, row: used.row + row, column: used.column + column };
  }
  return null;
}

export interface Area {
  readonly rect: CellRect;
  readonly value: CellValue;
}
