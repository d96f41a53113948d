/** cell.missing: an actual that was not filled in, a target that was set but not written, a result whose figures are all there. */
import { message } from '../../message';
import { FigureState } from '../../report/facts';
import type { FigureMeasure } from '../../rules/rule';
import { TARGET_PAIRS } from '../../template/template';
import type { TargetMeasure } from '../../template/template';
import type { CheckContext } from '../context';
import type { Finding } from '../finding';

export function checkMissing(context: CheckContext): void {
  const { figures, findings } = context;
  const actuals = figures.column('actual');
  for (let line = 0; line < figures.facts.lineCount; line++) {
    if (actuals && actuals.state[line] !== FigureState.absent) {
      findings.judged();
      if (actuals.state[line] === FigureState.blank && figures.templateTarget(line) !== null)
        sayActual(context, line);
      else if (actuals.state[line] === FigureState.blank) sayActual(context, line, 'query');
    }
    for (const { target } of TARGET_PAIRS) {
      if (figures.state(target, line) === FigureState.blank) sayTarget(context, line, target);
    }
    for (const { measure, needs } of DERIVED) {
      const isMissing = figures.state(measure, line) === FigureState.blank;
      if (isMissing && needs.every((need) => isComparable(context, need, line)))
        sayDerived(context, measure, line);
    }
  }
}

const DERIVED: readonly { readonly measure: FigureMeasure; readonly needs: readonly FigureMeasure[] }[] = [
  ...TARGET_PAIRS.map(({ target, completion }) => ({
    measure: completion,
    needs: ['actual', target] as const,
  })),
  { measure: 'growth', needs: ['actual', 'prior'] },
  { measure: 'change', needs: ['actual', 'prior'] },
];

/** A number above zero: over a base of zero a blank is as good as a dash. */
function isComparable({ figures }: CheckContext, measure: FigureMeasure, line: number): boolean {
  return (figures.figure(measure, line)?.printed.digits ?? 0) > 0;
}

function sayActual(context: CheckContext, line: number, severity: 'error' | 'query' = 'error'): void {
  const { name } = context.figures.indicator(line);
  say(context, 'actual', line, {
    severity,
    outcome: 'fails',
    message: message('validation.cell.missing.actual', { name }),
  });
}

function sayTarget(context: CheckContext, line: number, measure: TargetMeasure): void {
  const target = context.figures.templateTarget(line, measure);
  if (target === null || target === undefined) return;
  const { name, unit } = context.figures.indicator(line);
  context.findings.judged();
  say(context, measure, line, {
    severity: 'query',
    outcome: 'fails',
    message: message('validation.cell.missing.target', {
      name,
      target: { figure: target, unit: unit.symbol },
    }),
  });
}

function sayDerived(context: CheckContext, measure: FigureMeasure, line: number): void {
  const { name } = context.figures.indicator(line);
  context.findings.couldNotJudge();
  say(context, measure, line, {
    severity: 'hint',
    outcome: 'undecided',
    message: message('validation.cell.missing.derived', {
      name,
      measure: message(`validation.measure.${measure}`),
    }),
  });
}

function say(
  { figures, findings }: CheckContext,
  measure: FigureMeasure,
  line: number,
  said: Pick<Finding, 'severity' | 'outcome' | 'message'>,
): void {
  const cell = figures.cell(measure, line);
  findings.add({
    rule: 'cell.missing',
    cells: cell ? [cell] : [],
    ...figures.subject(line),
    reported: null,
    expected: null,
    working: null,
    ...said,
  });
}
