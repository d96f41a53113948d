/** The schedule (序时进度): which share of the target is due at the end of a period. */
import {
  calendarYear,
  dayOf,
  lastDay,
  monthIndex,
  monthsElapsed,
  monthsInWindow,
  parsePeriod,
} from './period';
import type { Period, Window } from './period';
import { decimalOf } from './decimal';
import { ofDecimal, rational } from './rational';
import type { Rational } from './rational';

export type ScheduleBasis = 'even-months' | 'even-days' | 'curve';

/** Even by months or by days, or a curve: cumulative shares (ratios) by period code, {"2017-03": 0.2, "2017-06": 0.5}. */
export type SchedulePlan = 'even-months' | 'even-days' | Readonly<Record<string, number>>;

export const basisOf = (plan: SchedulePlan): ScheduleBasis => (typeof plan === 'string' ? plan : 'curve');

/**
 * Share of the target due at the end of the period, exact, from 0 to 1.
 *
 * even-months: months gone by / months of the window; the report month counts whole (10月 is 10/12).
 * even-days: days gone by / days of the window, first and last included, leap years as they are.
 * curve: a step. A plan states what is due at the end of the months it names; until the next one nothing more is due,
 * so nothing is interpolated, and nothing is due before the first.
 *
 * Before the window 0; from its last day on 1, whatever the basis (a curve that names that month itself decides it).
 * @param window when 100 % is due; by default the calendar year in which the period ends
 * @throws RangeError for a window that ends before it begins, or a curve with a code that is no period
 */
export function scheduleShare(
  period: Period,
  plan: SchedulePlan = 'even-months',
  window: Window = calendarYear(period),
): Rational {
  const [start, end, now] = [dayNumber(window.from), dayNumber(window.to), dayNumber(lastDay(period))];
  if (end < start)
    throw new RangeError(`a window cannot end (${window.to}) before it begins (${window.from})`);
  if (now < start) return NOTHING;
  if (typeof plan !== 'string') return curveShare(period, plan, now >= end);
  if (now >= end) return EVERYTHING;
  if (plan === 'even-days') return rational(BigInt(now - start + 1), BigInt(end - start + 1));
  return rational(BigInt(monthsElapsed(period, window)), BigInt(monthsInWindow(window)));
}

const NOTHING = rational(0n);
const EVERYTHING = rational(1n);

function curveShare(
  period: Period,
  curve: Readonly<Record<string, number>>,
  windowIsOver: boolean,
): Rational {
  const now = monthIndex(period.to);
  let latest = { month: -Infinity, share: NOTHING };
  for (const [code, share] of Object.entries(curve)) {
    const step = parsePeriod(code);
    if (!step) throw new RangeError(`not a period: ${code}`);
    const month = monthIndex(step.to);
    if (month <= now && month > latest.month) latest = { month, share: ofDecimal(decimalOf(share)) };
  }
  return windowIsOver && latest.month < now ? EVERYTHING : latest.share;
}

/** Days since 1970-01-01, so that days can be counted; no clock and no time zone. */
function dayNumber(iso: string): number {
  const { year, month, day } = dayOf(iso);
  return Date.UTC(year, month - 1, day) / 86_400_000;
}
