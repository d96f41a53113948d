/** Changes carried out in the grid: all are checked first, so that a refusal leaves nothing half-made. */
import { CellValueType } from '@univerjs/presets';
import type { ICellData } from '@univerjs/presets';
import type { WorkbookChange } from '../../workbook/changes';
import { WorkbookError } from '../../workbook/host';
import type { CellValue } from '../../workbook/snapshot';
import { isCellError } from '../../workbook/snapshot';
import { addHighlights, hasHighlights, removeHighlights } from './highlights';
import type { UniverSheet, UniverWorkbook } from './workbook';
import { notesOf, rangeOf, sheetNamed } from './workbook';

/** Throws WorkbookError before anything is changed. */
export function applyChanges(workbook: UniverWorkbook, changes: readonly WorkbookChange[]): void {
  const steps = changes.map((change) => planned(workbook, change));
  for (const step of steps) step();
}

function planned(workbook: UniverWorkbook, change: WorkbookChange): () => void {
  switch (change.kind) {
    case 'highlight': {
      const sheet = unprotected(sheetNamed(workbook, change.sheet));
      return () => {
        removeHighlights(sheet);
        addHighlights(sheet, change.highlights);
      };
    }
    case 'clear-highlights': {
      const sheets = change.sheet === null ? workbook.getSheets() : [sheetNamed(workbook, change.sheet)];
      const marked = sheets.filter(hasHighlights).map(unprotected);
      return () => marked.forEach(removeHighlights);
    }
    case 'select': {
      const sheet = sheetNamed(workbook, change.sheet);
      return () => select(workbook, sheet, change.range);
    }
    case 'write': {
      const sheet = unprotected(sheetNamed(workbook, change.sheet));
      const { row, column, rows, columns } = change.range;
      const cells = Array.from({ length: rows }, (_, r) =>
        Array.from({ length: columns }, (__, c) => constant(change.values[r]?.[c] ?? null)),
      );
      return () => void sheet.getRange(row, column, rows, columns).setValues(cells);
    }
  }
}

function unprotected(sheet: UniverSheet): UniverSheet {
  if (notesOf(sheet).isProtected) throw new WorkbookError('sheet-protected', sheet.getSheetName());
  return sheet;
}

function select(
  workbook: UniverWorkbook,
  sheet: UniverSheet,
  rect: { row: number; column: number; rows: number; columns: number },
): void {
  if (workbook.getActiveSheet().getSheetId() !== sheet.getSheetId()) workbook.setActiveSheet(sheet);
  const { startRow, startColumn, endRow, endColumn } = rangeOf(rect);
  sheet.getRange(rect.row, rect.column, rect.rows, rect.columns).activate();
  // Undefined, against its type, until the sheet has been drawn.
  const seen = sheet.getVisibleRange() ?? null;
  const inSight =
    seen !== null &&
    startRow > seen.startRow &&
    endRow < seen.endRow &&
    startColumn >= seen.startColumn &&
    endColumn < seen.endColumn;
  // With some rows and columns around it, so that the cell is seen with what it belongs to.
  if (!inSight) sheet.scrollToCell(Math.max(0, startRow - 4), Math.max(0, startColumn - 3));
}

/** A constant with its kind, so that text is never taken for a formula, a figure or a date. */
function constant(value: CellValue): ICellData {
  const plain = { f: null, si: null, p: null };
  if (value === null) return { ...plain, v: null, t: null };
  if (isCellError(value)) return { ...plain, v: value.error, t: CellValueType.STRING };
  if (typeof value === 'number') return { ...plain, v: value, t: CellValueType.NUMBER };
  if (typeof value === 'boolean') return { ...plain, v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return { ...plain, v: value, t: CellValueType.FORCE_STRING };
}
