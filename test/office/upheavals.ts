/** What happens to sheets and their conditional formats when a user copies, inserts, saves and opens again. */
import { MAX_COLUMNS, MAX_ROWS } from '../../src/workbook/address';
import type { ConditionalFormat, OfficeSheet, OfficeWorkbook } from './workbook';

const WHOLE_SHEET = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };

/** Excel copies the conditional formats as well, under ids of their own. */
export function copyOf(workbook: OfficeWorkbook, name: string, to: string): OfficeSheet {
  const from = workbook.sheet(name);
  const copy = workbook.add({ name: to, rows: [] });
  for (const { row, column, cell } of from.filled(WHOLE_SHEET)) copy.put(row, column, { ...cell });
  addAnew(copy, from.formats);
  return copy;
}

/** What lies below moves down, and conditional formats with it; formulas in them follow. */
export function insertRows(sheet: OfficeSheet, at: number, count: number): void {
  const moved = [...sheet.filled(WHOLE_SHEET)].filter(({ row }) => row >= at);
  for (const { row, column } of moved) sheet.empty({ row, column, rows: 1, columns: 1 });
  for (const { row, column, cell } of moved) sheet.put(row + count, column, cell);
  sheet.formats = sheet.formats.map((format) => ({
    ...format,
    range: format.range.row >= at ? { ...format.range, row: format.range.row + count } : format.range,
    formula: format.formula.replace(/([A-Z]+)(\d+)/g, (_, column: string, row: string) =>
      Number(row) > at ? `${column}${Number(row) + count}` : `${column}${row}`,
    ),
  }));
}

/** Excel gives conditional formats other ids when a file is opened. */
export function saveAndReopen({ sheets }: OfficeWorkbook): void {
  for (const sheet of sheets) {
    const before = sheet.formats;
    sheet.formats = [];
    addAnew(sheet, before);
  }
}

function addAnew(sheet: OfficeSheet, formats: readonly ConditionalFormat[]): void {
  for (const { type, range, formula, look } of [...formats].reverse()) {
    const format = sheet.addFormat(type, range);
    format.formula = formula;
    Object.assign(format.look, look);
  }
}
