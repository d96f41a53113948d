/** layout.heading-missing: no column of actual figures, or none of a measure that a rule asks for by name. */
import { message } from '../../message';
import { comparisonsOf, termsOf } from '../../rules/rule';
import type { FigureMeasure } from '../../rules/rule';
import type { CheckContext } from '../context';
import { sayLayout } from '../say-layout';

export function checkHeadingMissing(context: CheckContext): void {
  const { figures, rules, logicalRules, findings } = context;
  findings.judged();
  if (!figures.column('actual')) {
    sayLayout(context, {
      rule: 'layout.heading-missing',
      severity: 'error',
      message: message('validation.layout.heading-missing.actual'),
    });
  }
  const asked = [...rules, ...logicalRules.flatMap(({ condition }) => comparisonsOf(condition))]
    .flatMap(({ left, right }) => [...termsOf(left), ...termsOf(right)])
    .map((term) => (term.kind === 'entities' ? term.figure : term).measure);
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
