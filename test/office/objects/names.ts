/** Defined names, of the workbook or of one sheet. */
import type { DefinedName } from '../furniture';
import { itemNotFound } from '../protocol';
import type { OfficeSheet } from '../workbook';
import type { Node, ObjectType, Surroundings } from './type';
import { node } from './type';

/** null: those that hold everywhere. */
export const namedItemCollection: ObjectType<OfficeSheet | null> = {
  name: 'NamedItemCollection',
  items: namesOf,
  item(target, key, around) {
    const found = namesOf(target, around).find((one) => (one.target as DefinedName).name === key);
    if (!found) throw itemNotFound('NamedItemCollection.getItem');
    return found;
  },
};

const namedItem: ObjectType<DefinedName> = {
  name: 'NamedItem',
  properties: {
    Name: { get: ({ name }) => name },
    Formula: { get: ({ formula }) => formula },
    Visible: { get: ({ visible }) => visible },
    Scope: { get: ({ scope }) => (scope === null ? 'Workbook' : 'Worksheet') },
  },
  methods: {
    Delete: (target, _args, { workbook }) =>
      void (workbook.names = workbook.names.filter((other) => other !== target)),
  },
};

function namesOf(target: OfficeSheet | null, { workbook }: Surroundings): Node[] {
  return workbook.names
    .filter(({ scope }) => scope === (target?.name ?? null))
    .map((name) => node(namedItem, name));
}
