/** collection.double: several reports of one entity for one period. */
import { message } from '../../message';
import { periodCode } from '../../statistics/period';
import type { Collected, Report } from '../collected';
import type { CollectionFinding } from '../collection-finding';

export function checkDoubles({ reports }: Collected): CollectionFinding[] {
  const groups = new Map<string, Report[]>();
  for (const report of reports) {
    const { entity, period } = report.checked;
    if (!entity) continue;
    const key = JSON.stringify([entity.name, period && periodCode(period)]);
    groups.set(key, [...(groups.get(key) ?? []), report]);
  }
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .map((group): CollectionFinding => {
      const isSame = group.every(({ fingerprint }) => fingerprint.key === group[0]?.fingerprint.key);
      const name = group[0]?.checked.entity?.name ?? '';
      const files = group.map(({ file }) => file);
      return {
        rule: 'collection.double',
        severity: isSame ? 'query' : 'error',
        entity: name,
        indicator: null,
        places: files.map((file) => ({ file, cells: [] })),
        message: message(isSame ? 'collection.double-same' : 'collection.double', {
          entity: name,
          count: group.length,
          files,
        }),
      };
    });
}
