/** A day in a ledger, however it was typed: a date of Excel, 2014-09-12, 2014年9月, 20140912. A month or a year is a span of days. */
import { daysInMonth } from '../statistics/period';
import { readNumberFormat } from '../report/number-format';
import type { CellValue } from '../../workbook/snapshot';

/** Days since 1970-01-01, both within. */
export interface DaySpan {
  readonly first: number;
  readonly last: number;
}

/** Days since 1970-01-01 of an ISO day that exists. */
export const dayNumber = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / MILLISECONDS;

/** Back to an ISO day. */
export const isoDay = (day: number): string => new Date(day * MILLISECONDS).toISOString().slice(0, 10);

const MILLISECONDS = 86_400_000;

/**
 * null for a blank cell and "-"; unreadable for anything that is no day, month or year.
 * @param isFrom1904 see SheetSnapshot
 */
export function cellDay(value: CellValue, format: string, isFrom1904 = false): DaySpan | 'unreadable' | null {
  if (value === null) return null;
  if (typeof value === 'number') return ofNumber(value, format, isFrom1904 ? DAYS_TO_1904 : 0);
  if (typeof value !== 'string') return 'unreadable';
  const text = value.normalize('NFKC').trim();
  if (text === '' || /^[-—–/\\]+$/.test(text)) return null;
  return ofText(text);
}

/** How many days the count from 1904 is behind the other. */
export const DAYS_TO_1904 = 1462;

function ofNumber(value: number, format: string, behind: number): DaySpan | 'unreadable' {
  const serial = value + behind;
  if (readNumberFormat(format, value).kind === 'date' || (serial >= EARLIEST && serial <= LATEST)) {
    return ofSerial(serial);
  }
  if (Number.isInteger(value) && value >= 1e7) return ofText(String(value));
  // 2014.1 may be January or October: a number has lost its zero.
  return 'unreadable';
}

/** Serial numbers of 1990 and 2099: a number between them that shows no date is still one. */
const EARLIEST = 32_874;
const LATEST = 73_050;

/** Excel counts days from 31 December 1899, and believes in 29 February 1900. */
function ofSerial(serial: number): DaySpan | 'unreadable' {
  if (!(serial >= 61 && serial < 2_958_466)) return 'unreadable';
  const day = Math.floor(serial) - 25_569;
  return { first: day, last: day };
}

const DAY =
  /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[T\s]\s*\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?$/;
const MONTH = /^(\d{4})\s*(?:年\s*(\d{1,2})\s*月份?|[-/.]\s*(\d{1,2}))$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;

function ofText(text: string): DaySpan | 'unreadable' {
  const [, year, month, day] = DAY.exec(text) ?? COMPACT.exec(text) ?? [];
  if (year !== undefined) return spanOf(Number(year), Number(month), Number(day));
  const named = MONTH.exec(text);
  if (named) return spanOf(Number(named[1]), Number(named[2] ?? named[3]), null);
  const yearAlone = /^(\d{4})\s*年度?$/.exec(text)?.[1];
  return yearAlone === undefined ? 'unreadable' : spanOf(Number(yearAlone), null, null);
}

function spanOf(year: number, month: number | null, day: number | null): DaySpan | 'unreadable' {
  const [first, last] = month === null ? [1, 12] : [month, month];
  if (first < 1 || last > 12) return 'unreadable';
  const end = daysInMonth({ year, month: last });
  if (day !== null && (day < 1 || day > end)) return 'unreadable';
  return { first: utc(year, first, day ?? 1), last: utc(year, last, day ?? end) };
}

const utc = (year: number, month: number, day: number): number =>
  Date.UTC(year, month - 1, day) / MILLISECONDS;
