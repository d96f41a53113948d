/** A word and a sign that disagree: 下降 −3.6 % says the same twice, 增长 −8.92 % is a fall. */
import { message } from '../../message';
import { FigureState, FigureTrait } from '../../report/facts';
import type { FigureMeasure } from '../../rules/rule';
import type { CheckContext } from '../context';
import type { BuiltInRule } from '../finding';
import { sayFigure } from '../say-figure';

const WORDED: readonly { readonly measure: FigureMeasure; readonly rule: BuiltInRule }[] = [
  { measure: 'growth', rule: 'arithmetic.growth' },
  { measure: 'change', rule: 'arithmetic.change' },
  { measure: 'gap', rule: 'arithmetic.gap' },
];

export function checkWordsAndSign(context: CheckContext): void {
  const { figures, findings } = context;
  for (const { measure, rule } of WORDED) {
    const column = figures.column(measure);
    if (!column) continue;
    for (let line = 0; line < figures.facts.lineCount; line++) {
      const traits = column.traits[line] ?? 0;
      const isDouble = (traits & FigureTrait.doubleNegative) !== 0;
      const isNegative = (traits & FigureTrait.negativeGrowth) !== 0;
      if (column.state[line] !== FigureState.number || (!isDouble && !isNegative)) continue;
      const figure = figures.figure(measure, line);
      if (!figure) continue;
      findings.judged();
      sayFigure(context, line, figure, {
        rule,
        severity: isDouble ? 'query' : 'hint',
        message: message(isDouble ? 'validation.sign.double-negative' : 'validation.sign.negative-growth'),
      });
    }
  }
}
