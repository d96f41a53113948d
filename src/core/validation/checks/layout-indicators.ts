/** layout.indicator-missing, -duplicate and -unexpected: each indicator of the template stands in the sheet once, and no other does. */
import { message } from '../../message';
import type { CheckContext } from '../context';
import { sayLayout } from '../say-layout';

export function checkIndicators(context: CheckContext): void {
  const { reading, template, findings } = context;
  findings.judged(template.indicators.length + reading.unexpectedLabels.length);
  for (const index of reading.missingIndicators) {
    const indicator = template.indicators[index];
    if (!indicator) continue;
    sayLayout(context, {
      rule: 'layout.indicator-missing',
      severity: 'error',
      indicator: indicator.code,
      message: message('validation.layout.indicator-missing', { name: indicator.name }),
    });
  }
  for (const { indicator: index, cells } of reading.duplicateIndicators) {
    const indicator = template.indicators[index];
    if (!indicator) continue;
    sayLayout(context, {
      rule: 'layout.indicator-duplicate',
      severity: 'error',
      cells,
      indicator: indicator.code,
      message: message('validation.layout.indicator-duplicate', {
        name: indicator.name,
        count: cells.length,
      }),
    });
  }
  for (const { text, cell } of reading.unexpectedLabels) {
    sayLayout(context, {
      rule: 'layout.indicator-unexpected',
      severity: 'hint',
      cells: [cell],
      message: message('validation.layout.indicator-unexpected', { text }),
    });
  }
}
