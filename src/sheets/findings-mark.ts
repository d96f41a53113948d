/** By what our findings sheet is known again: its title, and under it the sentence that says it will be written anew. */
import type { SheetSnapshot } from '../workbook/snapshot';
import type { SheetKey } from './words';
import { comparable, spellingsOf } from './words';

export function isFindingsSheet({ used, values }: SheetSnapshot): boolean {
  if (used.row !== 0 || used.column !== 0) return false;
  const says = (row: number, key: SheetKey): boolean => {
    const value = values[row]?.[0];
    return typeof value === 'string' && spellingsOf(key).includes(comparable(value));
  };
  return says(0, 'sheets.findings.name') && says(1, 'sheets.findings.made');
}
