/** layout.period-unknown and layout.period-mismatch: which period a sheet speaks of, and whether it is the one in question. */
import { message } from '../../message';
import { lastDay, periodCode } from '../../statistics/period';
import type { CheckContext } from '../context';
import { sayLayout } from '../say-layout';

export function checkPeriod(context: CheckContext): void {
  const { reading, period, findings } = context;
  findings.judged();
  if (!period) {
    sayLayout(context, {
      rule: 'layout.period-unknown',
      severity: 'query',
      message: message('validation.layout.period-unknown'),
    });
    return;
  }
  const asked = { period };
  if (!reading.period) {
    const said = message('validation.layout.period-unwritten', { asked });
    sayLayout(context, { rule: 'layout.period-unknown', severity: 'hint', message: said });
  } else if (periodCode(reading.period.period) !== periodCode(period)) {
    sayLayout(context, {
      rule: 'layout.period-mismatch',
      severity: 'error',
      cells: [reading.period.cell],
      message: message('validation.layout.period-mismatch', { found: reading.period.text, asked }),
    });
  }
  checkWindow(context);
}

function checkWindow(context: CheckContext): void {
  const { reading, period, template } = context;
  if (!period) return;
  const { from, to } = template.window;
  const firstDay = `${String(period.from.year).padStart(4, '0')}-${String(period.from.month).padStart(2, '0')}-01`;
  if (lastDay(period) >= from && firstDay <= to) return;
  sayLayout(context, {
    rule: 'layout.period-mismatch',
    severity: 'error',
    cells: reading.period ? [reading.period.cell] : [],
    message: message('validation.layout.period-outside', {
      found: reading.period?.text ?? { period },
      from,
      to,
    }),
  });
}
