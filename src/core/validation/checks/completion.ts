/** arithmetic.completion: 完成率 = actual ÷ target, judged against the sheet's own target when it has one, else the template's. */
import { message } from '../../message';
import type { Message } from '../../message';
import { PERCENT, roundedText } from '../../report/figure-text';
import { FigureState } from '../../report/facts';
import type { SheetFigure } from '../../report/sheet-figures';
import { divide, exactly, subtract } from '../../rules/quantity';
import type { Quantity } from '../../rules/quantity';
import * as interval from '../../statistics/interval';
import { TARGET_PAIRS } from '../../template/template';
import type { CheckContext } from '../context';
import { judgeRelation } from '../relation';
import { targetOf } from '../target-of';
import type { LineTarget } from '../target-of';
import { fastVerdict, halfUnitAt, valueAt, verdictOf } from '../verdict';
import { equals, over } from '../working';

export function checkCompletion(context: CheckContext): void {
  for (const pair of TARGET_PAIRS) checkPair(context, pair);
}

type Pair = (typeof TARGET_PAIRS)[number];

function checkPair(context: CheckContext, pair: Pair): void {
  const { figures, findings } = context;
  const completions = figures.column(pair.completion);
  const actuals = figures.column('actual');
  if (!completions || !actuals) return;
  const targets = figures.column(pair.target);
  for (let line = 0; line < figures.facts.lineCount; line++) {
    const state = completions.state[line];
    if (state === FigureState.text || state === FigureState.error) findings.couldNotJudge();
    if (state !== FigureState.number) continue;
    if (actuals.state[line] !== FigureState.number) {
      findings.couldNotJudge();
      continue;
    }
    if (targets?.state[line] === FigureState.number) {
      const target = valueAt(targets, line);
      const [actual, half] = [valueAt(actuals, line), halfUnitAt(actuals, line)];
      if (target > 0 && targets.exact[line] !== 1) {
        const [low, high] = [(actual - half) / target, (actual + half) / target];
        const magnitude = Math.abs(actual / target) + half / target;
        const printed = valueAt(completions, line);
        const unit = halfUnitAt(completions, line);
        const verdict = fastVerdict(printed, unit, actual / target, low, high, magnitude);
        if (
          verdict === 'exact' ||
          (verdict === 'fits' && !findings.hasRoomToExplain('arithmetic.completion'))
        ) {
          findings.judged();
          continue;
        }
      }
    }
    judgeLine(context, line, pair);
  }
}

function judgeLine(context: CheckContext, line: number, pair: Pair): void {
  const { figures, findings } = context;
  const reported = figures.figure(pair.completion, line);
  const actual = figures.figure('actual', line);
  const target = targetOf(figures, line, pair.target);
  if (reported && actual && target && target.quantity.nominal.n === 0n) {
    sayZeroTarget(context, line, [reported, actual], target.figure);
    return;
  }
  const computed = actual && target && divide(actual.quantity, target.quantity);
  if (!reported || !actual || !target || !computed) {
    findings.couldNotJudge();
    return;
  }
  judgeRelation(context, {
    rule: 'arithmetic.completion',
    line,
    reported,
    shown: PERCENT,
    computed,
    operands: target.figure ? [actual.cell, target.figure.cell] : [actual.cell],
    working: (result) => equals(over(actual.text, target.text), result),
    failure: isExcess(context, reported, computed)
      ? message('validation.completion.excess')
      : failureOf(actual.quantity, reported.quantity, target, figures.indicator(line).unit.symbol),
  });
}

/** 超额完成 110 % taken for 完成: the printed figure is what was done above the target. */
function isExcess({ template }: CheckContext, reported: SheetFigure, computed: Quantity): boolean {
  const excess = subtract(computed, exactly({ n: 1n, d: 1n }));
  const verdict = verdictOf(reported.printed, reported.quantity, excess, template.rounding);
  return excess.nominal.n > 0n && verdict !== 'fails' && verdict !== 'truncated';
}

/** Where the target is the template's alone, the reader is told which target the report seems to have used. */
function failureOf(actual: Quantity, completion: Quantity, target: LineTarget, unit: string): Message {
  const implied = target.figure ? null : interval.divide(actual.rounded, completion.rounded);
  if (!implied) return message('validation.completion');
  const shown = { unit, power: 0 };
  return message('validation.completion.template-target', {
    target: target.text,
    low: roundedText(implied.low, { ...shown, unit: null }, 2),
    high: roundedText(implied.high, shown, 2),
  });
}

function sayZeroTarget(
  { figures, findings }: CheckContext,
  line: number,
  parts: readonly [SheetFigure, SheetFigure],
  target: SheetFigure | null,
): void {
  const [reported, actual] = parts;
  findings.judged();
  findings.add({
    rule: 'arithmetic.completion',
    severity: 'query',
    outcome: 'fails',
    cells: [reported.cell, actual.cell, ...(target ? [target.cell] : [])],
    ...figures.subject(line),
    reported: reported.text,
    expected: null,
    message: message('validation.completion.zero-target'),
    working: null,
  });
}
