/** What a cell cannot hold: Excel would cut it without a word, and the template read back would be another one. */
import { message } from '../../core/message';
import type { Message } from '../../core/message';
import { cellAddress } from '../../workbook/address';
import { isStyledCell } from '../../workbook/content';
import type { ContentCell } from '../../workbook/content';
import type { CellValue } from '../../workbook/snapshot';
import type { NamedSheet } from './template-page';

/** In UTF-16 units, as Excel counts. */
const LONGEST_TEXT = 32_767;

/** The first text that is too long for its cell, and what to do; null where all fit. */
export function tooLongForSheets(sheets: readonly NamedSheet[]): Message | null {
  for (const { name, content } of sheets) {
    const [headings = []] = content.rows;
    for (const [row, cells] of content.rows.entries()) {
      for (const [column, cell] of cells.entries()) {
        const value = valueOf(cell);
        if (typeof value !== 'string' || value.length <= LONGEST_TEXT) continue;
        return message('drafting.too-long', {
          sheet: name,
          cell: cellAddress(row, column),
          heading: String(valueOf(headings[column] ?? null) ?? ''),
          length: { figure: String(value.length), unit: null },
          most: { figure: String(LONGEST_TEXT), unit: null },
        });
      }
    }
  }
  return null;
}

const valueOf = (cell: ContentCell): CellValue => (isStyledCell(cell) ? cell.value : cell);
