/** A workbook read from a file, in the form in which the grid takes one. */
import type { ICellData, IStyleData, IWorkbookData, IWorksheetData } from '@univerjs/presets';
import { BooleanNumber, CellValueType } from '@univerjs/presets';
import { rangeOf, SHEET_NOTES } from '../hosts/univer/workbook';
import type { SheetNotes } from '../hosts/univer/workbook';
import type { CellValue, SheetSnapshot } from '../workbook/snapshot';
import { isCellError } from '../workbook/snapshot';

/** Room to type beside and below what is there. */
const SPARE_ROWS = 40;
const SPARE_COLUMNS = 8;
const LEAST_ROWS = 100;
const LEAST_COLUMNS = 20;

export interface WorkbookContent {
  readonly name: string;
  readonly sheets: readonly SheetSnapshot[];
  readonly activeSheet: string;
}

/** Each call makes a workbook of its own, even from the same content. */
export function workbookData({ name, sheets }: WorkbookContent): Partial<IWorkbookData> {
  const pages = sheets.map((sheet, index) => sheetData(sheet, `sheet-${index + 1}`));
  return {
    id: crypto.randomUUID(),
    name,
    sheetOrder: pages.map(({ id }) => id),
    sheets: Object.fromEntries(pages.map((page) => [page.id, page])),
  };
}

function sheetData(sheet: SheetSnapshot, id: string): Partial<IWorksheetData> & { id: string } {
  const { used } = sheet;
  const notes: SheetNotes = { isProtected: sheet.isProtected, veryHidden: sheet.visibility === 'veryHidden' };
  const hidden = (places: readonly number[]): Record<number, { hd: BooleanNumber }> =>
    Object.fromEntries(places.map((place) => [place, { hd: BooleanNumber.TRUE }]));
  return {
    id,
    name: sheet.name,
    hidden: sheet.visibility === 'visible' ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    rowCount: Math.max(LEAST_ROWS, used.row + used.rows + SPARE_ROWS),
    columnCount: Math.max(LEAST_COLUMNS, used.column + used.columns + SPARE_COLUMNS),
    cellData: cellData(sheet),
    mergeData: sheet.merges.map(rangeOf),
    rowData: hidden(sheet.hiddenRows),
    columnData: hidden(sheet.hiddenColumns),
    custom: { [SHEET_NOTES]: notes },
  };
}

function cellData(sheet: SheetSnapshot): IWorksheetData['cellData'] {
  const { used } = sheet;
  const rows: Record<number, Record<number, ICellData>> = {};
  sheet.values.forEach((row, r) => {
    const cells: Record<number, ICellData> = {};
    row.forEach((value, c) => {
      const cell = cellOf(value, sheet.formulas[r]?.[c] ?? null);
      const style = styleOf(sheet.numberFormats[r]?.[c] ?? 'General');
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

function styleOf(numberFormat: string): IStyleData | null {
  return numberFormat === 'General' ? null : { n: { pattern: numberFormat } };
}
