/** Where the headings of a ledger stand, when nobody has said yet what they are. */
import { DEEPEST_HEADER } from '../report/grid';
import type { Grid } from '../report/grid';
import { isCaption } from '../report/captions';

export interface Heading {
  readonly at: number;
  /** As it stands in the cell. */
  readonly text: string;
  /** The heading above that spans this one and others; '' where there is none. */
  readonly group: string;
}

export interface HeadingRow {
  /** Zero-based row of the sheet. */
  readonly row: number;
  readonly headings: readonly Heading[];
  /** What stands above: title and caption. */
  readonly above: readonly string[];
}

/** null: no row names at least two columns. */
export function headingRow(grid: Grid): HeadingRow | null {
  const deepest = Math.min(grid.endRow, grid.firstRow + DEEPEST_SEARCH);
  const counts: number[] = [];
  for (let row = grid.firstRow; row < deepest; row++) counts.push(headingsIn(grid, row).length);
  const most = counts.reduce((best, count) => Math.max(best, count), 0);
  if (most < 2) return null;
  const first = grid.firstRow + counts.findIndex((count) => count >= Math.max(2, most / 2));
  const row = lowestOf(grid, first, deepest);
  return { row, headings: headingsIn(grid, row), above: textsAbove(grid, first) };
}

/** Titles, captions and headings stand above; rows of nothing but texts look alike, so the first that fits is taken. */
const DEEPEST_SEARCH = Math.min(30, DEEPEST_HEADER);
/** A longer text is a note. */
const LONGEST = 60;

function headingsIn(grid: Grid, row: number): Heading[] {
  const headings: Heading[] = [];
  for (let at = grid.firstColumn; at < grid.endColumn; at++) {
    const area = grid.areaAt(row, at);
    if (area.column !== at) continue;
    const value = grid.value(area.row, area.column);
    if (value === null || (typeof value === 'string' && value.trim() === '')) continue;
    // A row with a figure in it is none of headings: 2024 may be one, 12.5 is not.
    if (typeof value !== 'string') return [];
    const text = value.trim();
    if (text.length > LONGEST || isCaption(text)) continue;
    headings.push({ at, text, group: groupOver(grid, area.row, at) });
  }
  return headings;
}

/** Down to the names under headings that span several columns: what stands beside those spans their rows as well. */
function lowestOf(grid: Grid, first: number, deepest: number): number {
  let row = first;
  while (row + 1 < deepest && isSplitBelow(grid, row)) row += 1;
  return row;
}

function isSplitBelow(grid: Grid, row: number): boolean {
  let splits = 0;
  for (let at = grid.firstColumn; at < grid.endColumn; at++) {
    const above = grid.areaAt(row, at);
    const below = grid.areaAt(row + 1, at);
    if (below.row <= row) continue;
    const value = grid.value(below.row, below.column);
    const isBlank = value === null || (typeof value === 'string' && value.trim() === '');
    if (above.columns > 1) {
      if (typeof value !== 'string' || value.trim().length > LONGEST) return false;
      if (below.columns < above.columns) splits += 1;
    } else if (!isBlank) return false;
  }
  return splits > 1;
}

function groupOver(grid: Grid, row: number, column: number): string {
  if (row === grid.firstRow) return '';
  const area = grid.areaAt(row - 1, column);
  return area.columns > 1 ? grid.text(area.row, area.column).trim() : '';
}

function textsAbove(grid: Grid, first: number): string[] {
  const texts: string[] = [];
  for (let row = grid.firstRow; row < first; row++) {
    for (const { value } of grid.areasOf(row)) if (typeof value === 'string') texts.push(value.trim());
  }
  return texts;
}
