/** Whose target is it? One line of a report against the targets of a template. */
import { nameKey } from './name-key';
import type { Indicator, Template } from './template';

/**
 * Target of an indicator for an entity, as decimal text in the indicator's unit.
 * A single target is that of the whole: of a sheet that speaks of one entity, or of the total row among many.
 * @param entity the name as the sheet gives it; null where the sheet speaks of one entity only
 * @param isWhole true for the total row, and for the only entity of a sheet
 * @returns null where the template says that none was set; undefined where it does not speak of this entity
 */
export function targetFor(
  { target }: Indicator,
  entity: string | null,
  isWhole: boolean,
  template: Template,
): string | null | undefined {
  if (typeof target !== 'object' || target === null) return isWhole ? target : undefined;
  if (entity === null) return template.total === null ? undefined : target[template.total];
  const known = template.entities.find(({ name, aliases }) =>
    [name, ...aliases].some((word) => same(word, entity)),
  );
  const words = known ? [known.name, ...known.aliases] : [entity];
  const key = Object.keys(target).find((name) => words.some((word) => same(word, name)));
  return key === undefined ? undefined : target[key];
}

const same = (a: string, b: string): boolean => a === b || nameKey(a) === nameKey(b);
