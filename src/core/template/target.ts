/** Whose target is it? The lines of a report against the targets of a template. */
import { nameKey } from './name-key';
import type { Indicator, Template } from './template';

/**
 * Target of an indicator for an entity, as decimal text in the indicator's unit.
 * A single target is that of the whole: of a sheet that speaks of one entity, or of the total row among many.
 * @param entity the name as the sheet gives it; null where the sheet speaks of one entity only
 * @param isWhole true for the total row, and for the only entity of a sheet
 * @returns null where the template says that none was set; undefined where it does not speak of this entity
 */
export type TargetFinder = (
  indicator: Indicator,
  entity: string | null,
  isWhole: boolean,
) => string | null | undefined;

/**
 * Looks the names up once: a template may name thousands of entities, and every line asks.
 * @param field whose target: the first owner's, or the second's
 */
export function targetFinder(template: Template, field: 'target' | 'secondTarget' = 'target'): TargetFinder {
  let entities: ReadonlyMap<string, string> | null = null;
  const ownerOf = (name: string): string => {
    entities ??= new Map(
      template.entities.flatMap(({ name: own, aliases }) =>
        [own, ...aliases].map((word) => [nameKey(word), nameKey(own)] as const),
      ),
    );
    const key = nameKey(name);
    return entities.get(key) ?? key;
  };
  const byOwner = new Map<Indicator, ReadonlyMap<string, string | null>>();
  return (indicator, entity, isWhole) => {
    const target = indicator[field];
    if (typeof target !== 'object' || target === null) return isWhole ? target : undefined;
    const owner = entity ?? template.total;
    if (owner === null) return undefined;
    let targets = byOwner.get(indicator);
    if (!targets) {
      targets = new Map(Object.entries(target).map(([name, amount]) => [ownerOf(name), amount]));
      byOwner.set(indicator, targets);
    }
    return targets.get(ownerOf(owner));
  };
}
