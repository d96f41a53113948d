/** One indicator month by month against the plan curve: what was attained by each month, and what was due. */
import { dayOf, monthIndex } from '../statistics/period';
import type { Month, Period } from '../statistics/period';
import { rationalNumber } from '../statistics/rational';
import { basisOf, scheduleShare } from '../statistics/schedule';
import type { ScheduleBasis } from '../statistics/schedule';
import type { Attainment, Attainments } from '../summary/attainment';
import type { WholeSummary } from '../summary/whole';
import type { Indicator, Template } from '../template/template';

export interface Trend {
  readonly indicator: Indicator;
  /** null: the whole. */
  readonly entity: string | null;
  readonly basis: ScheduleBasis;
  /** Month by month, those to come too: what will be due is known. */
  readonly points: readonly TrendPoint[];
  /** Months of the window before the first point and after the last, where it is too long to show. */
  readonly before: number;
  readonly after: number;
}

export interface TrendPoint {
  readonly month: Month;
  /** Share of the target due by the end of the month, a ratio. */
  readonly plan: number;
  /** Share of the target attained; null: not known, still to come, or somebody is missing. */
  readonly completion: number | null;
  readonly isNow: boolean;
  /** How many entities are missing from a sum, which then has no completion. */
  readonly without: number;
}

const MOST_MONTHS = 24;
/** Of a longer window, how much of what is still to come is shown. */
const AHEAD = 6;

/** @param entity null: the whole, or the one that the report is of. @returns null where the template has no such indicator, or no month is known */
export function trendOf(
  { attainments, earlier }: Pick<WholeSummary, 'attainments' | 'earlier'>,
  template: Template,
  code: string,
  entity: string | null = null,
): Trend | null {
  const index = template.indicators.findIndex((one) => one.code === code);
  const indicator = template.indicators[index];
  if (!indicator) return null;
  const { period } = attainments;
  const now = monthIndex(period.to);
  const first = monthIndex(dayOf(template.window.from));
  const last = Math.max(now, monthIndex(dayOf(template.window.to)));
  const isLong = last - first + 1 > MOST_MONTHS;
  const to = isLong ? Math.min(last, now + AHEAD) : last;
  const from = isLong ? Math.max(first, to - MOST_MONTHS + 1) : Math.min(first, now);
  const pointAt = (at: number): TrendPoint => {
    const row =
      at === now
        ? rowIn(attainments, index, template.indicators.length, entity)
        : at < now
          ? earlier.of(at, entity, code)
          : null;
    return {
      month: monthAt(at),
      plan: rationalNumber(scheduleShare(upTo(period, at), indicator.schedule, template.window)),
      completion: row?.completion ? rationalNumber(row.completion.value) : null,
      isNow: at === now,
      without: row?.actual?.without.length ?? 0,
    };
  };
  const points = Array.from({ length: to - from + 1 }, (_, i) => pointAt(from + i));
  if (points.every(({ completion }) => completion === null)) return null;
  return {
    ...{ indicator, entity, points, basis: basisOf(indicator.schedule) },
    before: Math.max(0, from - first),
    after: Math.max(0, last - to),
  };
}

/** Of the whole the total; where there is only one entity, its own row. */
function rowIn(
  { entities, rows, totals }: Attainments,
  index: number,
  width: number,
  entity: string | null,
): Attainment | null {
  if (entity !== null) return rows[entities.indexOf(entity) * width + index] ?? null;
  return (entities.length > 1 ? totals[index] : rows[index]) ?? null;
}

const monthAt = (index: number): Month => ({ year: Math.floor(index / 12), month: (index % 12) + 1 });

/** A schedule looks at the end of a period only. */
const upTo = ({ from }: Period, at: number): Period => {
  const to = monthAt(at);
  return { from: monthIndex(from) <= at ? from : to, to };
};
