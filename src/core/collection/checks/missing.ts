/** collection.missing: entities of the template that sent nothing for a period, and those whose file cannot be read. */
import { message } from '../../message';
import type { Collected } from '../collected';
import type { CollectionFinding } from '../collection-finding';
import { missingReports } from '../missing-reports';
import type { MissingReports } from '../missing-reports';

export function checkMissing(collected: Collected): CollectionFinding[] {
  const { periods, unreadable } = missingReports(collected);
  return [
    ...periods.map((missing): CollectionFinding => ({
      rule: 'collection.missing',
      severity: 'query',
      entity: missing.names.length === 1 ? (missing.names[0] ?? null) : null,
      indicator: null,
      period: missing.period,
      places: [],
      message: said(missing),
    })),
    ...unreadable.map(({ entity, file }): CollectionFinding => ({
      rule: 'collection.missing',
      severity: 'query',
      entity,
      indicator: null,
      places: [{ file, cells: [] }],
      message: message('collection.missing-unreadable', { entity, file }),
    })),
  ];
}

const said = ({ period, names }: MissingReports) =>
  period
    ? message('collection.missing', { period: { period }, count: names.length, names })
    : message('collection.missing-undated', { count: names.length, names });
