/** Rates of exchange by series: the official annual average, the World Bank's, the monthly market average, a workbook's own table. */
import market from '../../../assets/market-rates.json';
import { parseDecimal } from './decimal';
import { add, compare, divide, ofRational, whole } from './exact';
import type { Exact } from './exact';
import { annualRateValue, exchangeYears } from './exchange';
import { monthIndex, monthSpan } from './period';
import type { Month, Period } from './period';
import { ofDecimal } from './rational';

/** What a rate is an average of; table: whatever the workbook's own sheet holds. */
export type RateSeries = 'official' | 'world-bank' | 'monthly' | 'table';

export interface FoundRate {
  /** CNY per 1 USD, positive. */
  readonly rate: Exact;
  /** The time it stands for: a whole year for annual averages. */
  readonly period: Period;
}

/** A workbook's own rates, as data. */
export interface RateTable {
  readonly rows: readonly FoundRate[];
}

/** The annual average of the central parity for the year in which the period ends; null outside the years shipped. */
export const officialRate = (period: Period): FoundRate | null => annual(OFFICIAL, period);

/** The World Bank's annual average, up to 1 % off the official one. */
export const worldBankRate = (period: Period): FoundRate | null => annual(WORLD_BANK, period);

/**
 * The market average of the month; over several months the mean of their averages, unrounded.
 * Null where a month is not shipped (marketMonths).
 */
export function monthlyRate(period: Period): FoundRate | null {
  const [first, last] = [monthIndex(period.from), monthIndex(period.to)];
  let sum = whole(0);
  for (let month = first; month <= last; month += 1) {
    const rate = MONTHLY.get(month);
    if (!rate) return null;
    sum = add(sum, rate);
  }
  return { rate: divide(sum, whole(last - first + 1)), period };
}

/**
 * The rate that a table gives for exactly this period; else the one for a span that ends in the same month, else the
 * one for the year in which the period ends.
 * @returns null where there is none; 'several' where the table gives different rates
 */
export function tableRate(table: RateTable, period: Period): FoundRate | null | 'several' {
  const year = monthSpan(period.to.year, 1, 12);
  const matches = [
    (row: Period) => isSame(row.from, period.from) && isSame(row.to, period.to),
    (row: Period) => isSame(row.to, period.to),
    (row: Period) => isSame(row.from, year.from) && isSame(row.to, year.to),
  ];
  for (const match of matches) {
    const [found, ...others] = table.rows.filter((row) => match(row.period));
    if (found) return others.some(({ rate }) => compare(rate, found.rate) !== 0) ? 'several' : found;
  }
  return null;
}

const isSame = (a: Month, b: Month): boolean => monthIndex(a) === monthIndex(b);

function annual(rates: ReadonlyMap<number, Exact>, { to }: Period): FoundRate | null {
  const rate = rates.get(to.year);
  return rate ? { rate, period: monthSpan(to.year, 1, 12) } : null;
}

const OFFICIAL: ReadonlyMap<number, Exact> = new Map(
  Array.from({ length: exchangeYears.last - exchangeYears.first + 1 }, (_, i) => exchangeYears.first + i)
    .map((year) => [year, annualRateValue(year)] as const)
    .flatMap(([year, rate]) => (rate ? [[year, ofRational(rate)]] : [])),
);

const WORLD_BANK = shipped(market.worldBank.rates, Number);

const MONTHLY = shipped(market.monthly.rates, (code) => {
  const [year = 0, month = 1] = code.split('-').map(Number);
  return monthIndex({ year, month });
});

function shipped(
  rates: Readonly<Record<string, string>>,
  place: (code: string) => number,
): ReadonlyMap<number, Exact> {
  return new Map(
    Object.entries(rates).flatMap(([code, text]): [number, Exact][] => {
      const decimal = parseDecimal(text);
      return decimal ? [[place(code), ofRational(ofDecimal(decimal))]] : [];
    }),
  );
}

/** First and last year of the World Bank's series. */
export const worldBankYears = { first: Math.min(...WORLD_BANK.keys()), last: Math.max(...WORLD_BANK.keys()) };

/** First and last month of the market averages, as codes. */
export const marketMonths = {
  first: Object.keys(market.monthly.rates)[0] ?? '',
  last: Object.keys(market.monthly.rates).at(-1) ?? '',
};
