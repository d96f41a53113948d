/** TIME_PROGRESS(period, [window_from], [window_to], [basis]), and the schedule for those that measure against it. */
import { message } from '../core/message';
import { ofRational, whole } from '../core/statistics/exact';
import type { Exact } from '../core/statistics/exact';
import type { Period, Window } from '../core/statistics/period';
import { inYear } from '../core/statistics/read-period';
import type { PeriodReading } from '../core/statistics/read-period';
import { scheduleShare } from '../core/statistics/schedule';
import { day } from './day';
import type { DaySpan } from './day';
import { defineFunction } from './definition';
import { failure } from './failure';
import type { CellFailure } from './failure';
import { choice, optional, period } from './parameter';

export const timeProgressFunction = defineFunction({
  id: 'TIME_PROGRESS',
  parameters: [
    period('period'),
    optional(day('window_from')),
    optional(day('window_to')),
    optional(basisParameter()),
  ],
  example: ['2017-H1'],
  compute: (reading, from, to, basis) => scheduled(reading, basis, from, to),
});

export type Basis = 'month' | 'day';

export function basisParameter() {
  return choice<Basis>('basis', {
    month: ['月', 'month', 'months', '按月', '月份', '月度', 'evenmonths'],
    day: ['日', 'day', 'days', '天', '按日', '按天', 'evendays'],
  });
}

/** Share of the target due at the end of the period; without a window by the calendar year. */
export function scheduled(
  reading: PeriodReading,
  basis: Basis = 'month',
  from?: DaySpan,
  to?: DaySpan,
): Exact | CellFailure {
  // The rows of a table share one period: the last answer is kept, and cannot go stale, for it depends on nothing else.
  const { asked } = last;
  const isSame =
    asked?.reading === reading && asked.basis === basis && asked.from === from && asked.to === to;
  if (!isSame) last = { asked: { reading, basis, from, to }, answer: schedule(reading, basis, from, to) };
  return last.answer;
}

interface Question {
  readonly reading: PeriodReading;
  readonly basis: Basis;
  readonly from: DaySpan | undefined;
  readonly to: DaySpan | undefined;
}

let last: { readonly asked: Question | null; readonly answer: Exact | CellFailure } = {
  asked: null,
  answer: whole(0),
};

function schedule(reading: PeriodReading, basis: Basis, from?: DaySpan, to?: DaySpan): Exact | CellFailure {
  const needsYear = basis === 'day' || from !== undefined || to !== undefined;
  if (!reading.period && needsYear)
    return failure('#VALUE!', message('functions.period.noYearForDays', { text: reading.text }));
  const period = reading.period ?? inAnyYear(reading);
  const window: Window = {
    from: from?.first ?? `${period.to.year}-01-01`,
    to: to?.last ?? `${period.to.year}-12-31`,
  };
  if (window.to < window.from) return failure('#NUM!', message('functions.window.backwards', { ...window }));
  return ofRational(scheduleShare(period, basis === 'day' ? 'even-days' : 'even-months', window));
}

/** Months of a year are the same share of it in every year, so 前三季度 needs none. */
export const inAnyYear = (reading: PeriodReading): Period => reading.period ?? inYear(reading, 2001);
