/** The cells of a sheet as they come, sparse: nothing is laid out before it is known how large the sheet really is. */
import type { CellRect } from '../../workbook/address';
import { WorkbookError } from '../../workbook/host';
import type { CellValue } from '../../workbook/snapshot';

/** Cells in the used rectangle, and cells in the file. A report of 100,000 rows × 12 columns has 1.2 million. */
const MAX_CELLS = 5_000_000;

export interface CellGrids {
  readonly used: CellRect;
  readonly values: CellValue[][];
  readonly formulas: (string | null)[][];
  /** Index into the cell styles of the workbook. */
  readonly styles: number[][];
}

export class CellList {
  private readonly rows: number[] = [];
  private readonly columns: number[] = [];
  private readonly styles: number[] = [];
  private readonly values: CellValue[] = [];
  private readonly formulas = new Map<number, string>();

  /** subject: what the error names when the sheet is too large. */
  constructor(private readonly subject: string) {}

  add(row: number, column: number, style: number, value: CellValue, formula: string | null): void {
    if (this.rows.length >= MAX_CELLS) throw new WorkbookError('too-large', this.subject, 'too many cells');
    if (formula !== null) this.formulas.set(this.rows.length, formula);
    this.rows.push(row);
    this.columns.push(column);
    this.styles.push(style);
    this.values.push(value);
  }

  /** Cells that are only formatted do not make the used range larger. @throws WorkbookError too-large. */
  grids(): CellGrids {
    const used = this.used();
    if (used.rows * used.columns > MAX_CELLS) {
      throw new WorkbookError('too-large', this.subject, `${used.rows} × ${used.columns} cells in use`);
    }
    const grid = <T>(blank: T): T[][] =>
      Array.from({ length: used.rows }, () => Array.from({ length: used.columns }, () => blank));
    const grids = { values: grid<CellValue>(null), formulas: grid<string | null>(null), styles: grid(0) };
    this.rows.forEach((row, i) => {
      const [r, c] = [row - used.row, (this.columns[i] ?? 0) - used.column];
      if (r < 0 || c < 0 || r >= used.rows || c >= used.columns) return;
      (grids.values[r] as CellValue[])[c] = this.values[i] ?? null;
      (grids.formulas[r] as (string | null)[])[c] = this.formulas.get(i) ?? null;
      (grids.styles[r] as number[])[c] = this.styles[i] ?? 0;
    });
    return { used, ...grids };
  }

  private used(): CellRect {
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    for (let i = 0; i < this.rows.length; i += 1) {
      if (this.values[i] === null && !this.formulas.has(i)) continue;
      const [row, column] = [this.rows[i] ?? 0, this.columns[i] ?? 0];
      if (row < top) top = row;
      if (row > bottom) bottom = row;
      if (column < left) left = column;
      if (column > right) right = column;
    }
    if (bottom < 0) return { row: 0, column: 0, rows: 0, columns: 0 };
    return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }
}
