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
  private readonly blocks: Block[] = [];
  private readonly others: CellValue[] = [];
  private readonly formulas = new Map<number, string>();

  /** subject: what the error names when the sheet is too large. */
  constructor(private readonly subject: string) {}

  add(row: number, column: number, style: number, value: CellValue, formula: string | null): void {
    if (formula !== null) this.formulas.set(this.count, formula);
    if (typeof value === 'number') return this.addNumber(row, column, style, value);
    if (value === null) return this.put(row, column, style, BLANK, 0);
    return this.put(row, column, style, OTHER, this.others.push(value) - 1);
  }

  addNumber(row: number, column: number, style: number, value: number): void {
    this.put(row, column, style, NUMBER, value);
  }

  private put(row: number, column: number, style: number, kind: number, number: number): void {
    if (this.count >= MAX_CELLS) throw new WorkbookError('too-large', this.subject, 'too many cells');
    const at = this.count % BLOCK;
    if (at === 0) this.blocks.push(new Block());
    const block = this.blocks[this.blocks.length - 1] as Block;
    block.rows[at] = row;
    block.columns[at] = column;
    block.styles[at] = style <= MAX_STYLE ? style : 0;
    block.kinds[at] = kind;
    block.numbers[at] = number;
    this.count += 1;
  }

  /** Cells that are only formatted do not make the used range larger. @throws WorkbookError too-large. */
  grids(): CellGrids {
    const used = this.used();
    if (used.rows * used.columns > MAX_CELLS) {
      throw new WorkbookError('too-large', this.subject, `${used.rows} × ${used.columns} cells in use`);
    }
    const none: null[] = new Array<null>(used.columns).fill(null);
    const plain = new Array<number>(used.columns).fill(0);
    const values = Array.from({ length: used.rows }, () => none.slice() as CellValue[]);
    const formulas: (string | null)[][] = new Array<(string | null)[]>(used.rows).fill(none);
    const styles: number[][] = new Array<number[]>(used.rows).fill(plain);
    const { others } = this;
    let index = 0;
    for (const { rows, columns, kinds, numbers, styles: written } of this.blocks) {
      const end = Math.min(BLOCK, this.count - index);
      for (let i = 0; i < end; i += 1) {
        const r = (rows[i] as number) - used.row;
        const c = (columns[i] as number) - used.column;
        if (r < 0 || c < 0 || r >= used.rows || c >= used.columns) continue;
        const kind = kinds[i];
        const number = numbers[i] as number;
        if (kind !== BLANK)
          (values[r] as CellValue[])[c] = kind === NUMBER ? number : (others[number] as CellValue);
        const style = written[i] as number;
        if (style !== 0 || styles[r] !== plain) own(styles, r, plain)[c] = style;
      }
      index += end;
    }
    for (const [at, formula] of this.formulas) {
      const { rows, columns } = this.blocks[Math.floor(at / BLOCK)] as Block;
      const r = (rows[at % BLOCK] as number) - used.row;
      own(formulas, r, none)[(columns[at % BLOCK] as number) - used.column] = formula;
    }
    return { used, values, formulas, styles: withEqualRowsOnce(styles) };
  }

  private used(): CellRect {
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    let index = 0;
    for (const { rows, columns, kinds } of this.blocks) {
      const end = Math.min(BLOCK, this.count - index);
      for (let i = 0; i < end; i += 1) {
        if (kinds[i] === BLANK && !this.formulas.has(index + i)) continue;
        const row = rows[i] as number;
        const column = columns[i] as number;
        if (row < top) top = row;
        if (row > bottom) bottom = row;
        if (column < left) left = column;
        if (column > right) right = column;
      }
      index += end;
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
