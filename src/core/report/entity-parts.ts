/** The entities that add up to the total. */
import type { SheetFigures } from './sheet-figures';
import { nameKey } from '../template/name-key';

/** The template's entities where it names them (a sheet may also hold their groups), else all that the sheet has; never the total. */
export function partsOf({ facts, template }: SheetFigures): number[] {
  const { entities, totalEntity } = facts;
  const known = new Set(template.entities.flatMap(({ name, aliases }) => [name, ...aliases]).map(nameKey));
  return [...entities.keys()].filter(
    (entity) => entity !== totalEntity && (known.size === 0 || known.has(nameKey(entities[entity] ?? ''))),
  );
}
