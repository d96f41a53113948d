/** Values as Excel must be given them, so that each cell holds what was meant and not what typing it would mean. */
import type { CellValue } from '../../workbook/snapshot';
import { isCellError } from '../../workbook/snapshot';

/** Excel reads a text as if it were typed ("1-2" is a date, "007" a number, "=1+1" a formula): an apostrophe keeps it. */
export function typedValue(value: CellValue): string | number | boolean {
  if (value === null) return ''; // null would leave the cell as it is
  if (isCellError(value)) return value.error;
  return typeof value === 'string' && value !== '' ? `'${value}` : value;
}
