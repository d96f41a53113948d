/** A snapshot in sheet coordinates, with merged areas seen through. */
import type { CellRect } from '../../workbook/address';
import type { CellValue, SheetSnapshot } from '../../workbook/snapshot';

/** Merged areas below this row are not looked at: headings stand above it. */
export const DEEPEST_HEADER = 200;

/** How many rows tell what a column holds. */
const SAMPLE = 50;

export class Grid {
  readonly firstRow: number;
  readonly firstColumn: number;
  /** One past the last. */
  readonly endRow: number;
  readonly endColumn: number;
  private readonly mergesByRow = new Map<number, CellRect[]>();

  constructor(readonly sheet: SheetSnapshot) {
    const { used } = sheet;
    this.firstRow = used.row;
    this.firstColumn = used.column;
    this.endRow = used.row + used.rows;
    this.endColumn = used.column + used.columns;
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

export interface Area {
  readonly rect: CellRect;
  readonly value: CellValue;
}
