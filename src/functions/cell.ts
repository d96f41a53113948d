/** One cell of an argument, as any host hands it over, read as a number or as a period; or why it cannot be. */
import { message } from '../core/message';
import { decimalOf, normalize, parseDecimal } from '../core/statistics/decimal';
import type { Decimal } from '../core/statistics/decimal';
import { exactOf } from '../core/statistics/exact';
import type { Exact } from '../core/statistics/exact';
import { monthSpan } from '../core/statistics/period';
import { ofDecimal } from '../core/statistics/rational';
import { readPeriod } from '../core/statistics/read-period';
import type { PeriodReading } from '../core/statistics/read-period';
import type { zhCN } from '../messages/zh-CN/all';
import { failure, isFailure } from './failure';
import type { CellFailure, ErrorCode } from './failure';

/** A number, text, boolean, error or blank; hosts differ in how they hand over errors and blanks. */
export type Cell = unknown;

/** An optional argument that was left out; a blank cell that was pointed at is not omitted. */
export const OMITTED: unique symbol = Symbol('omitted');
/** Beyond the end of a range that is smaller than the others. */
export const UNCOVERED: unique symbol = Symbol('uncovered');

export type ArgumentName = Extract<keyof typeof zhCN, `functions.name.${string}`>;

/**
 * Text counts as a number where Excel's own operators take it for one: "12.36", " 1,234.5 ", "59.54%"; full-width digits
 * and NBSP too, because returned forms are full of them. Anything else is no number, units included.
 */
export function readNumber(cell: Cell, name: ArgumentName): Exact | CellFailure {
  if (typeof cell === 'number' && Number.isFinite(cell)) return exactOf(cell);
  const figure = readFigure(cell, name);
  return isFailure(figure) ? figure : ofDecimal(normalize(figure.decimal));
}

/** A figure with the digits in which it is written: a number those that Excel shows, text also its last zeros. */
export interface WrittenFigure {
  readonly decimal: Decimal;
  readonly hasPercentSign: boolean;
}

export function readFigure(cell: Cell, name: ArgumentName): WrittenFigure | CellFailure {
  const argument = message(name);
  const value = unwrap(cell);
  if (typeof value === 'number' && Number.isFinite(value))
    return { decimal: decimalOf(value), hasPercentSign: false };
  if (typeof value !== 'string' || value.trim() === '')
    return noValue(value, name, 'functions.wanted.number');
  const text = plainText(value);
  if (/^(-+|\/)$/.test(text)) return failure('#N/A', message('functions.notSet', { argument, text: value }));
  if (/^(\.{3,6}|⋯+)$/.test(text))
    return failure('#N/A', message('functions.belowUnit', { argument, text: value }));
  return numberText(text) ?? failure('#VALUE!', message('functions.text', { argument, text: value }));
}

/** Text that is not empty. */
export function readText(cell: Cell, name: ArgumentName): string | CellFailure {
  const value = unwrap(cell);
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (typeof value !== 'string' || value.trim() === '') return noValue(value, name, 'functions.wanted.text');
  return value;
}

/** A year as a number, or a code or title as text. A date is refused: 2017-06 typed into a cell that is not text becomes one. */
export function readPeriodCell(cell: Cell, name: ArgumentName): PeriodReading | CellFailure {
  const value = unwrap(cell);
  if (typeof value === 'number' && Number.isFinite(value)) {
    if (isYear(value)) {
      return { period: monthSpan(value, 1, 12), months: { first: 1, last: 12 }, text: String(value) };
    }
    return failure('#VALUE!', message('functions.period.date', { text: String(value) }));
  }
  if (typeof value !== 'string' || value.trim() === '')
    return noValue(value, name, 'functions.wanted.period');
  return periodOfText(value) ?? failure('#VALUE!', message('functions.period.unreadable', { text: value }));
}

/** A plain year; what is larger is a date as Excel counts it. */
export const isYear = (value: number): boolean => Number.isInteger(value) && value >= 1900 && value <= 2200;

/** The same text gives the same period, so the last one need not be read again in the next cell. */
function periodOfText(text: string): PeriodReading | null {
  if (lastPeriod.text !== text) lastPeriod = { text, reading: readPeriod(text) };
  return lastPeriod.reading;
}

let lastPeriod: { readonly text: string; readonly reading: PeriodReading | null } = {
  text: '',
  reading: null,
};

/** Blank, boolean, error, or no cell at all. */
export function noValue(
  value: unknown,
  name: ArgumentName,
  wanted: Extract<keyof typeof zhCN, `functions.wanted.${string}`>,
): CellFailure {
  const argument = message(name);
  if (value === UNCOVERED) return failure('#N/A', message('functions.uncovered', { argument }));
  if (typeof value === 'boolean') {
    return failure('#VALUE!', message('functions.boolean', { argument, wanted: message(wanted) }));
  }
  const error = errorCodeOf(value);
  if (error === null) return failure('#N/A', message('functions.blank', { argument }));
  return failure(CARRIED.get(error) ?? '#N/A', message('functions.carried', { argument, error }));
}

/** Errors that a function may return are passed on as they are; the others (#REF!, #NAME? …) as #N/A. */
const CARRIED: ReadonlyMap<string, ErrorCode> = new Map(
  (['#VALUE!', '#N/A', '#DIV/0!', '#NUM!', '#NULL!'] as const).map((code) => [code, code]),
);

/** CustomFunctions.Error has a code, the grid's and our own errors an error, Excel's data types a basicValue. */
function errorCodeOf(value: unknown): string | null {
  if (typeof value === 'number') return '#NUM!';
  if (typeof value !== 'object' || value === null) return null;
  const codes = ['code', 'error', 'basicValue'].map((key) => Reflect.get(value, key) as unknown);
  return (
    (codes.find((code) => typeof code === 'string' && code.startsWith('#')) as string | undefined) ??
    '#VALUE!'
  );
}

/** Formatted numbers and the like arrive as objects around their value; errors written as text are errors. */
export function unwrap(cell: Cell): unknown {
  if (typeof cell === 'string' && /^#[A-Z/0_]+[!?]?$/.test(cell)) return { error: cell };
  if (typeof cell !== 'object' || cell === null || errorCodeIn(cell)) return cell;
  return 'basicValue' in cell ? cell.basicValue : cell;
}

const errorCodeIn = (cell: object): boolean =>
  'basicValue' in cell && typeof cell.basicValue === 'string' && cell.basicValue.startsWith('#');

/** Half width, one kind of dash, no spaces around. */
export const plainText = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[−–—─]/g, '-')
    .trim();

function numberText(text: string): WrittenFigure | null {
  const [, sign = '', digits = '', percent = ''] =
    /^([+-]?)\s*(\d+(?:\.\d*)?|\.\d+|\d{1,3}(?:,\d{3})+(?:\.\d*)?)\s*(%?)$/.exec(text) ?? [];
  const decimal = parseDecimal(sign + digits.replaceAll(',', ''));
  const hasPercentSign = percent !== '';
  return (
    decimal && { decimal: { ...decimal, scale: decimal.scale + (hasPercentSign ? 2 : 0) }, hasPercentSign }
  );
}
