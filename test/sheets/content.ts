/** What stands in the cells of a sheet that is about to be written, without its looks and formulas. */
import type { ContentCell, SheetContent } from '../../src/workbook/content';
import { isStyledCell } from '../../src/workbook/content';
import type { CellValue } from '../../src/workbook/snapshot';

export const shown = (cell: ContentCell | undefined): CellValue =>
  cell === undefined ? null : isStyledCell(cell) ? cell.value : cell;

/** null where nothing stands. */
export const shownAt = (content: SheetContent | null | undefined, row: number, column: number): CellValue =>
  shown(content?.rows[row]?.[column]);

export const shownLines = ({ rows }: SheetContent): CellValue[][] => rows.map((row) => row.map(shown));
