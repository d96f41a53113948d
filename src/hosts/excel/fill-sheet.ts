/** Puts a whole sheet into Excel, from A1: all cells at once, and the looks by rectangles, never cell by cell. */
import type { CellStyle, SheetContent } from '../../workbook/content';
import { isStyledCell } from '../../workbook/content';
import type { CellRect } from '../../workbook/address';
import { typedContent } from './entries';
import type { Typed } from './entries';
import { styleAreas } from './style-areas';

/** Rows from first on, as many as rows says: all that a request can carry. */
export function fillRows(sheet: Excel.Worksheet, grid: readonly (readonly Typed[])[], first: number): void {
  const [width = 0, rows] = [grid[0]?.length, grid.length];
  if (rows === 0 || width === 0) return;
  sheet.getRangeByIndexes(first, 0, rows, width).formulas = grid as Typed[][];
}

/** Characters of cells in one request: 5 MB is the limit on the web, and a Chinese character takes three bytes. */
const MOST_CHARACTERS = 1_200_000;

/** The cells of a sheet in blocks of rows of equal length, each small enough for one request. Mostly it is one. */
export function contentBlocks({ rows }: SheetContent): { first: number; grid: Typed[][] }[] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const blocks: { first: number; grid: Typed[][] }[] = [];
  let room = 0;
  rows.forEach((row, r) => {
    const typed = Array.from({ length: width }, (_, c) => typedContent(row[c] ?? null));
    const size = typed.reduce<number>((sum, entry) => sum + String(entry).length + 3, 0);
    if (blocks.length === 0 || size > room) {
      blocks.push({ first: r, grid: [] });
      room = MOST_CHARACTERS;
    }
    blocks.at(-1)?.grid.push(typed);
    room -= size;
  });
  return blocks;
}

/** What is not a cell's own: looks, widths, merged areas, frozen rows. */
export function dressSheet(sheet: Excel.Worksheet, content: SheetContent): void {
  const { rows, columnWidths = [], merges = [], frozenRows = 0 } = content;
  const styles = rows.map((row) => row.map((cell) => (isStyledCell(cell) ? cell.style : undefined)));
  for (const { rect, style } of styleAreas(styles)) dress(rangeOf(sheet, rect), style, rect);
  columnWidths.forEach((characters, column) => {
    sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = points(characters);
  });
  for (const rect of merges) rangeOf(sheet, rect).merge();
  if (frozenRows > 0) sheet.freezePanes.freezeRows(frozenRows);
}

/** Everything on the sheet goes, so that it is as good as new. */
export function emptySheet(sheet: Excel.Worksheet): void {
  const all = sheet.getRange();
  all.conditionalFormats.clearAll();
  all.unmerge();
  all.clear();
  all.rowHidden = false;
  all.columnHidden = false;
  all.format.useStandardWidth = true;
  all.format.useStandardHeight = true;
  sheet.freezePanes.unfreeze();
}

function dress(range: Excel.Range, style: CellStyle, rect: CellRect): void {
  const { bold, italic, size, color, fill, numberFormat, align, wrap, border } = style;
  const { format } = range;
  if (bold !== undefined) format.font.bold = bold;
  if (italic !== undefined) format.font.italic = italic;
  if (size !== undefined) format.font.size = size;
  if (color !== undefined) format.font.color = color;
  if (fill !== undefined) format.fill.color = fill;
  if (numberFormat !== undefined) range.numberFormat = forAll(numberFormat);
  if (align !== undefined) format.horizontalAlignment = ALIGNMENTS[align];
  if (wrap !== undefined) format.wrapText = wrap;
  if (border === true) for (const edge of edgesOf(rect)) format.borders.getItem(edge).style = 'Continuous';
}

const ALIGNMENTS = { left: 'Left', center: 'Center', right: 'Right' } as const;

const edgesOf = ({ rows, columns }: CellRect): Excel.BorderIndex[] => [
  Excel.BorderIndex.edgeTop,
  Excel.BorderIndex.edgeBottom,
  Excel.BorderIndex.edgeLeft,
  Excel.BorderIndex.edgeRight,
  ...(rows > 1 ? [Excel.BorderIndex.insideHorizontal] : []),
  ...(columns > 1 ? [Excel.BorderIndex.insideVertical] : []),
];

/** One value for all cells of a range; Excel takes it, the types only know grids. */
const forAll = (value: string): string[][] => value as unknown as string[][];

/** A character of the standard font is 7 pixels wide, a cell has 5 pixels of its own, and a pixel is three quarters of a point. */
const points = (characters: number): number => (characters * 7 + 5) * 0.75;

const rangeOf = (sheet: Excel.Worksheet, { row, column, rows, columns }: CellRect): Excel.Range =>
  sheet.getRangeByIndexes(row, column, rows, columns);
