/** layout.unit-mismatch: a unit that no power of ten turns into the template's, such as 亿元 where 万美元 is due. */
import { message } from '../../message';
import type { CheckContext } from '../context';
import { sayLayout } from '../say-layout';

export function checkUnits(context: CheckContext): void {
  const { reading, template } = context;
  for (const { indicator: index, found, cell } of reading.unitConflicts) {
    const indicator = template.indicators[index];
    if (!indicator) continue;
    context.findings.judged();
    sayLayout(context, {
      rule: 'layout.unit-mismatch',
      severity: 'error',
      cells: [cell],
      indicator: indicator.code,
      message: message('validation.layout.unit-mismatch', {
        name: indicator.name,
        found: found.symbol,
        expected: indicator.unit.symbol,
      }),
    });
  }
}
