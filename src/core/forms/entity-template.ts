/** The template by which the form of one entity is read back: its targets alone, as those of the whole. */
import { targetFinder } from '../template/target';
import type { Indicator, Template } from '../template/template';

/** @param entity its name in the template */
export function entityTemplate(template: Template, entity: string): Template {
  const finders = { target: targetFinder(template), secondTarget: targetFinder(template, 'secondTarget') };
  const own = (indicator: Indicator, field: 'target' | 'secondTarget'): string | null =>
    finders[field](indicator, entity, false) ?? null;
  return {
    ...template,
    entities: [],
    total: null,
    indicators: template.indicators.map((indicator) => ({
      ...indicator,
      target: own(indicator, 'target'),
      secondTarget: own(indicator, 'secondTarget'),
      targets: [],
    })),
  };
}
