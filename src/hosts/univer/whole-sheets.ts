/** Whole sheets in the grid: added behind all others, emptied and filled anew, removed. */
import type { ICellData, IWorksheetData } from '@univerjs/presets';
import type { SheetContent } from '../../workbook/content';
import { contentData } from './cells';
import type { UniverSheet, UniverWorkbook } from './workbook';
import { notesOf, SHEET_NOTES } from './workbook';

/** Room to type beside and below what is there. */
const SPARE_ROWS = 40;
const LEAST_ROWS = 100;
const SPARE_COLUMNS = 8;
const LEAST_COLUMNS = 20;

/** The sheet that is in front stays there. */
export function addSheet(workbook: UniverWorkbook, name: string, content: SheetContent): void {
  const front = workbook.getActiveSheet();
  fill(workbook.insertSheet(name, { sheet: { rowCount: LEAST_ROWS, columnCount: LEAST_COLUMNS } }), content);
  workbook.setActiveSheet(front);
}

/** In its place and under its name, so that formulas that point to it go on doing so. */
export function replaceSheet(sheet: UniverSheet, content: SheetContent): void {
  empty(sheet);
  fill(sheet, content);
}

/** Written like an edit: formulas in the cells with which a sheet is made would not be calculated. */
function fill(sheet: UniverSheet, content: SheetContent): void {
  const { rows, merges = [], columnWidths = [], rowHeights = [], frozenRows = 0, openCells } = content;
  const columns = Math.max(0, ...rows.map((row) => row.length));
  if (rows.length > sheet.getMaxRows()) sheet.setRowCount(rows.length + SPARE_ROWS);
  if (columns > sheet.getMaxColumns()) sheet.setColumnCount(columns + SPARE_COLUMNS);
  if (rows.length > 0 && columns > 0) {
    sheet.getRange(0, 0, rows.length, columns).setValues(matrix(content));
  }
  for (const { row, column, rows: height, columns: width } of merges) {
    sheet.getRange(row, column, height, width).merge();
  }
  columnWidths.forEach((characters, c) => sheet.setColumnWidth(c, pixels(characters)));
  if (frozenRows > 0) sheet.setFrozenRows(frozenRows);
  // The grid does not make a row as high as its text by itself.
  if (rows.length > 0) sheet.setRowAutoHeight(0, rows.length);
  rowHeights.forEach((points, r) => {
    if (points !== null) sheet.setRowHeightsForced(r, 1, Math.round(points / POINTS_PER_PIXEL));
  });
  // The grid has no protection of its own: the mark stands for it, and this host then refuses what Excel would.
  if (openCells)
    sheet.setCustomMetadata({
      ...sheet.getCustomMetadata(),
      [SHEET_NOTES]: { ...notesOf(sheet), isProtected: true },
    });
}

function empty(sheet: UniverSheet): void {
  sheet.clearConditionalFormatRules();
  sheet.getMergeData().forEach((range) => range.breakApart());
  sheet.cancelFreeze();
  // What is hidden would not be cleared.
  sheet.showRows(0, sheet.getMaxRows());
  sheet.showColumns(0, sheet.getMaxColumns());
  sheet.clear();
  const { defaultColumnWidth } = sheet.getSheet().getConfig();
  sheet.setColumnWidths(0, sheet.getMaxColumns(), defaultColumnWidth);
}

const POINTS_PER_PIXEL = 0.75;

/** A character of the default font is 7 pixels wide, and a cell has 5 around its text. */
const pixels = (characters: number): number => Math.round(characters * 7 + 5);

function matrix({ rows }: SheetContent): IWorksheetData['cellData'] {
  const cells: Record<number, Record<number, ICellData>> = {};
  rows.forEach((row, r) => {
    const filled: Record<number, ICellData> = {};
    row.forEach((cell, c) => {
      const data = contentData(cell);
      if (data) filled[c] = data;
    });
    cells[r] = filled;
  });
  return cells;
}
