/** Ranges meet as they do under Excel's own operators: a single cell, row or column repeats, and what is not covered is #N/A. */
import type { Cell } from './cell';
import { OMITTED, UNCOVERED } from './cell';

/** Rows of cells. */
export type Range = readonly (readonly Cell[])[];

/** An argument as any host passes it: a scalar is a range of one cell, an omitted one is OMITTED. */
export function rangeOf(argument: unknown): Range {
  if (argument === undefined || argument === null) return [[OMITTED]];
  if (!Array.isArray(argument)) return [[argument]];
  if (argument.length === 0) return [[null]];
  return argument.map((row: unknown): readonly Cell[] => (Array.isArray(row) ? row : [row]));
}

/**
 * Computes cell by cell over the largest shape among the ranges.
 * @param compute gets one cell of each range, in an array that is filled anew for every cell, and the place of the cell
 */
export function broadcast<Result>(
  ranges: readonly Range[],
  compute: (cells: readonly Cell[], row: number, column: number) => Result,
): Result[][] {
  const rows = Math.max(1, ...ranges.map((range) => range.length));
  const widths = ranges.map((range) => range[0]?.length ?? 0);
  const columns = Math.max(1, ...widths);
  const cells: Cell[] = ranges.map(() => null);
  const lines: (readonly Cell[] | undefined)[] = ranges.map(() => undefined);
  const results: Result[][] = [];
  for (let row = 0; row < rows; row += 1) {
    ranges.forEach((range, i) => (lines[i] = range[range.length === 1 ? 0 : row]));
    const line: Result[] = [];
    for (let column = 0; column < columns; column += 1) {
      for (let i = 0; i < cells.length; i += 1) cells[i] = cellOf(lines[i], widths[i] === 1 ? 0 : column);
      line.push(compute(cells, row, column));
    }
    results.push(line);
  }
  return results;
}

const cellOf = (line: readonly Cell[] | undefined, index: number): Cell =>
  line && index < line.length ? line[index] : UNCOVERED;
