/** collection.identical: two entities with the same figures, so many of them that chance is out of the question. */
import { message } from '../../message';
import type { Collected, Report } from '../collected';
import type { CollectionFinding } from '../collection-finding';

export function checkIdentical({ reports }: Collected): CollectionFinding[] {
  const groups = new Map<string, Report[]>();
  for (const report of reports) {
    if (report.checked.entity === null || !report.fingerprint.isTelling) continue;
    const { key } = report.fingerprint;
    groups.set(key, [...(groups.get(key) ?? []), report]);
  }
  return [...groups.values()].flatMap((group): CollectionFinding[] => {
    const names = [...new Set(group.map(({ checked }) => checked.entity?.name ?? ''))];
    if (names.length < 2) return [];
    return [
      {
        rule: 'collection.identical',
        severity: 'query',
        entity: null,
        indicator: null,
        places: group.map(({ file }) => ({ file, cells: [] })),
        message: message('collection.identical', { names, files: group.map(({ file }) => file) }),
      },
    ];
  });
}
