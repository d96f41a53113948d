/** Periods as codes: spans of whole months, and the windows within which targets fall due. */

export interface Month {
  readonly year: number;
  /** 1–12 */
  readonly month: number;
}

/** A span of whole months, cumulative within one year or across years. */
export interface Period {
  readonly from: Month;
  readonly to: Month;
}

/** When 100 % is due: ISO days, both inclusive. */
export interface Window {
  readonly from: string;
  readonly to: string;
}

/**
 * Reads a code, and takes it literally: 2017-06 is the month of June alone, 2017-Q3 is July to September alone;
 * cumulative figures to the end of June are 2017-H1 or 2017-01..2017-06. (In titles "2017年6月" is cumulative: see readPeriod.)
 * @param code 2017, 2017-H1, 2017-Q3, 2017-06, 2017-01..2017-10, 2016-07..2017-06; upper or lower case
 * @returns null for anything else, a month that does not exist, or a span that ends before it begins
 */
export function parsePeriod(code: string): Period | null {
  const trimmed = code.trim().toUpperCase();
  const named = /^(\d{4})(?:-(H[12]|Q[1-4]))?$/.exec(trimmed);
  if (named) {
    const [first, last] = NAMED_SPANS.get(named[2] ?? '') ?? [1, 12];
    return monthSpan(Number(named[1]), first, last);
  }
  const [first, last = first, ...rest] = trimmed.split('..').map(parseMonth);
  if (!first || !last || rest.length > 0 || monthIndex(first) > monthIndex(last)) return null;
  return { from: first, to: last };
}

/** The shortest code of a period; parsePeriod reads it back. */
export function periodCode({ from, to }: Period): string {
  if (monthIndex(from) === monthIndex(to)) return monthCode(from);
  if (from.year === to.year) {
    const named = [...NAMED_SPANS].find(([, [first, last]]) => first === from.month && last === to.month);
    if (named) return named[0] === '' ? String(from.year) : `${from.year}-${named[0]}`;
  }
  return `${monthCode(from)}..${monthCode(to)}`;
}

/** Months of one year as a period. */
export const monthSpan = (year: number, first: number, last: number): Period => ({
  from: { year, month: first },
  to: { year, month: last },
});

/** The window of a yearly target: the calendar year in which the period ends. */
export const calendarYear = ({ to }: Period): Window => ({
  from: `${to.year}-01-01`,
  to: `${to.year}-12-31`,
});

/**
 * Whole months of the window that have gone by at the end of the period. The report month counts whole, and so does a
 * month that the window only touches. 0 before the window; never more than the window has.
 */
export function monthsElapsed(period: Period, window: Window = calendarYear(period)): number {
  const first = monthIndex(dayOf(window.from));
  const elapsed = Math.min(monthIndex(period.to), monthIndex(dayOf(window.to))) - first + 1;
  return Math.max(0, elapsed);
}

/** Months that the window touches. */
export function monthsInWindow(window: Window): number {
  return monthIndex(dayOf(window.to)) - monthIndex(dayOf(window.from)) + 1;
}

/** Months since year 0: a number line for months. */
export const monthIndex = ({ year, month }: Month): number => year * 12 + month - 1;

/** Last day of the period, as an ISO day. */
export function lastDay({ to }: Period): string {
  return `${monthCode(to)}-${pad(daysInMonth(to), 2)}`;
}

/** 28–31 */
export function daysInMonth({ year, month }: Month): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/**
 * An ISO day in parts.
 * @throws RangeError for a day that does not exist: windows come from templates, which are checked when they are read
 */
export function dayOf(iso: string): Month & { readonly day: number } {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso)?.map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined || month < 1 || month > 12) {
    throw new RangeError(`not an ISO day: ${iso}`);
  }
  if (day < 1 || day > daysInMonth({ year, month })) throw new RangeError(`no such day: ${iso}`);
  return { year, month, day };
}

/** First and last month of each named span; no name is the whole year. */
const NAMED_SPANS: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['', [1, 12]],
  ['H1', [1, 6]],
  ['H2', [7, 12]],
  ['Q1', [1, 3]],
  ['Q2', [4, 6]],
  ['Q3', [7, 9]],
  ['Q4', [10, 12]],
]);

const pad = (value: number, width: number): string => String(value).padStart(width, '0');
const monthCode = ({ year, month }: Month): string => `${pad(year, 4)}-${pad(month, 2)}`;

function parseMonth(code: string): Month | null {
  const match = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(code);
  return match ? { year: Number(match[1]), month: Number(match[2]) } : null;
}
