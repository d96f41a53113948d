/** What happens to sheets and their conditional formats when a user copies, inserts, saves and opens again. */
import type { CellRect } from '../../src/workbook/address';
import { MAX_COLUMNS, MAX_ROWS } from '../../src/workbook/address';
import type { Cell, ConditionalFormat, OfficeSheet, OfficeWorkbook } from './workbook';

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

/**
 * Rows change places with their cells, looks and comments; formulas follow within their row. Rows that a filter hides stay where
 * they are, and so do conditional formats: they belong to the place.
 * @param by column of the sheet, of which the figures decide; the largest comes first.
 */
export function sortRows(sheet: OfficeSheet, area: CellRect, by: number): void {
  const places = Array.from({ length: area.rows }, (_, i) => area.row + i).filter(
    (row) => !sheet.hiddenRows.has(row),
  );
  const figure = (row: number): number => Number(sheet.at(row, by)?.value ?? 0);
  const sorted = [...places].sort((a, b) => figure(b) - figure(a));
  const rows = sorted.map((from) => [...sheet.filled({ ...area, row: from, rows: 1 })]);
  for (const row of places) sheet.empty({ ...area, row, rows: 1 });
  places.forEach((to, i) => {
    for (const { column, row: from, cell } of rows[i] ?? []) sheet.put(to, column, moved(cell, from, to));
  });
  const newRow = new Map(sorted.map((from, i) => [from, places[i] ?? from]));
  const isInside = (column: number): boolean => column >= area.column && column < area.column + area.columns;
  sheet.comments = sheet.comments.map((comment) =>
    isInside(comment.column) ? { ...comment, row: newRow.get(comment.row) ?? comment.row } : comment,
  );
}

const moved = (cell: Cell, from: number, to: number): Cell => ({
  ...cell,
  formula:
    cell.formula?.replace(/([A-Z]+)(\d+)/g, (reference, column: string, row: string) =>
      Number(row) === from + 1 ? `${column}${to + 1}` : reference,
    ) ?? null,
});

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
