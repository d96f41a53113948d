/** Figures of any period, each touched once: those of this period, of the months before, and of last year. */
import type { Observation } from '../observations/observation';
import { monthIndex } from '../statistics/period';
import type { Period } from '../statistics/period';
import type { Template } from '../template/template';
import { PeriodFigures } from './period-figures';
import type { FiguresOptions } from './period-figures';

export interface MonthsRead {
  readonly now: PeriodFigures;
  /** Cumulative figures that began together with these, by the month in which they end (see monthIndex). */
  readonly before: ReadonlyMap<number, PeriodFigures>;
  /** Of a year ago, by the month of this year that they are compared with. */
  readonly lastYear: ReadonlyMap<number, PeriodFigures>;
}

export function readMonths(
  observations: readonly Observation[],
  template: Template,
  period: Period,
  options: FiguresOptions,
): MonthsRead {
  const figuresOf = (own: Period) => new PeriodFigures(observations, template, own, options);
  const now = figuresOf(period);
  const before = new Map<number, PeriodFigures>();
  const lastYear = new Map<number, PeriodFigures>();
  const [begin, end] = [monthIndex(period.from), monthIndex(period.to)];
  const readerOf = (other: Period): PeriodFigures | null => {
    const [from, to] = [monthIndex(other.from), monthIndex(other.to)];
    if (from === begin && to === end) return now;
    const isBefore = from === begin && to < end;
    if (!isBefore && (from !== begin - YEAR || to > end - YEAR)) return null;
    const [months, month] = isBefore ? [before, to] : [lastYear, to + YEAR];
    let figures = months.get(month);
    if (!figures) months.set(month, (figures = figuresOf(other)));
    return figures;
  };
  let last: Period | null = null;
  let figures: PeriodFigures | null = null;
  for (let index = 0; index < observations.length; index++) {
    const one = observations[index] as Observation;
    // Those of one report share their period, and come together.
    if (one.period !== last) [last, figures] = [one.period, readerOf(one.period)];
    figures?.add(one, index);
  }
  return { now, before, lastYear };
}

const YEAR = 12;
