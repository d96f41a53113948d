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
  const actuals = figures.column('actual')?.state ?? NONE;
  for (let line = 0; line < actuals.length; line++) {
    if (actuals[line] === FigureState.absent) continue;
    findings.judged();
    if (actuals[line] === FigureState.blank)
      sayActual(context, line, figures.templateTarget(line) === null ? 'query' : 'error');
  }
  for (const { target } of TARGET_PAIRS)
    for (const line of blanksOf(context, target)) sayTarget(context, line, target);
  for (const { measure, needs } of DERIVED)
    for (const line of blanksOf(context, measure))
      if (needs.every((need) => isComparable(context, need, line))) sayDerived(context, measure, line);
}

const NONE = new Uint8Array(0);

function blanksOf({ figures }: CheckContext, measure: FigureMeasure): number[] {
  const states = figures.column(measure)?.state ?? NONE;
  const blanks: number[] = [];
  for (let line = 0; line < states.length; line++) if (states[line] === FigureState.blank) blanks.push(line);
  return blanks;
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

function sayActual(context: CheckContext, line: number, severity: 'error' | 'query'): void {
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
