/** A snapshot brought up to date with the few cells that were read again. */
import type { CellRect } from '../../workbook/address';
import type { SheetSnapshot } from '../../workbook/snapshot';
import { isInside } from '../../workbook/rects';

/**
 * Rows that were not read stay the same arrays. Whether the sheet is hidden or protected is not asked with a part of it.
 * @param part its used range lies within that of the snapshot
 * @returns null where an outermost row or column has become blank: the used range is another one then
 */
export function patched(snapshot: SheetSnapshot, part: SheetSnapshot): SheetSnapshot | null {
  const { used } = snapshot;
  const box = part.used;
  const values = overwritten(snapshot.values, part.values, used, box);
  if (hasBlankEdge(values, used, box)) return null;
  const outsideRows = (row: number): boolean => row < box.row || row >= box.row + box.rows;
  const outsideColumns = (column: number): boolean =>
    column < box.column || column >= box.column + box.columns;
  return {
    ...snapshot,
    values,
    formulas: overwritten(snapshot.formulas, part.formulas, used, box),
    numberFormats: overwritten(snapshot.numberFormats, part.numberFormats, used, box),
    merges: [
      ...snapshot.merges.filter((merge) => !isInside(merge, box)),
      ...part.merges.filter((merge) => isInside(merge, box)),
    ],
    hiddenRows: sorted([...snapshot.hiddenRows.filter(outsideRows), ...part.hiddenRows]),
    hiddenColumns: sorted([...snapshot.hiddenColumns.filter(outsideColumns), ...part.hiddenColumns]),
  };
}

function overwritten<T>(
  all: readonly (readonly T[])[],
  part: readonly (readonly T[])[],
  used: CellRect,
  box: CellRect,
): (readonly T[])[] {
  const [top, left] = [box.row - used.row, box.column - used.column];
  return all.map((line, row) => {
    const fresh = part[row - top];
    if (!fresh || fresh.every((cell, column) => line[left + column] === cell)) return line;
    return [...line.slice(0, left), ...fresh, ...line.slice(left + box.columns)];
  });
}

function hasBlankEdge(values: SheetSnapshot['values'], used: CellRect, box: CellRect): boolean {
  const isBlankRow = (row: number): boolean => values[row]?.every((cell) => cell === null) ?? true;
  const isBlankColumn = (column: number): boolean => values.every((line) => line[column] === null);
  return (
    (box.row === used.row && isBlankRow(0)) ||
    (box.row + box.rows === used.row + used.rows && isBlankRow(used.rows - 1)) ||
    (box.column === used.column && isBlankColumn(0)) ||
    (box.column + box.columns === used.column + used.columns && isBlankColumn(used.columns - 1))
  );
}

const sorted = (numbers: readonly number[]): number[] => [...numbers].sort((a, b) => a - b);
