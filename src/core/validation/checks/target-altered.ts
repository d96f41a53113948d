/** target.altered: the sheet's target is not the one that was set. */
import { message } from '../../message';
import { enclosingTexts } from '../../report/figure-text';
import { FigureState } from '../../report/facts';
import { parseDecimal } from '../../statistics/decimal';
import { contains } from '../../statistics/interval';
import { ofDecimal } from '../../statistics/rational';
import { indicatorMarks } from '../../template/indicator-marks';
import { TARGET_PAIRS } from '../../template/template';
import type { TargetMeasure } from '../../template/template';
import type { CheckContext } from '../context';

export function checkTargetAltered(context: CheckContext): void {
  for (const { target } of TARGET_PAIRS) checkTargets(context, target);
}

function checkTargets({ figures, findings, template }: CheckContext, measure: TargetMeasure): void {
  const targets = figures.column(measure);
  if (!targets) return;
  const isSet = indicatorMarks(template, (indicator) => indicator[measure] != null);
  for (let line = 0; line < figures.facts.lineCount; line++) {
    if (targets.state[line] !== FigureState.number) continue;
    if (isSet[figures.facts.indicator[line] ?? -1] !== 1) continue;
    const text = figures.templateTarget(line, measure);
    const set = text ? parseDecimal(text) : null;
    const own = set && figures.figure(measure, line);
    if (!set || !own) continue;
    findings.judged();
    // A target given in a larger unit may be rounded there: 1.45 亿 for 14,503 万.
    if (contains(own.quantity.rounded, ofDecimal(set))) continue;
    const indicator = figures.indicator(line);
    const shown = { unit: indicator.unit.symbol, power: 0 };
    const expected = enclosingTexts(ofDecimal(set), ofDecimal(set), shown, Math.max(0, set.scale));
    findings.add({
      rule: 'target.altered',
      severity: 'error',
      outcome: 'fails',
      cells: [own.cell],
      ...figures.subject(line),
      reported: own.text,
      expected,
      message: message('validation.target.altered', { expected: expected.low }),
      working: null,
    });
  }
}
