/** layout.heading-missing: no column of actual figures, or none of a measure that a rule asks for by name. */
import { message } from '../../message';
import { figuresOf } from '../../rules/rule';
import type { FigureMeasure } from '../../rules/rule';
import type { CheckContext } from '../context';
import { sayLayout } from '../say-layout';

export function checkHeadingMissing(context: CheckContext): void {
  const { figures, rules, findings } = context;
  findings.judged();
  if (!figures.column('actual')) {
    sayLayout(context, {
      rule: 'layout.heading-missing',
      severity: 'error',
      message: message('validation.layout.heading-missing.actual'),
    });
  }
  const asked = rules
    .flatMap(({ left, right }) => [...figuresOf(left), ...figuresOf(right)])
    .map(({ measure }) => measure);
  const missing = new Set(
    asked.filter(
      (measure): measure is FigureMeasure =>
        measure !== null && measure !== 'actual' && !figures.column(measure),
    ),
  );
  for (const measure of missing) {
    sayLayout(context, {
      rule: 'layout.heading-missing',
      severity: 'hint',
      message: message('validation.layout.heading-missing.rule', {
        measure: message(`validation.measure.${measure}`),
      }),
    });
  }
}
