/** The arguments of cell functions: what each is called, and how its cell is read. */
import { message } from '../core/message';
import { compare, whole } from '../core/statistics/exact';
import type { Exact } from '../core/statistics/exact';
import type { Interval } from '../core/statistics/interval';
import { printedDecimal } from '../core/statistics/printed';
import type { PeriodReading } from '../core/statistics/read-period';
import { ofDecimal } from '../core/statistics/rational';
import { exactly, quantityOf } from '../core/rules/quantity';
import type { Quantity } from '../core/rules/quantity';
import type { functionHelp } from '../messages/zh-CN/function-help';
import type { Range } from './broadcast';
import { OMITTED, plainText, readFigure, readNumber, readPeriodCell, readText } from './cell';
import type { ArgumentName, Cell } from './cell';
import { failure, isFailure } from './failure';
import type { CellFailure } from './failure';

export interface Parameter<Value> {
  /** As Excel shows it while a formula is typed. */
  readonly name: string;
  readonly about: Extract<keyof typeof functionHelp, `functions.about.${string}`>;
  readonly optional: boolean;
  read(cell: Cell): Value | CellFailure;
  /** Where the argument is a range that is taken as a whole and does not broadcast. */
  readRange?(range: Range): Value | CellFailure;
}

/** By which a parameter has its words: functions.name.target, functions.about.target. */
type ParameterKey = ArgumentName extends `functions.name.${infer Key}` ? Key : never;

/** @param name where the word that Excel shows is not the key: the amount of CNY_TO_USD is "cny" */
export function parameter<Value>(
  key: ParameterKey,
  read: (cell: Cell, name: ArgumentName) => Value | CellFailure,
  name: string = key,
): Parameter<Value> {
  const label: ArgumentName = `functions.name.${key}`;
  return { name, about: `functions.about.${key}`, optional: false, read: (cell) => read(cell, label) };
}

/** Undefined where it is left out; a cell that is pointed at and blank is an error, because it was forgotten. */
export const optional = <Value>(required: Parameter<Value>): Parameter<Value | undefined> => ({
  ...required,
  optional: true,
  read: (cell) => (cell === OMITTED ? undefined : required.read(cell)),
});

export const figure = (key: ParameterKey, name?: string): Parameter<Exact> =>
  parameter(key, readNumber, name);

/**
 * A ratio, as percent cells hold it: 0.77, or text with its sign, "77%". A plain 77 is refused, because a percentage
 * typed without its sign would give a result that looks right and is wrong; "1200%" with its sign is as it says.
 */
export const ratio = (key: ParameterKey, name?: string): Parameter<Exact> =>
  parameter(
    key,
    (cell, label) => {
      const value = readNumber(cell, label);
      if (isFailure(value) || isPlausibleRatio(value) || hasPercentSign(cell)) return value;
      return unlikelyRatio(label);
    },
    name,
  );

const TEN = whole(10);
const MINUS_TEN = whole(-10);
const isPlausibleRatio = (value: Exact): boolean =>
  compare(value, TEN) <= 0 && compare(value, MINUS_TEN) >= 0;

const hasPercentSign = (cell: Cell): boolean => typeof cell === 'string' && /[%％]/.test(cell);

const unlikelyRatio = (label: ArgumentName): CellFailure =>
  failure('#VALUE!', message('functions.ratio', { argument: message(label) }));

/** A figure with all that it may truly be: 18.29 is [18.285, 18.295]. Unrounded results of formulas are hardly wider than a point. */
export const printed = (key: ParameterKey, name?: string): Parameter<Interval> =>
  parameter(key, readPrinted, name);

export const printedRatio = (key: ParameterKey, name?: string): Parameter<Interval> =>
  parameter(
    key,
    (cell, label) => {
      const value = ratio(key).read(cell);
      return isFailure(value) ? value : readPrinted(cell, label);
    },
    name,
  );

const readPrinted = (cell: Cell, label: ArgumentName): Interval | CellFailure => {
  const quantity = quantityIn(cell, label);
  return isFailure(quantity) ? quantity : quantity.rounded;
};

/** With the decimals that are written; never negative. */
export function quantityIn(
  cell: Cell,
  label: ArgumentName,
): (Quantity & { readonly decimals: number }) | CellFailure {
  const figure = readFigure(cell, label);
  if (isFailure(figure)) return figure;
  const { decimal } = figure;
  // Whole tens may well be exact to the unit: 1200 has no decimals, and no fewer.
  const shown =
    decimal.scale < 0 ? { digits: decimal.digits * 10n ** BigInt(-decimal.scale), scale: 0 } : decimal;
  const digits = printedDecimal(shown);
  const quantity = digits ? quantityOf(digits) : exactly(ofDecimal(decimal));
  return { ...quantity, decimals: shown.scale };
}

export const period = (key: 'period' | 'fx_period'): Parameter<PeriodReading> =>
  parameter(key, readPeriodCell, 'period');

/** One of a few words, in either language. */
export function choice<Value extends string>(
  key: ParameterKey,
  words: Readonly<Record<Value, readonly string[]>>,
  name?: string,
): Parameter<Value> {
  return parameter(key, (cell, label) => chosen(cell, label, words), name);
}

function chosen<Value extends string>(
  cell: Cell,
  label: ArgumentName,
  words: Readonly<Record<Value, readonly string[]>>,
): Value | CellFailure {
  const text = readText(cell, label);
  if (isFailure(text)) return text;
  const spelling = plainText(text)
    .toLowerCase()
    .replace(/[\s_-]/g, '');
  const entries = Object.entries<readonly string[]>(words) as [Value, readonly string[]][];
  const found = entries.find(([, spellings]) => spellings.includes(spelling));
  if (found) return found[0];
  const choices = entries.map(([, [first = '']]) => first).join(' / ');
  return failure('#VALUE!', message('functions.choice', { argument: message(label), text, choices }));
}
