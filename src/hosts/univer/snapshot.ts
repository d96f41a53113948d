/** A sheet of the grid as a snapshot: stored values, never what is printed. */
import type { ICellData, Univer } from '@univerjs/presets';
import { CellValueType } from '@univerjs/presets';
import { FormulaDataModel } from '@univerjs/preset-sheets-core';
import type { CellRect } from '../../workbook/address';
import type { CellValue, SheetSnapshot } from '../../workbook/snapshot';
import type { UniverSheet, UniverWorkbook } from './workbook';
import { notesOf, rectOf } from './workbook';

type Cell = ICellData | null | undefined | void;
type Cells = (row: number, column: number) => Cell;

export function readSheet(univer: Univer, workbook: UniverWorkbook, sheet: UniverSheet): SheetSnapshot {
  const stored = sheet.getSheet();
  const spilled = spilledCells(univer, workbook.getId(), sheet.getSheetId());
  const cells: Cells = (row, column) => {
    const cell = stored.getCellRaw(row, column);
    return isFilled(cell) ? cell : (spilled(row, column) ?? cell);
  };
  const used = usedRect(sheet, cells);
  const whole = used.rows > 0 ? sheet.getRange(used.row, used.column, used.rows, used.columns) : null;
  const { isProtected = false, veryHidden = false } = notesOf(sheet);
  return {
    name: sheet.getSheetName(),
    used,
    values: grid(used, (row, column) => valueOf(cells(row, column))),
    formulas: whole?.getFormulas().map((row) => row.map((formula) => formula || null)) ?? [],
    numberFormats: whole?.getNumberFormats().map((row) => row.map((code) => code || 'General')) ?? [],
    merges: sheet.getMergeData().map((range) => rectOf(range.getRange())),
    hiddenRows: stored.getHiddenRows().flatMap(({ startRow, endRow }) => span(startRow, endRow)),
    hiddenColumns: stored
      .getHiddenCols()
      .flatMap(({ startColumn, endColumn }) => span(startColumn, endColumn)),
    visibility: !sheet.isSheetHidden() ? 'visible' : veryHidden ? 'veryHidden' : 'hidden',
    isProtected,
  };
}

/** Results that a formula spilled beside itself: Univer keeps them apart from the cells. */
function spilledCells(univer: Univer, unit: string, sheet: string): Cells {
  const spilled = univer.__getInjector().get(FormulaDataModel).getArrayFormulaCellData()[unit]?.[sheet];
  return (row, column) => spilled?.[row]?.[column] ?? undefined;
}

/** From the first to the last cell that holds something; cells that are only formatted do not count. */
function usedRect(sheet: UniverSheet, cells: Cells): CellRect {
  const { startRow, endRow, startColumn, endColumn } = sheet.getDataRange().getRange();
  let [top, bottom, left, right] = [Infinity, -1, Infinity, -1];
  for (let row = startRow; row <= endRow; row += 1) {
    for (let column = startColumn; column <= endColumn; column += 1) {
      if (!isFilled(cells(row, column))) continue;
      top = Math.min(top, row);
      bottom = row;
      left = Math.min(left, column);
      right = Math.max(right, column);
    }
  }
  if (bottom < 0) return { row: 0, column: 0, rows: 0, columns: 0 };
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

function isFilled(cell: Cell): boolean {
  return !!cell && (valueOf(cell) !== null || !!cell.f || !!cell.si);
}

function valueOf(cell: Cell): CellValue {
  if (!cell) return null;
  // Rich text (a cell edited with line breaks or mixed fonts) keeps its characters in a document of its own.
  const value = cell.v ?? cell.p?.body?.dataStream.replace(/\r\n$/, '').replaceAll('\r', '\n') ?? null;
  if (value === null) return null;
  if (cell.t === CellValueType.BOOLEAN || typeof value === 'boolean') return isTrue(value);
  if (cell.t === CellValueType.STRING || cell.t === CellValueType.FORCE_STRING) return textOf(String(value));
  if (typeof value === 'number') return value;
  const figure = Number(value);
  return cell.t === CellValueType.NUMBER && value.trim() !== '' && Number.isFinite(figure)
    ? figure
    : textOf(value);
}

const isTrue = (value: string | number | boolean): boolean =>
  value === true || value === 1 || (typeof value === 'string' && /^(1|true)$/i.test(value));

/** Univer keeps an error as the text it shows. */
const textOf = (text: string): CellValue => (ERRORS.has(text) ? { error: text } : text);

const ERRORS: ReadonlySet<string> = new Set([
  '#DIV/0!',
  '#N/A',
  '#NAME?',
  '#NULL!',
  '#NUM!',
  '#REF!',
  '#VALUE!',
  '#SPILL!',
  '#CALC!',
  '#ERROR!',
  '#CONNECT!',
  '#GETTING_DATA',
]);

const span = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

function grid<T>(used: CellRect, at: (row: number, column: number) => T): T[][] {
  return Array.from({ length: used.rows }, (_, row) =>
    Array.from({ length: used.columns }, (__, column) => at(used.row + row, used.column + column)),
  );
}
