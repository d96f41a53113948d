/** collection.entity-unknown, collection.entity-in-name: whose report it is, in the sheet and in the name of the file. */
import { message } from '../../message';
import type { Collected } from '../collected';
import type { CollectionFinding } from '../collection-finding';

export function checkNames({ reports, template }: Collected): CollectionFinding[] {
  // A template that names nobody knows nobody.
  if (template.entities.length === 0) return [];
  return reports.flatMap(({ file, checked: { entity } }): CollectionFinding[] => {
    if (!entity) return [];
    const found = { entity: entity.name, indicator: null, places: [{ file, cells: [] }] };
    if (!entity.isKnown) {
      return [
        {
          ...found,
          rule: 'collection.entity-unknown',
          severity: 'query',
          message: message('collection.entity-unknown', { file, entity: entity.name }),
        },
      ];
    }
    const { inSheet, inFileName } = entity;
    if (inSheet === null || inFileName === null || inSheet === inFileName) return [];
    return [
      {
        ...found,
        rule: 'collection.entity-in-name',
        severity: 'query',
        message: message('collection.entity-in-name', { file, inSheet, inFileName }),
      },
    ];
  });
}
