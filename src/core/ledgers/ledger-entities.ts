/** Whose row it is: the entities that a column of a ledger names. */
import type { SheetSnapshot } from '../../workbook/snapshot';
import type { LedgerCondition } from '../scheme/sections/ledger-conditions';
import type { Ledger } from '../scheme/sections/ledgers';
import { nameKey } from '../template/name-key';
import type { Template } from '../template/template';
import type { LedgerTable } from './read-ledger';
import type { Remarks } from './remarks';

/** Rows of an entity as a condition: the column holds one of the spellings that were found of it; null where no column says. */
export function entityCondition(
  { ledger: { entity: field }, columns, entities, entity: places }: LedgerTable,
  entity: string,
): LedgerCondition | null {
  const data = field === null ? undefined : columns.get(field);
  const place = entities.indexOf(entity);
  if (field === null || data?.kind !== 'text' || place < 0) return null;
  const codes = new Set<number>();
  places.forEach((own, line) => {
    if (own === place) codes.add(data.code[line] ?? 0);
  });
  return { field, is: [...codes].map((code) => data.words[code] ?? '') };
}

/** Every different text is looked up once. */
export function entitiesOf(
  { name }: SheetSnapshot,
  ledger: Ledger,
  columns: LedgerTable['columns'],
  template: Template,
  remarks: Remarks,
  rows: Int32Array,
): Pick<LedgerTable, 'entities' | 'entity'> {
  const data = ledger.entity === null ? undefined : columns.get(ledger.entity);
  const entity = new Int32Array(rows.length).fill(-1);
  if (data?.kind !== 'text') return { entities: [], entity };
  const spelled = new Map(
    template.entities.flatMap((one) =>
      [one.name, ...one.aliases].map((word) => [nameKey(word), one.name] as const),
    ),
  );
  const entities: string[] = [];
  const places = new Map<string, number>();
  const placeOf = data.words.map((word, code) => {
    if (code === 0) return -1;
    const own = spelled.get(data.keys[code] ?? '') ?? word;
    const place = places.get(own) ?? entities.length;
    if (place === entities.length) {
      places.set(own, place);
      entities.push(own);
    }
    return place;
  });
  for (let line = 0; line < rows.length; line++) {
    const code = data.code[line] ?? 0;
    entity[line] = placeOf[code] ?? -1;
    if (code > 0 && spelled.size > 0 && !spelled.has(data.keys[code] ?? '')) {
      const cell = { sheet: name, row: rows[line] ?? 0, column: data.place.at };
      remarks.add('unknown-entity', cell, { column: data.place.column.name, found: data.words[code] ?? '' });
    }
  }
  return { entities, entity };
}
