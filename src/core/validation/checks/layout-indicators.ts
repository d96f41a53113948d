/** layout.indicator-missing, -duplicate and -unexpected: each indicator of the template stands in the sheet once, and no other does. */
import { message } from '../../message';
import type { CheckContext } from '../context';
import { sayLayout } from '../say-layout';

export function checkIndicators(context: CheckContext): void {
  const { reading, template, findings } = context;
  findings.judged(template.indicators.length + reading.unexpectedLabels.length);
  sayMissing(context);
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

/** One finding however many are missing: half a table left out is one thing to do, not twenty. */
function sayMissing(context: CheckContext): void {
  const { reading, template } = context;
  const missing = reading.missingIndicators.flatMap((index) => template.indicators[index] ?? []);
  const [first, ...others] = missing;
  if (!first) return;
  sayLayout(context, {
    rule: 'layout.indicator-missing',
    severity: 'error',
    indicator: others.length === 0 ? first.code : null,
    message:
      others.length === 0
        ? message('validation.layout.indicator-missing', { name: first.name })
        : message('validation.layout.indicators-missing', {
            names: missing.map(({ name }) => `“${name}”`),
            count: missing.length,
          }),
  });
}
