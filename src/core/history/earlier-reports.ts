/** What a report is compared with: the report before, last year's, and what the months before left behind. */
import { knownOf } from '../progress/past';
import type { PastReport } from '../progress/past';
import type { Layout, ReportReading } from '../report/reading';
import type { Period } from '../statistics/period';
import type { Template } from '../template/template';
import { ofEntity } from './history';
import type { History } from './history';
import { pastReports } from './past-reports';
import { reportBefore, reportLastYear } from './report-from';
import type { OfWhom } from './report-from';
import { yearBefore } from './restated';

export interface EarlierReports {
  /** Of the period before. */
  readonly before: ReportReading | null;
  /** Of the same period a year ago. */
  readonly lastYear: ReportReading | null;
  /** For lights that look back. */
  readonly past: readonly PastReport[];
}

export const NOTHING_EARLIER: EarlierReports = { before: null, lastYear: null, past: [] };

/** Which report they are wanted for. */
export interface Whose {
  /** null: of all, or of the whole. */
  readonly entity: string | null;
  /** null: nobody knows. */
  readonly period: Period | null;
  readonly layout: Layout;
}

/** @param template by which the report was read */
export function earlierReports(
  history: History,
  template: Template,
  { entity, period, layout }: Whose,
): EarlierReports {
  if (!period) return NOTHING_EARLIER;
  // Of many entities each line finds its own.
  if (layout !== 'indicator-rows') return earlierOf(history, template, period, {});
  const owner = ownerOf(history, template, entity, period);
  return earlierOf(ofEntity(history, owner), template, period, { entity: owner });
}

const earlierOf = (history: History, template: Template, period: Period, whom: OfWhom): EarlierReports => ({
  before: reportBefore(history, template, period, whom),
  lastYear: reportLastYear(history, template, period, whom),
  past: knownOf(pastReports(history, template, period), whom.entity ?? null),
});

/** Where the template knows no entities, the one that was kept is meant, whatever it was called. */
function ownerOf(
  { figures }: History,
  { entities }: Template,
  entity: string | null,
  period: Period,
): string | null {
  if (entities.length > 0) return entity;
  const year = [period, yearBefore(period)].map(({ from }) => from.year);
  const names = new Set(
    figures.flatMap(({ observation: one }) => (year.includes(one.period.from.year) ? [one.entity] : [])),
  );
  const [only = null] = names;
  return names.size === 1 ? only : entity;
}
