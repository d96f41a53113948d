/** Finding the open workbook and its sheets, and the mark that stands for Excel's sheet protection. */
import type { FUniver } from '@univerjs/presets';
import type { CellRect } from '../../workbook/address';
import { WorkbookError } from '../../workbook/host';

export type UniverWorkbook = NonNullable<ReturnType<FUniver['getActiveWorkbook']>>;
export type UniverSheet = ReturnType<UniverWorkbook['getActiveSheet']>;

export function activeWorkbook(api: FUniver): UniverWorkbook {
  const workbook = api.getActiveWorkbook();
  if (!workbook) throw new WorkbookError('unknown', '', 'no workbook is open in the grid');
  return workbook;
}

/** By name as Excel compares names: without regard to case. Throws WorkbookError sheet-not-found. */
export function sheetNamed(workbook: UniverWorkbook, name: string): UniverSheet {
  const sought = name.toLowerCase();
  const found = workbook.getSheets().find((sheet) => sheet.getSheetName().toLowerCase() === sought);
  if (!found) throw new WorkbookError('sheet-not-found', name);
  return found;
}

/**
 * What the file said of a sheet and the grid itself cannot hold: whoever opens a workbook here puts it into the
 * sheet's custom data, so that a protected sheet is refused here as Excel would refuse it.
 */
export interface SheetNotes {
  readonly isProtected?: boolean;
  readonly veryHidden?: boolean;
}

export const SHEET_NOTES = 'targetTracker';

export function notesOf(sheet: UniverSheet): SheetNotes {
  const notes: unknown = sheet.getCustomMetadata()?.[SHEET_NOTES];
  return typeof notes === 'object' && notes !== null ? notes : {};
}

export interface UniverRange {
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}

export const rectOf = (range: UniverRange): CellRect => ({
  row: range.startRow,
  column: range.startColumn,
  rows: range.endRow - range.startRow + 1,
  columns: range.endColumn - range.startColumn + 1,
});

export const rangeOf = (rect: CellRect): UniverRange => ({
  startRow: rect.row,
  endRow: rect.row + rect.rows - 1,
  startColumn: rect.column,
  endColumn: rect.column + rect.columns - 1,
});
