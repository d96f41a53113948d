/** The official annual average of the central parity, shipped as data, each year with its source and how sure it is. */
import table from '../../../assets/exchange-rates.json';
import { parseDecimal } from './decimal';
import { ofDecimal } from './rational';
import type { Rational } from './rational';

/** How far a rate may be relied on; never more than its source allows. */
export type RateConfidence = 'published' | 'cross-checked' | 'secondary' | 'derived' | 'unverified';

export interface BilingualText {
  readonly zh: string;
  readonly en: string;
}

export interface ExchangeRate {
  readonly year: number;
  /** CNY per 1 USD, as decimal text: 6.7518. */
  readonly rate: string;
  readonly basis: 'annual-average';
  /** What is averaged, and by whom. */
  readonly series: BilingualText;
  readonly confidence: RateConfidence;
  readonly source: BilingualText;
}

/** Null outside the years that are shipped (exchangeYears). */
export function annualRate(year: number): ExchangeRate | null {
  const entry = ENTRIES.get(year);
  if (!entry) return null;
  const { rate, confidence, source } = entry;
  const sure = CONFIDENCES.find((word) => word === confidence) ?? 'unverified';
  return { year, rate, basis: 'annual-average', series: table.series, confidence: sure, source };
}

/** The rate as an exact fraction, CNY per 1 USD; null outside the years that are shipped. */
export function annualRateValue(year: number): Rational | null {
  const decimal = parseDecimal(ENTRIES.get(year)?.rate ?? '');
  return decimal && ofDecimal(decimal);
}

const CONFIDENCES: readonly RateConfidence[] = [
  'published',
  'cross-checked',
  'secondary',
  'derived',
  'unverified',
];
const ENTRIES = new Map(Object.entries(table.rates).map(([year, entry]) => [Number(year), entry]));

/** First and last year that are shipped. */
export const exchangeYears: { readonly first: number; readonly last: number } = {
  first: Math.min(...ENTRIES.keys()),
  last: Math.max(...ENTRIES.keys()),
};
