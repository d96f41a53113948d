/** collection.missing: entities of the template that sent nothing, and those whose file cannot be read. */
import { message } from '../../message';
import type { Collected } from '../collected';
import type { CollectionFinding } from '../collection-finding';
import { entityNamedLoosely } from '../named-entity';
import { isChecked } from '../submission';
import { bareFileName } from '../submitted-entity';

export function checkMissing({ submissions, reports, template }: Collected): CollectionFinding[] {
  const sent = new Set(reports.map(({ entity }) => entity));
  const broken = submissions.filter((submission) => !isChecked(submission)).map(({ file }) => file);
  // A table of all entities, and nothing from anyone else, is no collection.
  if (reports.every(({ entity }) => entity === null)) return [];
  const unread = new Map(
    broken.map((file) => [entityNamedLoosely(template, bareFileName(file)), file] as const),
  );
  const missing = template.entities.map(({ name }) => name).filter((name) => !sent.has(name));
  const nothing = missing.filter((name) => !unread.has(name));
  return [
    ...(nothing.length > 0
      ? [
          {
            rule: 'collection.missing' as const,
            severity: 'query' as const,
            entity: nothing.length === 1 ? (nothing[0] ?? null) : null,
            indicator: null,
            places: [],
            message: message('collection.missing', { count: nothing.length, names: nothing }),
          },
        ]
      : []),
    ...missing.flatMap((name): CollectionFinding[] => {
      const file = unread.get(name);
      if (file === undefined) return [];
      return [
        {
          rule: 'collection.missing',
          severity: 'query',
          entity: name,
          indicator: null,
          places: [{ file, cells: [] }],
          message: message('collection.missing-unreadable', { entity: name, file }),
        },
      ];
    }),
  ];
}
