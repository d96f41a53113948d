/** The entities that add up to the total. */
import type { SheetFigures } from './sheet-figures';
import { nameKey } from '../template/name-key';

/** The template's entities where it names them (a sheet may also hold their groups), else all that the sheet has; never the total. */
export function partsOf({ facts, template }: SheetFigures): number[] {
  const { entities, totalEntity } = facts;
  const known = new Set(template.entities.flatMap(({ name, aliases }) => [name, ...aliases]).map(nameKey));
  const parts: number[] = [];
  for (let entity = 0; entity < entities.length; entity++) {
    if (entity === totalEntity) continue;
    if (known.size === 0 || known.has(nameKey(entities[entity] ?? ''))) parts.push(entity);
  }
  return parts;
}
