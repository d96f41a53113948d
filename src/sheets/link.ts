/** A cell that leads to another cell of the workbook when it is clicked. */
import type { CellRef } from '../workbook/address';
import { cellAddress, quoteSheet } from '../workbook/address';

/** With its leading =. HYPERLINK because it survives in every spreadsheet, and no host needs to know of links. */
export function linkFormula({ sheet, row, column }: CellRef, text = cellAddress(row, column)): string {
  const target = `#${quoteSheet(sheet)}!${cellAddress(row, column)}`;
  return `=HYPERLINK(${quoted(target)},${quoted(text)})`;
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
