/** TIME_PROGRESS(period) */
import { inYear } from '../core/statistics/read-period';
import { scheduleShare } from '../core/statistics/schedule';
import { readPeriodCell } from './cell';
import { defineFunction } from './definition';
import { isFailure } from './failure';

export const timeProgressFunction = defineFunction({
  id: 'TIME_PROGRESS',
  description: 'functions.time',
  parameters: [{ name: 'period', description: 'functions.time.period' }],
  compute: ([periodCell]) => {
    const reading = readPeriodCell(periodCell, 'functions.name.period');
    if (isFailure(reading)) return reading;
    return scheduleShare(reading.period ?? inYear(reading, ANY_YEAR));
  },
  divisor: 'functions.name.period',
});

/** Months of a year are the same share of it in every year, so 前三季度 needs none. */
const ANY_YEAR = 2001;
