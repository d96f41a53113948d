/** Who has sent nothing, for each period of which there are reports. */
import { monthIndex, periodCode } from '../statistics/period';
import type { Period } from '../statistics/period';
import type { Collected, Report } from './collected';
import { entityNamedLoosely } from './named-entity';
import { isChecked } from './submission';
import { bareFileName } from './submitted-entity';

export interface MissingReports {
  /** null: no report says of when it is. */
  readonly period: Period | null;
  /** As the template spells and orders them, at least one. */
  readonly names: readonly string[];
}

export interface Missing {
  /** The latest first; those of which nobody is missing are left out. */
  readonly periods: readonly MissingReports[];
  /** Entities that would be missing, but for a file that cannot be read: of when it is nobody knows. */
  readonly unreadable: readonly { readonly entity: string; readonly file: string }[];
}

export function missingReports(collected: Collected): Missing {
  const { reports, submissions, template } = collected;
  // A table of all entities, and nothing from anyone else, is no collection.
  if (reports.every(({ entity }) => entity === null)) return { periods: [], unreadable: [] };
  const unread = new Map(
    submissions.flatMap((submission): [string, string][] => {
      if (isChecked(submission)) return [];
      const entity = entityNamedLoosely(template, bareFileName(submission.file));
      return entity === null ? [] : [[entity, submission.file]];
    }),
  );
  const lacking = periodsIn(collected).map((period) => {
    const sent = new Set(reports.filter((one) => isOf(one, period, collected)).map(({ entity }) => entity));
    return { period, names: template.entities.map(({ name }) => name).filter((name) => !sent.has(name)) };
  });
  const isAnywhere = new Set(lacking.flatMap(({ names }) => names));
  return {
    periods: lacking
      .map(({ period, names }) => ({ period, names: names.filter((name) => !unread.has(name)) }))
      .filter(({ names }) => names.length > 0),
    unreadable: template.entities.flatMap(({ name: entity }) => {
      const file = unread.get(entity);
      return file !== undefined && isAnywhere.has(entity) ? [{ entity, file }] : [];
    }),
  };
}

/** That of most files, and every other that somebody sent a report of and did not just mix up. */
function periodsIn({ period, reports, strays }: Collected): readonly (Period | null)[] {
  const periods = new Map(period ? [[periodCode(period), period]] : []);
  for (const report of reports) {
    const { period: own } = report.checked;
    if (own && report.entity !== null && !strays.has(report)) periods.set(periodCode(own), own);
  }
  if (periods.size === 0) return [null];
  return [...periods.values()].sort(
    (a, b) => monthIndex(b.to) - monthIndex(a.to) || monthIndex(b.from) - monthIndex(a.from),
  );
}

/** A report that does not say its period, and one that was mixed up, are taken for one of the period of most. */
function isOf(report: Report, period: Period | null, collected: Collected): boolean {
  const { period: own } = report.checked;
  const meant = own && !collected.strays.has(report) ? own : collected.period;
  return period === null || (meant !== null && periodCode(meant) === periodCode(period));
}
