/** A day in a cell, however it was typed: a date of Excel, 2024-07-05, 2024/7/5, 2024年7月5日. */
import { DAYS_TO_1904 } from '../core/ledgers/cell-day';
import type { CellValue } from '../workbook/snapshot';

/**
 * ISO date; null where there is none.
 * @param isFrom1904 see SheetSnapshot
 */
export function readDay(value: CellValue, isFrom1904 = false): string | null {
  if (typeof value === 'number') return ofSerial(isFrom1904 ? value + DAYS_TO_1904 : value);
  if (typeof value !== 'string') return null;
  const [, year = '', month = '', day = ''] =
    /^\s*(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?!\d)/.exec(value.normalize('NFKC')) ?? [];
  if (!year) return null;
  return isoDay(Date.UTC(Number(year), Number(month) - 1, Number(day)));
}

/** Excel counts days from 31 December 1899, and believes in 29 February 1900. */
function ofSerial(serial: number): string | null {
  if (!(serial >= 61 && serial < 2_958_466)) return null;
  return isoDay(Date.UTC(1899, 11, 30 + Math.floor(serial)));
}

const isoDay = (time: number): string => new Date(time).toISOString().slice(0, 10);
