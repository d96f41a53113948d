/** A condition of a scheme as criteria of COUNTIFS, each with what Excel makes of a cell. */
import { dayOf, lastDay } from '../../core/statistics/period';
import { decimalText, decimalOf } from '../../core/statistics/decimal';
import { convertScale, unitOf } from '../../core/statistics/units';
import { DAYS_TO_1904 } from '../../core/ledgers/cell-day';
import type { LedgerTime } from '../../core/ledgers/conditions';
import type { FoundTable } from '../../core/ledgers/find-ledgers';
import type { LedgerCondition } from '../../core/scheme/sections/ledger-conditions';
import type { CellValue } from '../../workbook/snapshot';

export interface Criterion {
  /** Zero-based column of the sheet. */
  readonly column: number;
  /** As it stands in a formula: ">=10000", "<"&DATE(2014,10,1). */
  readonly text: string;
  /** Whether Excel counts the cell. */
  readonly holds: (value: CellValue) => boolean;
}

/** Ways to fulfil the condition, no two at once; null where COUNTIFS has no words for it. */
export function criteriaOf(
  condition: LedgerCondition,
  found: FoundTable,
  time: LedgerTime,
): readonly (readonly Criterion[])[] | null {
  const { field, all, is, contains, filled } = condition;
  if (all) {
    return all.reduce<readonly (readonly Criterion[])[] | null>(
      (ways, one) => {
        const own = ways && criteriaOf(one, found, time);
        return own && ways.flatMap((way) => own.map((more) => [...way, ...more]));
      },
      [[]],
    );
  }
  const { table, snapshot } = found;
  const data = field === undefined ? undefined : table.columns.get(field);
  if (!data || (contains && (contains.length > 1 || is))) return null;
  const column = data.place.at;
  const common: Criterion[] = [
    ...boundsOf(condition, column, data.place.column.unit?.symbol ?? null),
    ...daysOf(condition, time).map(({ sign, day }) => dayCriterion(column, sign, day, snapshot.isFrom1904)),
    ...(contains ?? []).map((text) => partCriterion(column, text)),
    ...(filled === undefined ? [] : [filledCriterion(column, filled)]),
  ];
  return is ? [...new Set(is)].map((text) => [...common, textCriterion(column, text)]) : [common];
}

/** Texts that begin like an operator, and wildcards, mean themselves. */
const escaped = (text: string): string => text.replace(/[~*?]/g, '~$&').replaceAll('"', '""');

function textCriterion(column: number, text: string): Criterion {
  const key = text.toLowerCase();
  return {
    column,
    text: `"${/^[=<>]/.test(text) ? '=' : ''}${escaped(text)}"`,
    holds: (value) =>
      (typeof value === 'string' || typeof value === 'number') && String(value).toLowerCase() === key,
  };
}

function partCriterion(column: number, text: string): Criterion {
  const key = text.toLowerCase();
  return {
    column,
    text: `"*${escaped(text)}*"`,
    holds: (value) => typeof value === 'string' && value.toLowerCase().includes(key),
  };
}

const filledCriterion = (column: number, filled: boolean): Criterion => ({
  column,
  text: filled ? '"<>"' : '""',
  holds: (value) => ((value ?? '') === '') !== filled,
});

const SIGNS = { atLeast: '>=', above: '>', atMost: '<=', below: '<' } as const;
type Sign = (typeof SIGNS)[keyof typeof SIGNS];

function boundsOf(condition: LedgerCondition, column: number, own: string | null): Criterion[] {
  const [from, to] = [
    condition.unit === undefined ? null : unitOf(condition.unit),
    own === null ? null : unitOf(own),
  ];
  const shift = from && to ? (convertScale(from, to) ?? 0) : 0;
  return (['atLeast', 'above', 'atMost', 'below'] as const).flatMap((key): Criterion[] => {
    const bound = condition[key];
    if (bound === undefined) return [];
    const { digits, scale } = decimalOf(bound);
    const text = decimalText({ digits, scale: scale - shift });
    return [{ column, text: `"${SIGNS[key]}${text}"`, holds: numberTest(SIGNS[key], Number(text)) }];
  });
}

/** The first day within, and the first that is not any more. */
function daysOf({ within, from, to }: LedgerCondition, { period, window }: LedgerTime) {
  const after = (iso: string): number => serialOf(iso) + 1;
  const days: { readonly sign: '>=' | '<'; readonly day: number }[] = [];
  const between = (first: string | null, last: string | null): void => {
    if (first !== null) days.push({ sign: '>=', day: serialOf(first) });
    if (last !== null) days.push({ sign: '<', day: after(last) });
  };
  const month = ({ from: { year, month: own } }: LedgerTime['period']): string =>
    `${year}-${String(own).padStart(2, '0')}-01`;
  if (within === 'period') between(month(period), lastDay(period));
  if (within === 'to-date') between(null, lastDay(period));
  if (within === 'window') between(window.from, window.to);
  between(from ?? null, to ?? null);
  return days;
}

/** DATE counts as its workbook does, and so do the numbers in the cells. */
function dayCriterion(column: number, sign: '>=' | '<', day: number, isFrom1904 = false): Criterion {
  const date = new Date((day - UNIX_EPOCH) * 86_400_000);
  const parts = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  return {
    column,
    text: `"${sign}"&DATE(${parts.join(',')})`,
    holds: numberTest(sign, isFrom1904 ? day - DAYS_TO_1904 : day),
  };
}

const UNIX_EPOCH = 25_569;

/** Number of a day as Excel counts them. */
function serialOf(iso: string): number {
  const { year, month, day } = dayOf(iso);
  return Date.UTC(year, month - 1, day) / 86_400_000 + UNIX_EPOCH;
}

/** Only numbers are larger or smaller. */
const numberTest =
  (sign: Sign, bound: number) =>
  (value: CellValue): boolean => {
    if (typeof value !== 'number') return false;
    switch (sign) {
      case '>=':
        return value >= bound;
      case '>':
        return value > bound;
      case '<=':
        return value <= bound;
      case '<':
        return value < bound;
    }
  };
