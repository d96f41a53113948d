/** The cells of a sheet as they come, sparse: nothing is laid out before it is known how large the sheet really is. */
import type { CellRect } from '../../workbook/address';
import { WorkbookError } from '../../workbook/host';
import type { CellValue } from '../../workbook/snapshot';

/** Cells in the used rectangle, and cells in the file. A report of 100,000 rows × 12 columns has 1.2 million. */
const MAX_CELLS = 5_000_000;

/** Row-major, of the size of used. Equal rows of formulas and of styles may be one array: nobody may write into them. */
export interface CellGrids {
  readonly used: CellRect;
  readonly values: readonly (readonly CellValue[])[];
  readonly formulas: readonly (readonly (string | null)[])[];
  /** Index into the cell styles of the workbook. */
  readonly styles: readonly (readonly number[])[];
}

/** Numbers of one cell in the list. */
const WIDTH = 3;

export class CellList {
  /** Row, column and style of one cell after another. */
  private places = new Int32Array(1024 * WIDTH);
  private readonly values: CellValue[] = [];
  private readonly formulas = new Map<number, string>();

  /** subject: what the error names when the sheet is too large. */
  constructor(private readonly subject: string) {}

  add(row: number, column: number, style: number, value: CellValue, formula: string | null): void {
    const index = this.values.length;
    if (index >= MAX_CELLS) throw new WorkbookError('too-large', this.subject, 'too many cells');
    if (formula !== null) this.formulas.set(index, formula);
    const at = index * WIDTH;
    if (at === this.places.length) {
      const more = new Int32Array(2 * at);
      more.set(this.places);
      this.places = more;
    }
    this.places[at] = row;
    this.places[at + 1] = column;
    this.places[at + 2] = style;
    this.values.push(value);
  }

  /** Cells that are only formatted do not make the used range larger. @throws WorkbookError too-large. */
  grids(): CellGrids {
    const used = this.used();
    if (used.rows * used.columns > MAX_CELLS) {
      throw new WorkbookError('too-large', this.subject, `${used.rows} × ${used.columns} cells in use`);
    }
    const none = new Array<null>(used.columns).fill(null);
    const plain = new Array<number>(used.columns).fill(0);
    const values = Array.from({ length: used.rows }, () => none.slice() as CellValue[]);
    const formulas: (string | null)[][] = new Array<(string | null)[]>(used.rows).fill(none);
    const styles: number[][] = new Array<number[]>(used.rows).fill(plain);
    const { places } = this;
    for (let i = 0; i < this.values.length; i += 1) {
      const r = (places[i * WIDTH] as number) - used.row;
      const c = (places[i * WIDTH + 1] as number) - used.column;
      if (r < 0 || c < 0 || r >= used.rows || c >= used.columns) continue;
      (values[r] as CellValue[])[c] = this.values[i] as CellValue;
      const formula = this.formulas.get(i);
      if (formula !== undefined) own(formulas, r, none)[c] = formula;
      const style = places[i * WIDTH + 2] as number;
      if (style !== 0) own(styles, r, plain)[c] = style;
    }
    return { used, values, formulas, styles: withEqualRowsOnce(styles) };
  }

  private used(): CellRect {
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    for (let i = 0; i < this.values.length; i += 1) {
      if (this.values[i] === null && !this.formulas.has(i)) continue;
      const [row, column] = [this.places[i * WIDTH] as number, this.places[i * WIDTH + 1] as number];
      if (row < top) top = row;
      if (row > bottom) bottom = row;
      if (column < left) left = column;
      if (column > right) right = column;
    }
    if (bottom < 0) return { row: 0, column: 0, rows: 0, columns: 0 };
    return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }
}

/** The row, made its own first where it is still the one that all blank rows share. */
function own<T>(grid: T[][], r: number, shared: T[]): T[] {
  if (grid[r] === shared) grid[r] = shared.slice();
  return grid[r] as T[];
}

/** Rows of a table are formatted alike: each that equals the one above is replaced by it. */
function withEqualRowsOnce(grid: readonly (readonly number[])[]): readonly (readonly number[])[] {
  let above: readonly number[] | undefined;
  return grid.map((row) => {
    if (!above || (row !== above && !row.every((style, c) => style === above?.[c]))) above = row;
    return above;
  });
}
