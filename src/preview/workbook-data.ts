/** A workbook read from a file, in the form in which the grid takes one. */
import type { ICellData, IWorkbookData, IWorksheetData } from '@univerjs/presets';
import { BooleanNumber, CellValueType } from '@univerjs/presets';
import { rangeOf, SHEET_NOTES } from '../hosts/univer/workbook';
import type { SheetNotes } from '../hosts/univer/workbook';
import type { SheetAppearance } from '../hosts/xlsx/appearance';
import type { CellValue, SheetSnapshot } from '../workbook/snapshot';
import { isCellError } from '../workbook/snapshot';
import { CellStyles } from './cell-styles';

/** Room to type beside and below what is there. */
const SPARE_ROWS = 40;
const SPARE_COLUMNS = 8;
const LEAST_ROWS = 100;
const LEAST_COLUMNS = 20;

export interface WorkbookContent {
  readonly name: string;
  /** Each with how it looks; null: plain. */
  readonly sheets: readonly {
    readonly snapshot: SheetSnapshot;
    readonly appearance: SheetAppearance | null;
  }[];
  readonly activeSheet: string;
}

/** Each call makes a workbook of its own, even from the same content. */
export function workbookData({ name, sheets }: WorkbookContent): Partial<IWorkbookData> {
  const styles = new CellStyles();
  const pages = sheets.map(({ snapshot, appearance }, index) => ({
    id: `sheet-${index + 1}`,
    ...sheetData(snapshot, appearance, styles),
  }));
  return {
    id: crypto.randomUUID(),
    name,
    sheetOrder: pages.map(({ id }) => id),
    sheets: Object.fromEntries(pages.map((page) => [page.id, page])),
    styles: styles.all(),
  };
}

function sheetData(
  sheet: SheetSnapshot,
  appearance: SheetAppearance | null,
  styles: CellStyles,
): Partial<IWorksheetData> {
  const { used } = sheet;
  const notes: SheetNotes = { isProtected: sheet.isProtected, veryHidden: sheet.visibility === 'veryHidden' };
  return {
    name: sheet.name,
    hidden: sheet.visibility === 'visible' ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    rowCount: Math.max(LEAST_ROWS, used.row + used.rows + SPARE_ROWS),
    columnCount: Math.max(LEAST_COLUMNS, used.column + used.columns + SPARE_COLUMNS),
    cellData: cellData(sheet, (row, column, code) => styles.idOf(appearance, row, column, code)),
    mergeData: sheet.merges.map(rangeOf),
    rowData: rowData(sheet, appearance),
    columnData: columnData(sheet, appearance),
    custom: { [SHEET_NOTES]: notes },
  };
}

/** @param styleOf style of a cell by its place in the used range and its number format */
function cellData(
  sheet: SheetSnapshot,
  styleOf: (row: number, column: number, code: string) => string | null,
): IWorksheetData['cellData'] {
  const { used } = sheet;
  const rows: Record<number, Record<number, ICellData>> = {};
  sheet.values.forEach((row, r) => {
    const cells: Record<number, ICellData> = {};
    row.forEach((value, c) => {
      const cell = cellOf(value, sheet.formulas[r]?.[c] ?? null);
      const style = styleOf(r, c, sheet.numberFormats[r]?.[c] ?? 'General');
      if (cell || style) cells[used.column + c] = { ...cell, ...(style && { s: style }) };
    });
    rows[used.row + r] = cells;
  });
  return rows;
}

function cellOf(value: CellValue, formula: string | null): ICellData | null {
  if (formula === null) return value === null ? null : content(value);
  // A result that the file did not know, or that only our functions can give, is left to be calculated.
  const isOurs = /\bTARGET\./i.test(formula);
  return isOurs || value === null || isCellError(value) ? { f: formula } : { f: formula, ...content(value) };
}

function content(value: NonNullable<CellValue>): ICellData {
  if (isCellError(value)) return { v: value.error, t: CellValueType.STRING };
  if (typeof value === 'number') return { v: value, t: CellValueType.NUMBER };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return { v: value, t: CellValueType.STRING };
}

function rowData(
  { hiddenRows }: SheetSnapshot,
  appearance: SheetAppearance | null,
): IWorksheetData['rowData'] {
  const rows: IWorksheetData['rowData'] = {};
  for (const { row, points } of appearance?.rowHeights ?? []) {
    rows[row] = { h: Math.round((points * 4) / 3), ia: BooleanNumber.FALSE };
  }
  for (const row of hiddenRows) rows[row] = { ...rows[row], hd: BooleanNumber.TRUE };
  return rows;
}

function columnData(
  { hiddenColumns, used }: SheetSnapshot,
  appearance: SheetAppearance | null,
): IWorksheetData['columnData'] {
  const columns: IWorksheetData['columnData'] = {};
  const end = used.column + used.columns + SPARE_COLUMNS;
  for (const { first, last, characters } of appearance?.columnWidths ?? []) {
    // A character of the default font is 7 pixels wide, and a cell has 5 around its text.
    const w = Math.round(characters * 7 + 5);
    // Files may give one width to all 16,384 columns: only those on the page count.
    for (let column = first; column <= Math.min(last, end); column += 1) columns[column] = { w };
  }
  for (const column of hiddenColumns) columns[column] = { ...columns[column], hd: BooleanNumber.TRUE };
  return columns;
}
