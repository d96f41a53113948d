/** What is not a cell's own content: looks by rectangles, never cell by cell; widths, heights, merged areas, frozen rows. */
import type { CellRect } from '../../workbook/address';
import type { CellStyle, SheetContent } from '../../workbook/content';
import { isStyledCell } from '../../workbook/content';
import { runs } from '../../workbook/runs';
import { drawCharts, removeCharts } from './charts';
import { prepareEntry } from './entry-rules';
import { setUpPage } from './page-setup';
import { styleAreas } from './style-areas';

export function dressSheet(sheet: Excel.Worksheet, content: SheetContent): void {
  const {
    rows,
    columnWidths = [],
    rowHeights = [],
    merges = [],
    frozenRows = 0,
    page,
    charts = [],
  } = content;
  const styles = rows.map((row) => row.map((cell) => (isStyledCell(cell) ? cell.style : undefined)));
  for (const { rect, style } of styleAreas(styles)) dress(areaOf(sheet, rect), style, rect);
  for (const { at, count, value } of runs(columnWidths)) {
    sheet.getRangeByIndexes(0, at, 1, count).format.columnWidth = points(value);
  }
  for (const { at, count, value } of runs(rowHeights)) {
    if (value !== null) sheet.getRangeByIndexes(at, 0, count, 1).format.rowHeight = value;
  }
  for (const rect of merges) areaOf(sheet, rect).merge();
  if (frozenRows > 0) sheet.freezePanes.freezeRows(frozenRows);
  if (page) setUpPage(sheet, page);
  drawCharts(sheet, charts);
  // Last, because it may protect the sheet.
  prepareEntry(sheet, content);
}

/** Everything on the sheet goes, so that it is as good as new. @param begun called as soon as something is gone. */
export function emptySheet(sheet: Excel.Worksheet, begun: () => void): void {
  const all = sheet.getRange();
  all.conditionalFormats.clearAll();
  begun();
  // A filter that the user set would hide rows of what comes next.
  sheet.autoFilter.remove();
  all.dataValidation.clear();
  all.unmerge();
  all.clear();
  removeCharts(sheet);
  all.rowHidden = false;
  all.columnHidden = false;
  all.format.useStandardWidth = true;
  all.format.useStandardHeight = true;
  sheet.freezePanes.unfreeze();
}

export const areaOf = (sheet: Excel.Worksheet, { row, column, rows, columns }: CellRect): Excel.Range =>
  sheet.getRangeByIndexes(row, column, rows, columns);

function dress(range: Excel.Range, style: CellStyle, rect: CellRect): void {
  const { bold, italic, size, color, fill, numberFormat, align, verticalAlign, indent, wrap, border } = style;
  const { format } = range;
  if (bold !== undefined) format.font.bold = bold;
  if (italic !== undefined) format.font.italic = italic;
  if (size !== undefined) format.font.size = size;
  if (color !== undefined) format.font.color = color;
  if (fill !== undefined) format.fill.color = fill;
  if (numberFormat !== undefined) range.numberFormat = forAll(numberFormat);
  if (align !== undefined) format.horizontalAlignment = ALIGNMENTS[align];
  if (verticalAlign !== undefined) format.verticalAlignment = VERTICALLY[verticalAlign];
  if (indent !== undefined) format.indentLevel = indent;
  if (wrap !== undefined) format.wrapText = wrap;
  if (border === true) for (const edge of edgesOf(rect)) format.borders.getItem(edge).style = 'Continuous';
}

const ALIGNMENTS = { left: 'Left', center: 'Center', right: 'Right' } as const;
const VERTICALLY = { top: 'Top', middle: 'Center', bottom: 'Bottom' } as const;

/** Excel refuses inner lines where there is no inside. */
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
