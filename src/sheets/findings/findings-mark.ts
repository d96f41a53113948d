/** By what a sheet that is written anew as a whole is known again: under its title the sentence that says so. */
import type { SheetSnapshot } from '../../workbook/snapshot';
import type { SheetKey } from '../words';
import { comparable, spellingsOf } from '../words';

export const isFindingsSheet = (sheet: SheetSnapshot): boolean =>
  says(sheet, 0, 'sheets.findings.name') && isMadeAs(sheet, 'sheets.findings.made');

/** @param key of the sentence in the second row */
export const isMadeAs = (sheet: SheetSnapshot, key: SheetKey): boolean => says(sheet, 1, key);

function says({ used, values }: SheetSnapshot, row: number, key: SheetKey): boolean {
  if (used.row !== 0 || used.column !== 0) return false;
  const value = values[row]?.[0];
  return typeof value === 'string' && spellingsOf(key).includes(comparable(value));
}
