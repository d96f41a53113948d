/** The rate of a series for a period, or why there is none. */
import { message } from '../core/message';
import { exchangeYears } from '../core/statistics/exchange';
import type { Period } from '../core/statistics/period';
import type { PeriodReading } from '../core/statistics/read-period';
import {
  marketMonths,
  monthlyRate,
  officialRate,
  tableRate,
  worldBankRate,
  worldBankYears,
} from '../core/statistics/rate-series';
import type { FoundRate, RateSeries } from '../core/statistics/rate-series';
import { failure } from './failure';
import type { CellFailure } from './failure';
import { workbookRates } from './workbook-rates';

export function rateOf(reading: PeriodReading, series: RateSeries): FoundRate | CellFailure {
  const { period, text } = reading;
  if (!period) return failure('#VALUE!', message('functions.period.noYear', { text }));
  switch (series) {
    case 'official':
      return officialRate(period) ?? missing('functions.rate.missing', period, exchangeYears);
    case 'world-bank':
      return worldBankRate(period) ?? missing('functions.rate.missing.world-bank', period, worldBankYears);
    case 'monthly':
      return monthlyRate(period) ?? missing('functions.rate.missing.monthly', period, marketMonths);
    case 'table':
      return rateOfTable(period);
  }
}

function rateOfTable(period: Period): FoundRate | CellFailure {
  const table = workbookRates();
  if (!table) return failure('#N/A', message('functions.rate.noTable'));
  const found = tableRate(table, period);
  if (found === 'several') return failure('#N/A', message('functions.rate.several', { period: { period } }));
  return found ?? failure('#N/A', message('functions.rate.notInTable', { period: { period } }));
}

const missing = (
  key: 'functions.rate.missing' | 'functions.rate.missing.world-bank' | 'functions.rate.missing.monthly',
  period: Period,
  known: { readonly first: number | string; readonly last: number | string },
): CellFailure =>
  failure('#N/A', message(key, { year: String(period.to.year), period: { period }, ...known }));
