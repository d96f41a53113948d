/** Conditions of the scheme over the rows of a ledger. A row fulfils one, does not, or nobody can tell. */
import { decimalNumber, decimalOf } from '../statistics/decimal';
import { dayOf, lastDay } from '../statistics/period';
import type { Period, Window } from '../statistics/period';
import { convertScale, unitOf } from '../statistics/units';
import type { LedgerCondition } from '../scheme/sections/ledger-conditions';
import { FigureState } from '../report/facts';
import { nameKey } from '../template/name-key';
import { dayNumber } from './cell-day';
import { DayState } from './columns';
import type { AmountData, DateData, TextData } from './columns';
import type { LedgerTable } from './read-ledger';

export const Verdict = { no: 0, yes: 1, unknown: 2 } as const;
export type Verdict = (typeof Verdict)[keyof typeof Verdict];

export type LineTest = (line: number) => Verdict;

/** Of what days a condition may speak. */
export interface LedgerTime {
  readonly period: Period;
  /** Of the template. */
  readonly window: Window;
}

/**
 * All of them; no condition is fulfilled by every row.
 * @param blank what a blank cell says where a text is asked for
 */
export const testOf = (
  where: readonly LedgerCondition[],
  table: LedgerTable,
  time: LedgerTime,
  blank: Verdict = Verdict.no,
): LineTest => allOf(where.map((condition) => conditionTest(condition, table, time, blank)));

/** Made once, asked for every row. A column that the sheet does not have leaves everything open. */
export function conditionTest(
  condition: LedgerCondition,
  table: LedgerTable,
  time: LedgerTime,
  blank: Verdict = Verdict.no,
): LineTest {
  const { field, all, any, not, filled } = condition;
  if (all) return testOf(all, table, time, blank);
  if (any) return anyOf(any.map((one) => conditionTest(one, table, time, blank)));
  if (not) return negated(conditionTest(not, table, time, blank));
  const data = table.columns.get(field ?? '');
  if (!data) return () => Verdict.unknown;
  const tests: LineTest[] = [];
  if (filled !== undefined)
    tests.push((line) => (isFilled(data, line) === filled ? Verdict.yes : Verdict.no));
  if (data.kind === 'text') tests.push(...textTests(condition, data, blank));
  if (data.kind === 'amount') tests.push(...amountTests(condition, data));
  if (data.kind === 'date') tests.push(...dateTests(condition, data, time));
  return allOf(tests);
}

export function allOf(tests: readonly LineTest[]): LineTest {
  const [only] = tests;
  if (tests.length === 1 && only) return only;
  return (line) => {
    let result: Verdict = Verdict.yes;
    for (const test of tests) {
      const verdict = test(line);
      if (verdict === Verdict.no) return Verdict.no;
      if (verdict === Verdict.unknown) result = Verdict.unknown;
    }
    return result;
  };
}

export function anyOf(tests: readonly LineTest[]): LineTest {
  return (line) => {
    let result: Verdict = Verdict.no;
    for (const test of tests) {
      const verdict = test(line);
      if (verdict === Verdict.yes) return Verdict.yes;
      if (verdict === Verdict.unknown) result = Verdict.unknown;
    }
    return result;
  };
}

const negated =
  (test: LineTest): LineTest =>
  (line) => {
    const verdict = test(line);
    return verdict === Verdict.unknown ? verdict : verdict === Verdict.yes ? Verdict.no : Verdict.yes;
  };

/** "-" says that there is nothing, so nothing is filled in. */
function isFilled(data: TextData | AmountData | DateData, line: number): boolean {
  switch (data.kind) {
    case 'text':
      return !NOTHING.test(data.words[data.code[line] ?? 0] ?? '');
    case 'amount': {
      const state = data.state[line];
      return state !== FigureState.blank && state !== FigureState.notSet;
    }
    case 'date':
      return data.state[line] !== DayState.blank;
  }
}

const NOTHING = /^[-‐–—―−─－/／\\]*$/;

function textTests({ is, contains }: LedgerCondition, { keys, code }: TextData, blank: Verdict): LineTest[] {
  const tests: LineTest[] = [];
  const ask = (holds: (key: string) => boolean): void => {
    const verdicts = Uint8Array.from(keys, (key) =>
      key === '' ? blank : holds(key) ? Verdict.yes : Verdict.no,
    );
    tests.push((line) => (verdicts[code[line] ?? 0] ?? Verdict.no) as Verdict);
  };
  if (is) {
    const wanted = new Set(is.map(nameKey));
    ask((key) => wanted.has(key));
  }
  if (contains) {
    const parts = contains.map(nameKey);
    ask((key) => parts.some((part) => key.includes(part)));
  }
  return tests;
}

function amountTests(condition: LedgerCondition, data: AmountData): LineTest[] {
  const { atLeast, above, atMost, below } = condition;
  const bound = (value: number): number => inColumnUnit(value, condition.unit, data);
  const tests: LineTest[] = [];
  const ask = (value: number | undefined, holds: (amount: number, bound: number) => boolean): void => {
    if (value === undefined) return;
    const limit = bound(value);
    tests.push((line) => {
      // A project without an investment is of no size; one whose investment is missing is of a size that nobody knows.
      if (data.state[line] === FigureState.notSet) return Verdict.no;
      const amount = data.value(line);
      return Number.isNaN(amount) ? Verdict.unknown : holds(amount, limit) ? Verdict.yes : Verdict.no;
    });
  };
  ask(atLeast, (amount, limit) => amount >= limit);
  ask(above, (amount, limit) => amount > limit);
  ask(atMost, (amount, limit) => amount <= limit);
  ask(below, (amount, limit) => amount < limit);
  return tests;
}

/** 1亿元 asked of a column in 万元 is 10000, in decimals, so that a bound is met exactly. */
function inColumnUnit(value: number, unit: string | undefined, { place }: AmountData): number {
  const from = unit === undefined ? null : unitOf(unit);
  const shift = from && place.column.unit ? (convertScale(from, place.column.unit) ?? 0) : 0;
  const { digits, scale } = decimalOf(value);
  return decimalNumber({ digits, scale: scale - shift });
}

function dateTests({ within, from, to }: LedgerCondition, data: DateData, time: LedgerTime): LineTest[] {
  const tests: LineTest[] = [];
  const ask = (first: number, last: number): void => {
    tests.push((line) => {
      // What has no date has not happened.
      if (data.state[line] === DayState.blank) return Verdict.no;
      if (data.state[line] === DayState.unreadable) return Verdict.unknown;
      const [begin, end] = [data.first[line] ?? 0, data.last[line] ?? 0];
      if (begin >= first && end <= last) return Verdict.yes;
      return end < first || begin > last ? Verdict.no : Verdict.unknown;
    });
  };
  if (within === 'period') ask(firstDayOf(time.period), lastDayOf(time.period));
  if (within === 'to-date') ask(-Infinity, lastDayOf(time.period));
  if (within === 'window') ask(dayNumber(time.window.from), dayNumber(time.window.to));
  if (from !== undefined || to !== undefined) {
    ask(from === undefined ? -Infinity : validDay(from), to === undefined ? Infinity : validDay(to));
  }
  return tests;
}

const firstDayOf = ({ from }: Period): number => Date.UTC(from.year, from.month - 1, 1) / 86_400_000;
export const lastDayOf = (period: Period): number => dayNumber(lastDay(period));

function validDay(iso: string): number {
  dayOf(iso);
  return dayNumber(iso);
}
