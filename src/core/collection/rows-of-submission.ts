/** The figures of a submitted file as rows of the collected data. */
import type { CheckedSubmission } from './submission';
import type { Template } from '../template/template';
import type { IncomingRow } from '../observations/brought-together';
import { observationsOf } from '../observations/observations-of';

/**
 * None where nobody knows of which period the file is.
 * @param template the one that the file was read by, or one with the same indicators in the same order
 */
export function rowsOfSubmission({ file, outcome }: CheckedSubmission, template: Template): IncomingRow[] {
  const { facts, period, entity } = outcome;
  if (period === null) return [];
  const name = entity?.name ?? null;
  return observationsOf(facts, template, { period, entity: name, file }).map((observation) => ({
    template: template.id,
    observation,
    isOwn: observation.entity === name,
  }));
}
