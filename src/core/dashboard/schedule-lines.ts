/** The schedule line, named with its basis: what is due by now, and by which way of counting. */
import { monthsElapsed, monthsInWindow } from '../statistics/period';
import type { Period } from '../statistics/period';
import { basisOf, scheduleShare } from '../statistics/schedule';
import type { ScheduleBasis } from '../statistics/schedule';
import { rationalNumber } from '../statistics/rational';
import type { Template } from '../template/template';

export interface ScheduleLine {
  readonly basis: ScheduleBasis;
  /** Share of the target due, a ratio. */
  readonly share: number;
  /** Months gone by, and months of the window; for even-months. */
  readonly elapsed: number;
  readonly total: number;
  /** Names of the indicators that go by it. */
  readonly indicators: readonly string[];
}

/** One for all indicators that share basis and figure; the one of most indicators first. */
export function scheduleLines({ indicators, window }: Template, period: Period): ScheduleLine[] {
  const [elapsed, total] = [monthsElapsed(period, window), monthsInWindow(window)];
  const lines = new Map<string, ScheduleLine & { readonly indicators: string[] }>();
  for (const { name, schedule } of indicators) {
    const basis = basisOf(schedule);
    const share = rationalNumber(scheduleShare(period, schedule, window));
    const key = `${basis} ${share}`;
    const line = lines.get(key);
    if (line) line.indicators.push(name);
    else lines.set(key, { basis, share, elapsed, total, indicators: [name] });
  }
  return [...lines.values()].sort((a, b) => b.indicators.length - a.indicators.length);
}
