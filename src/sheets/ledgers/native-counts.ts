/** What is counted of a ledger, in Excel's own COUNTIFS and SUMIFS, where they can say it and come to the same. */
import type { FoundTable } from '../../core/ledgers/find-ledgers';
import type { LedgerTable } from '../../core/ledgers/read-ledger';
import type { LedgerTime } from '../../core/ledgers/conditions';
import type { LedgerCondition } from '../../core/scheme/sections/ledger-conditions';
import type { Taking } from '../../core/scheme/sections/ledgers';
import { rationalNumber } from '../../core/statistics/rational';
import type { Rational } from '../../core/statistics/rational';
import { convertScale } from '../../core/statistics/units';
import type { Unit } from '../../core/statistics/units';
import { columnName, quoteSheet } from '../../workbook/address';
import type { CellValue } from '../../workbook/snapshot';
import { criteriaOf } from './native-criteria';
import type { Criterion } from './native-criteria';

/**
 * With its leading =. The range reaches beyond the last row, so that rows that are added below are counted.
 * @param due unit of a sum
 * @param expected what the rows give: a formula that comes to anything else is none
 * @returns null where the conditions cannot be said, or a cell is not what Excel takes it for (a number as text, a merged name)
 */
export function nativeCount(
  found: FoundTable,
  { take, of, where }: Taking,
  time: LedgerTime,
  due: Unit | null,
  expected: Rational,
): string | null {
  const { table } = found;
  const summed = of === null ? undefined : table.columns.get(of);
  const ways = waysOf(where, found, time);
  const first = table.rows[0];
  const last = table.rows.at(-1);
  if (take === 'distinct' || !ways || first === undefined || last === undefined) return null;
  if (take === 'sum' && summed?.kind !== 'amount') return null;
  const own = summed?.place.column.unit;
  const shift = take === 'sum' && own && due ? convertScale(own, due) : 0;
  if (shift === null || (summed?.kind === 'amount' && summed.place.unit?.symbol !== own?.symbol)) return null;
  const counted = take === 'count' ? null : (summed?.place.at ?? 0);
  const wanted = rationalNumber(expected);
  for (const end of [last + ROOM, last]) {
    const rows = { first, last: end };
    const value = valueOf(found, ways, counted, rows) * 10 ** shift;
    if (Math.abs(value - wanted) > 1e-9 * Math.max(1, Math.abs(wanted))) continue;
    const terms = ways.map((criteria) => term(table, criteria, counted, rows));
    const formula = `=${withShift(terms.join('+'), terms.length, shift)}`;
    return formula.length > LONGEST_FORMULA ? null : formula;
  }
  return null;
}

/** Rows that may still come. */
const ROOM = 1000;
const MOST_WAYS = 8;

/** Excel takes no longer formula, nor a longer text inside one; a workbook with either does not open. */
const LONGEST_FORMULA = 8192;
const LONGEST_TEXT = 255;

interface Rows {
  readonly first: number;
  readonly last: number;
}

/** Each way is a list of criteria that all must hold, and no row fulfils two ways; null where they cannot be said so. */
function waysOf(
  where: readonly LedgerCondition[],
  found: FoundTable,
  time: LedgerTime,
): readonly (readonly Criterion[])[] | null {
  let ways: readonly (readonly Criterion[])[] = [[]];
  for (const condition of where) {
    const own = criteriaOf(condition, found, time);
    if (!own) return null;
    ways = ways.flatMap((way) => own.map((more) => [...way, ...more]));
    if (ways.length > MOST_WAYS) return null;
  }
  return ways.some((way) => way.some(({ text }) => text.length > LONGEST_TEXT)) ? null : ways;
}

/** What Excel would come to. */
function valueOf(
  { snapshot: { values, used }, table }: FoundTable,
  ways: readonly (readonly Criterion[])[],
  counted: number | null,
  { first, last }: Rows,
): number {
  let total = 0;
  const named = firstColumn(table);
  const beyond = Math.min(last, used.row + values.length - 1);
  for (let row = first; row <= beyond; row++) {
    const cells = values[row - used.row] ?? [];
    const at = (column: number): CellValue => cells[column - used.column] ?? null;
    for (const way of ways) {
      if (!way.every(({ column, holds }) => holds(at(column)))) continue;
      const value = counted === null ? (way.length > 0 || at(named) !== null ? 1 : 0) : at(counted);
      if (typeof value === 'number') total += value;
    }
  }
  return total;
}

function term(
  table: LedgerTable,
  criteria: readonly Criterion[],
  counted: number | null,
  { first, last }: Rows,
): string {
  const range = (column: number): string => {
    const name = columnName(column);
    return `${quoteSheet(table.sheet)}!$${name}$${first + 1}:$${name}$${last + 1}`;
  };
  const asked = criteria.map(({ column, text }) => `${range(column)},${text}`).join(',');
  if (counted === null) {
    if (criteria.length > 0) return `COUNTIFS(${asked})`;
    return `COUNTA(${range(firstColumn(table))})`;
  }
  return criteria.length > 0 ? `SUMIFS(${range(counted)},${asked})` : `SUM(${range(counted)})`;
}

/** Where every entry has something: the key, or the first column that was found. */
const firstColumn = ({ ledger, columns }: LedgerTable): number =>
  (columns.get(ledger.key[0] ?? '') ?? [...columns.values()][0])?.place.at ?? 0;

function withShift(sum: string, terms: number, shift: number): string {
  if (shift === 0) return sum;
  const grouped = terms > 1 ? `(${sum})` : sum;
  return shift < 0 ? `${grouped}/1${'0'.repeat(-shift)}` : `${grouped}*1${'0'.repeat(shift)}`;
}
