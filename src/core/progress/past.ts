/** What earlier reports leave behind for lights that look back: who was behind, and which place they held. */
import { dayOf, monthIndex } from '../statistics/period';
import type { Period, Window } from '../statistics/period';
import type { Streak } from './lights';
import type { Progress } from './status';

/** Small and plain, so that it can be kept with the workbook. */
export interface PastReport {
  readonly period: Period;
  readonly metrics: readonly PastMetric[];
}

export interface PastMetric {
  readonly indicator: string;
  readonly entity: string | null;
  /** The cumulative figure was below what was due by the end of that period; null where that could not be told. */
  readonly isBehind: boolean | null;
  readonly rank: number | null;
}

/** What is worth keeping of a report that was judged. */
export const pastReport = (progress: Progress, period: Period): PastReport => ({
  period,
  metrics: progress.statuses.map(({ indicator, entity, gap, better, rank }) => ({
    indicator,
    entity,
    isBehind: gap === null ? null : better === 'lower' ? gap > 0 : gap < 0,
    rank,
  })),
});

/** The same under the name of the one entity whose report it was; null: it stays as it is. */
export const ownedBy = (report: PastReport, owner: string | null): PastReport =>
  owner === null
    ? report
    : { ...report, metrics: report.metrics.map((metric) => ({ ...metric, entity: metric.entity ?? owner })) };

/** What is known of one entity, as its own report has it: without a name; null: everything. */
export const knownOf = (reports: readonly PastReport[], owner: string | null): readonly PastReport[] =>
  owner === null
    ? reports
    : reports.map(({ period, metrics }) => ({
        period,
        metrics: metrics
          .filter(({ entity }) => entity === owner)
          .map((metric) => ({ ...metric, entity: null })),
      }));

export interface Past {
  /** Months in a row before this one. */
  readonly behind: Streak;
  /** In the latest report before this one; null where it is not known. */
  readonly rank: number | null;
}

/** Nothing is known of earlier reports. */
export const NO_PAST: Past = { behind: { least: 0, isOpen: true }, rank: null };

/** Looks back from the end of a period, month by month; before the window nothing was due, so nothing was missed. */
export function pastReader(
  reports: readonly PastReport[],
  period: Period,
  window: Window,
): (indicator: string, entity: string | null) => Past {
  const now = monthIndex(period.to);
  const first = monthIndex(dayOf(window.from));
  const earlier = reports
    .filter((report) => monthIndex(report.period.to) < now)
    .sort((a, b) => monthIndex(a.period.to) - monthIndex(b.period.to));
  const byMonth = new Map(
    earlier.map(({ period: { to }, metrics }) => [
      monthIndex(to),
      new Map(metrics.map((metric) => [keyOf(metric.indicator, metric.entity), metric])),
    ]),
  );
  const latest = [...byMonth.values()].at(-1);
  const behind = (key: string): Streak => {
    let least = 0;
    for (let month = now - 1; month >= first; month--) {
      const isBehind = byMonth.get(month)?.get(key)?.isBehind ?? null;
      if (isBehind === null) return { least, isOpen: true };
      if (!isBehind) break;
      least += 1;
    }
    return { least, isOpen: false };
  };
  return (indicator, entity) => {
    const key = keyOf(indicator, entity);
    return { behind: behind(key), rank: latest?.get(key)?.rank ?? null };
  };
}

const keyOf = (indicator: string, entity: string | null): string => JSON.stringify([indicator, entity]);
