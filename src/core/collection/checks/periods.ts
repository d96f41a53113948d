/** collection.sent-again, collection.period: last period's report under a new name, and one of another period. */
import { message } from '../../message';
import { FigureState } from '../../report/facts';
import { monthIndex } from '../../statistics/period';
import type { Collected, Report } from '../collected';
import type { CollectionFinding } from '../collection-finding';

export function checkPeriods(collected: Collected): CollectionFinding[] {
  const { reports, period, strays, before } = collected;
  if (period === null) return [];
  return reports.flatMap((report): CollectionFinding[] => {
    const { file, checked } = report;
    const found = { entity: checked.entity?.name ?? null, indicator: null };
    const earlier = [
      ...(report.entity === null ? [] : [before.get(report.entity)]),
      ...reports.filter((other) => isEarlier(other, report)),
    ].find((other) => other && isEarlierThan(other, period) && isSameReport(report, other));
    if (earlier) {
      return [
        {
          ...found,
          rule: 'collection.sent-again',
          severity: 'error',
          places: [file, earlier.file].map((each) => ({ file: each, cells: [] })),
          message: message('collection.sent-again', { file, earlier: earlier.file }),
        },
      ];
    }
    if (checked.period === null || !strays.has(report)) return [];
    return [
      {
        ...found,
        rule: 'collection.period',
        severity: 'query',
        places: [{ file, cells: [] }],
        message: message('collection.period', {
          file,
          found: { period: checked.period },
          expected: { period },
        }),
      },
    ];
  });
}

const isEarlierThan = ({ checked }: Report, period: NonNullable<Collected['period']>): boolean =>
  checked.period === null || monthIndex(checked.period.to) < monthIndex(period.to);

const isEarlier = (other: Report, { entity, checked: { period } }: Report): boolean =>
  entity !== null &&
  other.entity === entity &&
  period !== null &&
  other.checked.period !== null &&
  monthIndex(other.checked.period.to) < monthIndex(period.to);

/** A month in which nothing was done leaves the cumulative figures as they were. */
const isSameReport = (report: Report, other: Report): boolean =>
  report.fingerprint.isTelling && report.fingerprint.key === other.fingerprint.key && !isIdleMonth(report);

function isIdleMonth({ figures }: Report): boolean {
  const month = figures.column('month');
  if (!month) return false;
  const filled = [...month.state.keys()].filter((line) => month.state[line] === FigureState.number);
  return filled.length > 0 && filled.every((line) => month.digits[line] === 0);
}
