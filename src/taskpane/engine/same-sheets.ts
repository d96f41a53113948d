/** Sheets are read anew as other objects: the same ones hold the same. */
import type { SheetSnapshot } from '../../workbook/snapshot';

export const areSame = (one: readonly SheetSnapshot[], other: readonly SheetSnapshot[]): boolean =>
  one.length === other.length && one.every((sheet, index) => sheet === other[index]);
