/** Ranges meet as they do under Excel's own operators: a single cell, row or column repeats, and what is not covered is #N/A. */
import type { Cell } from './cell';
import { OMITTED, UNCOVERED } from './cell';

/**
 * Computes cell by cell over the largest shape among the arguments.
 * @returns a scalar where that shape is one cell
 */
export function broadcast<Result>(
  args: readonly unknown[],
  compute: (cells: readonly Cell[]) => Result,
): Result | Result[][] {
  const ranges = args.map(rangeOf);
  const rows = Math.max(1, ...ranges.map((range) => range.length));
  const columns = Math.max(1, ...ranges.map(width));
  const at = (row: number, column: number) => compute(ranges.map((range) => cellOf(range, row, column)));
  if (rows === 1 && columns === 1) return at(0, 0);
  return Array.from({ length: rows }, (_row, row) =>
    Array.from({ length: columns }, (_column, column) => at(row, column)),
  );
}

type Range = readonly (readonly Cell[])[];

function rangeOf(argument: unknown): Range {
  if (argument === undefined || argument === null) return [[OMITTED]];
  if (!Array.isArray(argument)) return [[argument]];
  if (argument.length === 0) return [[null]];
  return argument.map((row: unknown): readonly Cell[] => (Array.isArray(row) ? row : [row]));
}

const width = (range: Range): number => range[0]?.length ?? 0;

function cellOf(range: Range, row: number, column: number): Cell {
  const cells = range[range.length === 1 ? 0 : row];
  const index = width(range) === 1 ? 0 : column;
  return cells && index < cells.length ? cells[index] : UNCOVERED;
}
