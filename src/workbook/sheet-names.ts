/** Which names a sheet may bear, and which sheets may go: the same in every host, because it is Excel that will read the file. */
import { WorkbookError } from './host';

const MAX_LENGTH = 31;

/** Excel compares names of sheets without regard to case. */
export const isSameSheet = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** History is kept by Excel for the log of shared workbooks. */
export function isSheetName(name: string): boolean {
  return (
    name.trim() !== '' &&
    name.length <= MAX_LENGTH &&
    !/[:\\/?*[\]\p{Cc}]|^'|'$/u.test(name) &&
    !isSameSheet(name, 'History')
  );
}

/** @throws WorkbookError sheet-name-invalid or sheet-exists. names: of all sheets of the workbook. */
export function requireNewSheetName(names: readonly string[], name: string): void {
  if (!isSheetName(name)) throw new WorkbookError('sheet-name-invalid', name);
  if (names.some((taken) => isSameSheet(taken, name))) throw new WorkbookError('sheet-exists', name);
}

/** @throws WorkbookError not-supported where no visible sheet would be left. */
export function requireAnotherVisible(
  sheets: readonly { readonly name: string; readonly visible: boolean }[],
  removed: string,
): void {
  if (!sheets.some(({ name, visible }) => visible && !isSameSheet(name, removed))) {
    throw new WorkbookError('not-supported', removed, 'the last visible sheet');
  }
}
