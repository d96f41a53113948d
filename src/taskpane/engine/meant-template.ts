/** The form of one entity is held against the targets of that entity, in the panel as in the terminal. */
import type { SubmittedEntity } from '../../core/collection/submission';
import { submittedEntity } from '../../core/collection/submitted-entity';
import { readReport } from '../../core/report/read-report';
import type { ReportReading } from '../../core/report/reading';
import type { Message } from '../../core/message';
import type { Template } from '../../core/template/template';
import { templateFor } from '../../collecting/template-for';
import type { SheetSnapshot } from '../../workbook/snapshot';

export type MeantReading =
  | {
      readonly ok: true;
      /** Of the sheet by that template. */
      readonly reading: ReportReading;
      readonly template: Template;
      /** null: a report of all entities, or of the whole. */
      readonly entity: SubmittedEntity | null;
    }
  | { readonly ok: false; readonly reason: Message };

export function readAsMeant(snapshot: SheetSnapshot, whole: Template): MeantReading {
  const read = readReport(snapshot, whole);
  if (!read.ok) return read;
  const entity = submittedEntity(snapshot, read.reading, whole, '');
  const template = templateFor(whole, entity, read.reading);
  // Whose report it is says nothing where the template knows no entities.
  if (template === whole) return { ...read, template, entity: null };
  const again = readReport(snapshot, template);
  return again.ok ? { ...again, template, entity } : { ...read, template: whole, entity: null };
}

/** The name under which figures without an entity are kept beside those of others; null: they are those of the whole. */
export const ownerOf = ({ reading, entity }: Extract<MeantReading, { ok: true }>): string | null =>
  entity !== null && reading.layout === 'indicator-rows' ? entity.name : null;
