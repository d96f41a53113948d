/** What stands in a cell, as text that can be compared and kept: every digit, however few of them are shown. */
import type { CellRef } from '../../workbook/address';
import { isCellError } from '../../workbook/snapshot';
import type { CellValue, SheetSnapshot } from '../../workbook/snapshot';
import { readNumberFormat } from '../report/number-format';
import { decimalOf, decimalText } from '../statistics/decimal';

/** What is needed of a sheet to say what stands in its cells. */
export type SheetCells = Pick<SheetSnapshot, 'used' | 'values' | 'numberFormats'>;

/** "0.7649" or, where the cell shows a percentage, "76.49%"; texts as they are, "" for a blank cell. */
export function cellText(value: CellValue, numberFormat: string): string {
  if (value === null) return '';
  if (isCellError(value)) return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return storableText(value);
  const { digits, scale } = decimalOf(value);
  if (!readNumberFormat(numberFormat, value).percent) return decimalText({ digits, scale });
  return `${decimalText({ digits, scale: scale - 2 })}%`;
}

/** What stands in a cell of this sheet; "" outside of what is used. */
export function textInSheet({ used, values, numberFormats }: SheetCells, cell: CellRef): string {
  const [row, column] = [cell.row - used.row, cell.column - used.column];
  return cellText(values[row]?.[column] ?? null, numberFormats[row]?.[column] ?? 'General');
}

/** Text as every workbook gives it back: \n between lines, no control characters, no halves of characters, no blanks at its ends. */
export function storableText(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(/(?![\n\t])\p{Cc}|\p{Cs}|[\ufffe\uffff\ufeff]/gu, '')
    .trim()
    .slice(0, LONGEST_TEXT)
    .replace(/\p{Cs}$/u, '');
}

/** In UTF-16 units; Excel's own end is 32,767. */
export const LONGEST_TEXT = 10_000;
