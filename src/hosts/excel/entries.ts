/** What Excel must be given, so that each cell holds what was meant and not what typing it would mean. */
import type { ContentCell } from '../../workbook/content';
import { isStyledCell } from '../../workbook/content';
import type { CellEntry, CellValue } from '../../workbook/snapshot';
import { isCellError, isFormulaEntry } from '../../workbook/snapshot';

export type Typed = string | number | boolean;

export const typedEntry = (entry: CellEntry): Typed =>
  isFormulaEntry(entry) ? entry.formula : typedValue(entry);

export function typedContent(cell: ContentCell): Typed {
  if (!isStyledCell(cell)) return typedValue(cell);
  return cell.formula ?? typedValue(cell.value);
}

/** Excel reads a text as if it were typed ("1-2" is a date, "007" a number, "=1+1" a formula): an apostrophe keeps it. */
function typedValue(value: CellValue): Typed {
  if (value === null) return ''; // null would leave the cell as it is
  if (isCellError(value)) return value.error;
  return typeof value === 'string' && value !== '' ? `'${value}` : value;
}
