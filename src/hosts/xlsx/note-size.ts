/** How large the box of a note must be for its text to be read, and where it lies among the cells. */
import { MAX_COLUMNS, MAX_ROWS } from '../../workbook/address';
import type { CellSizes } from './cell-sizes';

/** Pixels, for text of 9 points. */
const WIDTH = 300;
const MARGIN = 12;
const LINE = 16;
const HIGHEST = 480;
const WIDE_LETTER = 12;
const NARROW_LETTER = 6.5;

/** Beyond so many hidden rows or columns the box is simply smaller. */
const MOST_STEPS = 200;

/** Rows behind the noted one that a box may reach over. */
export const ROWS_COVERED = HIGHEST / LINE;

export interface BoxSize {
  readonly width: number;
  readonly height: number;
}

export function sizeOf(text: string): BoxSize {
  const lines = text.split('\n').reduce((sum, line) => sum + linesOf(line), 0);
  return { width: WIDTH, height: Math.min(HIGHEST, lines * LINE + MARGIN) };
}

const linesOf = (line: string): number => {
  let width = 0;
  for (const letter of line) width += letter > '\u2e7f' ? WIDE_LETTER : NARROW_LETTER;
  return Math.max(1, Math.ceil(width / (WIDTH - MARGIN)));
};

/** Right of the cell and a little above, as Excel puts it: left column, pixels into it, top row, pixels; right …, bottom … */
export function anchorOf(
  { row, column }: { readonly row: number; readonly column: number },
  { width, height }: BoxSize,
  sizes: CellSizes,
): string {
  const left = along(sizes.width, Math.min(column + 1, MAX_COLUMNS - 1), 15, MAX_COLUMNS);
  const right = along(sizes.width, left.index, left.offset + width, MAX_COLUMNS);
  const top = along(sizes.height, Math.max(0, row - 1), row === 0 ? 2 : 10, MAX_ROWS);
  const bottom = along(sizes.height, top.index, top.offset + height, MAX_ROWS);
  return [left, top, right, bottom].map(({ index, offset }) => `${index}, ${offset}`).join(', ');
}

/** So many pixels on from the beginning of this column or row. */
function along(
  size: (index: number) => number,
  from: number,
  distance: number,
  count: number,
): { readonly index: number; readonly offset: number } {
  const last = Math.min(count - 1, from + MOST_STEPS);
  let index = from;
  let offset = distance;
  while (index < last && offset >= size(index)) {
    offset -= size(index);
    index += 1;
  }
  return { index, offset: Math.min(offset, Math.max(0, size(index))) };
}
