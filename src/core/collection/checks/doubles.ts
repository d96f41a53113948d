/** collection.double: several reports of one entity for one period, or several of the same rows that say of nobody whose they are. */
import { message } from '../../message';
import { periodCode } from '../../statistics/period';
import { nameKey } from '../../template/name-key';
import type { Collected, Report } from '../collected';
import type { CollectionFinding } from '../collection-finding';

export function checkDoubles({ reports, template }: Collected): CollectionFinding[] {
  const named = groupsOf(reports, ({ checked: { entity, period } }) =>
    entity ? JSON.stringify([entity.name, period && periodCode(period)]) : null,
  );
  const unnamed = groupsOf(reports, (report) => unnamedKey(report, template.entities.length > 0));
  return [
    ...named.map((group) => doubleOf(group, group[0]?.checked.entity?.name ?? null)),
    ...unnamed.map((group) => doubleOf(group, null)),
  ];
}

function doubleOf(group: readonly Report[], entity: string | null): CollectionFinding {
  const isSame = group.every(({ fingerprint }) => fingerprint.key === group[0]?.fingerprint.key);
  const files = group.map(({ file }) => file);
  const of = { count: group.length, files };
  return {
    rule: 'collection.double',
    // Whose they are is not said: two departments may have sent the same form.
    severity: isSame || entity === null ? 'query' : 'error',
    entity,
    indicator: null,
    places: files.map((file) => ({ file, cells: [] })),
    message:
      entity === null
        ? message(isSame ? 'collection.double-unnamed-same' : 'collection.double-unnamed', of)
        : message(isSame ? 'collection.double-same' : 'collection.double', { entity, ...of }),
  };
}

/**
 * null: the report is of somebody, of no known period, or of one entity that nobody named; where a template has several, two of those
 * are mostly of two entities.
 */
function unnamedKey(
  { checked: { entity, period }, figures: { facts } }: Report,
  hasEntities: boolean,
): string | null {
  if (entity || !period || (hasEntities && facts.entities.length < 2)) return null;
  const rows = Array.from(facts.indicator, (indicator, line) => {
    const name = facts.entities[facts.entity[line] ?? -1] ?? null;
    return JSON.stringify([indicator, name && nameKey(name)]);
  });
  return JSON.stringify([periodCode(period), [...new Set(rows)].sort()]);
}

/** Those of several reports. */
function groupsOf(reports: readonly Report[], keyOf: (report: Report) => string | null): Report[][] {
  const groups = new Map<string, Report[]>();
  for (const report of reports) {
    const key = keyOf(report);
    if (key === null) continue;
    const known = groups.get(key);
    if (known) known.push(report);
    else groups.set(key, [report]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}
