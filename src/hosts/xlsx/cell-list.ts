/** The cells of a sheet as they come, sparse: nothing is laid out before it is known how large the sheet really is. */
import { MOST_CELLS_READ } from '../../workbook/address';
import type { CellRect } from '../../workbook/address';
import { WorkbookError } from '../../workbook/host';
import type { CellValue } from '../../workbook/snapshot';

/** Row-major, of the size of used. Equal rows of formulas and of styles may be one array: nobody may write into them. */
export interface CellGrids {
  readonly used: CellRect;
  readonly values: readonly (readonly CellValue[])[];
  readonly formulas: readonly (readonly (string | null)[])[];
  /** Index into the cell styles of the workbook. */
  readonly styles: readonly (readonly number[])[];
}

/** Cells in one block: large enough to be few, small enough that little is wasted on a small sheet. */
const BLOCK = 2 ** 12;

/** A stretch of cells one after another, as columns of numbers: a million objects would cost ten times the room. */
class Block {
  readonly rows = new Int32Array(BLOCK);
  readonly columns = new Uint16Array(BLOCK);
  readonly styles = new Uint16Array(BLOCK);
  readonly kinds = new Uint8Array(BLOCK);
  /** The number of the cell, or its place among the others. */
  readonly numbers = new Float64Array(BLOCK);
}

const [NUMBER, OTHER, BLANK] = [0, 1, 2] as const;

/** What the styles of a file are counted with; Excel itself stops at 65,490. */
const MAX_STYLE = 2 ** 16 - 1;

export class CellList {
  private count = 0;
  private block = new Block();
  /** Cells in it. */
  private filled = 0;
  private readonly blocks = [this.block];
  private readonly others: CellValue[] = [];
  private readonly formulas = new Map<number, string>();
  /** What the cells with a value or a formula span. */
  private top = Infinity;
  private left = Infinity;
  private bottom = -1;
  private right = -1;

  /** subject: what the error names when the sheet is too large. */
  constructor(private readonly subject: string) {}

  add(row: number, column: number, style: number, value: CellValue, formula: string | null): void {
    if (formula !== null) this.formulas.set(this.count, formula);
    if (typeof value === 'number') return this.addNumber(row, column, style, value);
    if (value === null && formula === null) return this.put(row, column, style, BLANK, 0);
    return this.put(row, column, style, OTHER, this.others.push(value) - 1);
  }

  addNumber(row: number, column: number, style: number, value: number): void {
    this.put(row, column, style, NUMBER, value);
  }

  private put(row: number, column: number, style: number, kind: number, number: number): void {
    if (this.count >= MOST_CELLS_READ) throw new WorkbookError('too-large', this.subject, 'too many cells');
    if (this.filled === BLOCK) this.addBlock();
    const { block, filled: at } = this;
    block.rows[at] = row;
    block.columns[at] = column;
    block.styles[at] = style <= MAX_STYLE ? style : 0;
    block.kinds[at] = kind;
    block.numbers[at] = number;
    this.filled = at + 1;
    this.count += 1;
    if (kind === BLANK) return;
    if (row < this.top) this.top = row;
    if (row > this.bottom) this.bottom = row;
    if (column < this.left) this.left = column;
    if (column > this.right) this.right = column;
  }

  private addBlock(): void {
    this.block = new Block();
    this.filled = 0;
    this.blocks.push(this.block);
  }

  /** Cells that are only formatted do not make the used range larger. @throws WorkbookError too-large. */
  grids(): CellGrids {
    const used = this.used();
    if (used.rows * used.columns > MOST_CELLS_READ) {
      throw new WorkbookError('too-large', this.subject, `${used.rows} × ${used.columns} cells in use`);
    }
    const none: null[] = Array.from({ length: used.columns }, () => null);
    const values = Array.from({ length: used.rows }, () => none.slice() as CellValue[]);
    const formulas: (string | null)[][] = Array.from({ length: used.rows }, () => none);
    const styles = new StyleRows(used.rows, used.columns);
    const { others } = this;
    let left = this.count;
    for (const { rows, columns, kinds, numbers, styles: written } of this.blocks) {
      const end = Math.min(BLOCK, left);
      left -= end;
      for (let i = 0; i < end; i += 1) {
        const r = (rows[i] as number) - used.row;
        const c = (columns[i] as number) - used.column;
        if (r < 0 || c < 0 || r >= used.rows || c >= used.columns) continue;
        const kind = kinds[i];
        const number = numbers[i] as number;
        if (kind !== BLANK)
          (values[r] as CellValue[])[c] = kind === NUMBER ? number : (others[number] as CellValue);
        styles.put(r, c, written[i] as number);
      }
    }
    for (const [at, formula] of this.formulas) {
      const { rows, columns } = this.blocks[Math.floor(at / BLOCK)] as Block;
      const r = (rows[at % BLOCK] as number) - used.row;
      if (formulas[r] === none) formulas[r] = none.slice();
      (formulas[r] as (string | null)[])[(columns[at % BLOCK] as number) - used.column] = formula;
    }
    return { used, values, formulas, styles: styles.rows() };
  }

  private used(): CellRect {
    const { top, left, bottom, right } = this;
    if (bottom < 0) return { row: 0, column: 0, rows: 0, columns: 0 };
    return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }
}

/** Rows of a table are formatted alike: a row becomes an array of its own only where it differs from the one before it. */
class StyleRows {
  private readonly grid: (readonly number[])[];
  /** The row that cells are put into. */
  private readonly open: number[];
  private row = -1;
  private last: readonly number[];
  /** Rows that somebody came back to. */
  private readonly own = new Map<number, number[]>();

  constructor(rows: number, columns: number) {
    this.open = Array.from({ length: columns }, () => 0);
    this.last = this.open.slice();
    this.grid = Array.from({ length: rows }, () => this.last);
  }

  /** Downwards, as cells come in nearly every file; the few that go back up are put in nonetheless. */
  put(row: number, column: number, style: number): void {
    if (row < this.row) return this.putAbove(row, column, style);
    if (row > this.row) {
      this.close();
      this.open.fill(0);
      this.row = row;
    }
    this.open[column] = style;
  }

  rows(): readonly (readonly number[])[] {
    this.close();
    return this.grid;
  }

  private close(): void {
    if (this.row < 0) return;
    if (!isSame(this.open, this.last)) this.last = this.open.slice();
    this.grid[this.row] = this.last;
  }

  private putAbove(row: number, column: number, style: number): void {
    const own = this.own.get(row) ?? (this.grid[row] as readonly number[]).slice();
    own[column] = style;
    this.own.set(row, own);
    this.grid[row] = own;
  }
}

function isSame(row: readonly number[], other: readonly number[]): boolean {
  for (let c = 0; c < row.length; c += 1) if (row[c] !== other[c]) return false;
  return true;
}
