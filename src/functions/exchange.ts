/** CNY_TO_USD(amount, period, [rate]) */
import { message } from '../core/message';
import { annualRateValue, exchangeYears } from '../core/statistics/exchange';
import { divide } from '../core/statistics/rational';
import type { Rational } from '../core/statistics/rational';
import { OMITTED, readNumber, readPeriodCell } from './cell';
import type { Cell } from './cell';
import { defineFunction } from './definition';
import { failure, isFailure } from './failure';
import type { CellFailure } from './failure';

export const cnyToUsdFunction = defineFunction({
  id: 'CNY_TO_USD',
  description: 'functions.usd',
  parameters: [
    { name: 'amount', description: 'functions.usd.amount' },
    { name: 'period', description: 'functions.usd.period' },
    { name: 'rate', description: 'functions.usd.rate', optional: true },
  ],
  compute: ([amountCell, periodCell, rateCell]) => {
    const amount = readNumber(amountCell, 'functions.name.amount');
    if (isFailure(amount)) return amount;
    const year = yearOf(periodCell);
    if (typeof year === 'object') return year;
    // A rate cell that is blank is a rate that was forgotten: it must not turn into another rate in silence.
    const rate = rateCell === OMITTED ? officialRate(year) : givenRate(rateCell);
    return isFailure(rate) ? rate : divide(amount, rate);
  },
  divisor: 'functions.name.rate',
});

/** The year in which the period ends. */
function yearOf(cell: Cell): number | CellFailure {
  const reading = readPeriodCell(cell, 'functions.name.period');
  if (isFailure(reading)) return reading;
  return (
    reading.period?.to.year ?? failure('#VALUE!', message('functions.period.noYear', { text: reading.text }))
  );
}

function officialRate(year: number): Rational | CellFailure {
  return (
    annualRateValue(year) ??
    failure('#N/A', message('functions.rate.missing', { year: String(year), ...exchangeYears }))
  );
}

function givenRate(cell: Cell): Rational | CellFailure {
  const rate = readNumber(cell, 'functions.name.rate');
  if (isFailure(rate)) return rate;
  if (rate.n === 0n) return failure('#DIV/0!', message('functions.rate.zero'));
  return rate.n < 0n ? failure('#VALUE!', message('functions.rate.negative')) : rate;
}
