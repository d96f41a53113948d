/** Changes carried out in the grid: all are checked first, so that a refusal leaves nothing half-made. */
import type { CellRect } from '../../workbook/address';
import type { WorkbookChange } from '../../workbook/changes';
import { entryData } from './cells';
import { checkChanges } from './check';
import { addHighlights, hasHighlights, removeHighlights } from './highlights';
import { addSheet, replaceSheet } from './whole-sheets';
import type { UniverSheet, UniverWorkbook } from './workbook';
import { rangeOf, sheetNamed } from './workbook';

/** Throws WorkbookError before anything is changed. */
export function applyChanges(workbook: UniverWorkbook, changes: readonly WorkbookChange[]): void {
  checkChanges(workbook, changes);
  for (const change of changes) carryOut(workbook, change);
}

function carryOut(workbook: UniverWorkbook, change: WorkbookChange): void {
  const sheet = (): UniverSheet => sheetNamed(workbook, change.sheet ?? '');
  switch (change.kind) {
    case 'highlight':
      removeHighlights(sheet());
      addHighlights(sheet(), change.highlights);
      break;
    case 'clear-highlights':
      (change.sheet === null ? workbook.getSheets() : [sheet()])
        .filter(hasHighlights)
        .forEach(removeHighlights);
      break;
    case 'select':
      select(workbook, sheet(), change.range);
      break;
    case 'write': {
      const { row, column, rows, columns } = change.range;
      const cells = Array.from({ length: rows }, (_, r) =>
        Array.from({ length: columns }, (__, c) => entryData(change.values[r]?.[c] ?? null)),
      );
      sheet().getRange(row, column, rows, columns).setValues(cells);
      break;
    }
    case 'add-sheet':
      addSheet(workbook, change.sheet, change.content);
      break;
    case 'replace-sheet':
      replaceSheet(sheet(), change.content);
      break;
    case 'remove-sheet':
      workbook.deleteSheet(sheet());
      break;
  }
}

function select(workbook: UniverWorkbook, sheet: UniverSheet, rect: CellRect): void {
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
