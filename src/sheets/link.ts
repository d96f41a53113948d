/** A cell that leads to another cell when it is clicked. */
import type { CellRef } from '../workbook/address';
import { cellAddress, quoteSheet } from '../workbook/address';
import { LONGEST_TEXT_IN_FORMULA, quoted } from './formula-text';

/**
 * With its leading =. HYPERLINK because it survives in every spreadsheet, and no host needs to know of links.
 * @param file path of the other workbook, as seen from this one; null: the same workbook
 * @returns null where a formula has no room for the target, or the path would be misread
 */
export function linkFormula(
  { sheet, row, column }: CellRef,
  file: string | null = null,
  text = cellAddress(row, column),
): string | null {
  const target = `${file ?? ''}#${quoteSheet(sheet)}!${cellAddress(row, column)}`;
  if (target.length > LONGEST_TEXT_IN_FORMULA || text.length > LONGEST_TEXT_IN_FORMULA || file?.includes('#'))
    return null;
  return `=HYPERLINK(${quoted(target)},${quoted(text)})`;
}
