/** CNY_TO_USD(amount, period, [rate or series]) and USD_TO_CNY; FX_RATE(period, [series]) and FX_BASIS */
import { message } from '../core/message';
import { divide, multiply, sign } from '../core/statistics/exact';
import type { Exact } from '../core/statistics/exact';
import type { PeriodReading } from '../core/statistics/read-period';
import type { RateSeries } from '../core/statistics/rate-series';
import { readNumber } from './cell';
import type { ArgumentName, Cell } from './cell';
import { defineFunction } from './definition';
import { failure, isFailure } from './failure';
import type { CellFailure } from './failure';
import { choice, figure, optional, parameter, period } from './parameter';
import { rateOf } from './rate-of';

/** Spaces and capitals make no difference. */
const SERIES_WORDS: Readonly<Record<RateSeries, readonly string[]>> = {
  official: ['官方', 'official', '年平均', '中间价', '年平均中间价', '国家统计局', 'nbs'],
  'world-bank': ['世界银行', 'worldbank', '世行'],
  monthly: ['月度', 'monthly', '月平均', '市场月平均', '市场'],
  table: ['汇率表', 'table', '汇率', 'rates'],
};

const series = choice<RateSeries>('fx_basis', SERIES_WORDS, 'basis');
const rateOrSeries = parameter('rate', readRateOrSeries);

export const cnyToUsdFunction = defineFunction({
  id: 'CNY_TO_USD',
  parameters: [figure('cny', 'amount'), period('fx_period'), optional(rateOrSeries)],
  example: [675.18, 2017],
  compute: (amount, reading, given) => {
    const rate = rateFor(reading, given);
    return isFailure(rate) ? rate : divide(amount, rate);
  },
  divisor: 'functions.name.rate',
});

export const usdToCnyFunction = defineFunction({
  id: 'USD_TO_CNY',
  parameters: [figure('usd', 'amount'), period('fx_period'), optional(rateOrSeries)],
  example: [100, 2017],
  compute: (amount, reading, given) => {
    const rate = rateFor(reading, given);
    return isFailure(rate) ? rate : multiply(amount, rate);
  },
});

export const fxRateFunction = defineFunction({
  id: 'FX_RATE',
  parameters: [period('fx_period'), optional(series)],
  example: ['2017-06', '月度'],
  compute: (reading, wanted = 'official') => {
    const found = rateOf(reading, wanted);
    return isFailure(found) ? found : found.rate;
  },
});

export const fxBasisFunction = defineFunction({
  id: 'FX_BASIS',
  parameters: [period('fx_period'), optional(series)],
  example: ['2017-06', '月度'],
  compute: (reading, wanted = 'official') => {
    const found = rateOf(reading, wanted);
    return isFailure(found)
      ? found
      : { words: message(`functions.series.${wanted}`, { period: { period: found.period } }) };
  },
});

function readRateOrSeries(cell: Cell, name: ArgumentName): Exact | RateSeries | CellFailure {
  const isWord = typeof cell === 'string' && /\p{L}/u.test(cell) && !cell.startsWith('#');
  return isWord ? series.read(cell) : readNumber(cell, name);
}

function rateFor(reading: PeriodReading, given: Exact | RateSeries = 'official'): Exact | CellFailure {
  if (typeof given === 'string') {
    const found = rateOf(reading, given);
    return isFailure(found) ? found : found.rate;
  }
  if (!reading.period) return noYear(reading);
  if (sign(given) === 0) return failure('#DIV/0!', message('functions.rate.zero'));
  return sign(given) < 0 ? failure('#VALUE!', message('functions.rate.negative')) : given;
}

const noYear = ({ text }: PeriodReading): CellFailure =>
  failure('#VALUE!', message('functions.period.noYear', { text }));
