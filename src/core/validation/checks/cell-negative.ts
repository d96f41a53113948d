/** cell.negative: amounts and counts that are below zero; changes and growth may be. */
import { message } from '../../message';
import { FigureState } from '../../report/facts';
import type { FigureMeasure } from '../../rules/rule';
import { isCount } from '../../statistics/units';
import type { CheckContext } from '../context';
import { sayFigure } from '../say-figure';

const NEVER_BELOW_ZERO: readonly FigureMeasure[] = [
  'target',
  'secondTarget',
  'actual',
  'month',
  'previous',
  'prior',
  'completion',
  'secondCompletion',
  'share',
  'rank',
];

export function checkNegative(context: CheckContext): void {
  const { figures, findings } = context;
  for (const measure of NEVER_BELOW_ZERO) {
    const column = figures.column(measure);
    if (!column) continue;
    let numbers = 0;
    for (let line = 0; line < figures.facts.lineCount; line++) {
      if (column.state[line] !== FigureState.number) continue;
      numbers += 1;
      if ((column.digits[line] ?? 0) >= 0) continue;
      const figure = figures.figure(measure, line);
      if (!figure) continue;
      const { name, unit } = figures.indicator(line);
      const counts =
        isCount(unit) && measure !== 'completion' && measure !== 'secondCompletion' && measure !== 'share';
      sayFigure(context, line, figure, {
        rule: 'cell.negative',
        severity: counts ? 'error' : 'query',
        message: counts
          ? message('validation.cell.negative.count', { unit: unit.symbol })
          : message('validation.cell.negative', { name, measure: message(`validation.measure.${measure}`) }),
      });
    }
    findings.judged(numbers);
  }
}
