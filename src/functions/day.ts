/** First and last days of a window: dates as cells hold them, and dates, months and years in words. */
import { message } from '../core/message';
import { daysInMonth } from '../core/statistics/period';
import type { ArgumentName, Cell } from './cell';
import { isYear, noValue, plainText, unwrap } from './cell';
import { failure } from './failure';
import type { CellFailure } from './failure';
import { parameter } from './parameter';
import type { Parameter } from './parameter';

/** The days that a text names: one, or all of a month or of a year. ISO days. */
export interface DaySpan {
  readonly first: string;
  readonly last: string;
}

export const day = (key: 'window_from' | 'window_to'): Parameter<DaySpan> => parameter(key, readDay);

function readDay(cell: Cell, name: ArgumentName): DaySpan | CellFailure {
  const value = unwrap(cell);
  if (typeof value === 'number' && Number.isFinite(value)) {
    const span = isYear(value) ? daySpan(value) : ofSerial(value);
    return span ?? unreadable(name, String(value));
  }
  if (typeof value !== 'string' || value.trim() === '') return noValue(value, name, 'functions.wanted.day');
  const [, year, month, date] = DAY.exec(plainText(value)) ?? [];
  const number = (text?: string): number | undefined => (text === undefined ? undefined : Number(text));
  const span = year === undefined ? null : daySpan(Number(year), number(month), number(date));
  return span ?? unreadable(name, value);
}

/** 2020-07-01, 2020/7/1, 2020.7.1, 2020年7月1日; 2020-07, 2020年7月; 2020, 2020年. */
const DAY = /^(\d{4})(?:[-/.年](?:(\d{1,2})(?:[-/.月](?:(\d{1,2})日?)?)?)?)?$/;

const unreadable = (name: ArgumentName, text: string): CellFailure =>
  failure('#VALUE!', message('functions.day', { argument: message(name), text }));

function daySpan(year: number, month?: number, date?: number): DaySpan | null {
  if (month === undefined) return { first: iso(year, 1, 1), last: iso(year, 12, 31) };
  if (month < 1 || month > 12) return null;
  const days = daysInMonth({ year, month });
  if (date === undefined) return { first: iso(year, month, 1), last: iso(year, month, days) };
  return date < 1 || date > days ? null : { first: iso(year, month, date), last: iso(year, month, date) };
}

/** A date as Excel counts it, days since 30 December 1899 (true from March 1900 on); a time of day is dropped. */
function ofSerial(serial: number): DaySpan | null {
  if (serial < FIRST_SERIAL || serial > LAST_SERIAL) return null;
  const date = new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000);
  return daySpan(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

/** 1 March 1900 and 31 December 9999. */
const FIRST_SERIAL = 61;
const LAST_SERIAL = 2_958_465;

const iso = (year: number, month: number, date: number): string =>
  [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(date).padStart(2, '0')].join('-');
