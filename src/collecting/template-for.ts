/** A report of one entity is held against the targets of that entity, and nobody else is missed in it. */
import type { SubmittedEntity } from '../core/collection/submission';
import { entityTemplate } from '../core/forms/entity-template';
import type { ReportReading } from '../core/report/reading';
import type { Template } from '../core/template/template';

/** @returns the very template where it is meant as it is */
export function templateFor(
  template: Template,
  entity: SubmittedEntity | null,
  { layout }: ReportReading,
): Template {
  if (entity === null || template.entities.length === 0) return template;
  // Of an entity that the template does not know, no target is known.
  if (layout === 'indicator-rows') return entityTemplate(template, entity.name);
  return {
    ...template,
    entities: template.entities.filter(({ name }) => name === entity.name),
    total: null,
  };
}
