/** layout.entity-missing and -duplicate: each entity of the template reports, and reports once. */
import { message } from '../../message';
import type { CheckContext } from '../context';
import { sayLayout } from '../say-layout';

export function checkEntities(context: CheckContext): void {
  const { reading, figures, findings } = context;
  findings.judged(figures.facts.entities.length + reading.missingEntities.length);
  for (const name of reading.missingEntities) {
    sayLayout(context, {
      rule: 'layout.entity-missing',
      severity: 'error',
      entity: name,
      message: message('validation.layout.entity-missing', { name }),
    });
  }
  for (const { name, cells } of reading.duplicateEntities) {
    sayLayout(context, {
      rule: 'layout.entity-duplicate',
      severity: 'error',
      cells,
      entity: name,
      message: message('validation.layout.entity-duplicate', { name, count: cells.length }),
    });
  }
}
