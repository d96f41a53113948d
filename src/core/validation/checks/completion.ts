/** arithmetic.completion: 完成率 = actual ÷ target, judged against the sheet's own target when it has one, else the template's. */
import { message } from '../../message';
import type { FigureText, Message } from '../../message';
import { PERCENT, figureText, roundedText } from '../../report/figure-text';
import { FigureState } from '../../report/facts';
import { divide, exactly, scaled } from '../../rules/quantity';
import type { Quantity } from '../../rules/quantity';
import { parseDecimal } from '../../statistics/decimal';
import type { Decimal } from '../../statistics/decimal';
import { ofDecimal } from '../../statistics/rational';
import * as interval from '../../statistics/interval';
import type { CellRef } from '../../../workbook/address';
import type { CheckContext } from '../context';
import { judgeRelation } from '../relation';
import { fastVerdict, halfUnitAt, valueAt } from '../verdict';
import { equals, over } from '../working';

export function checkCompletion(context: CheckContext): void {
  const { figures, findings } = context;
  const completions = figures.column('completion');
  const actuals = figures.column('actual');
  if (!completions || !actuals) return;
  const targets = figures.column('target');
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
        if (verdict === 'exact' || (verdict === 'rounding' && !findings.hasRoomToExplain('arithmetic.completion'))) {
          findings.judged();
          continue;
        }
      }
    }
    judgeLine(context, line);
  }
}

function judgeLine(context: CheckContext, line: number): void {
  const { figures, findings } = context;
  const reported = figures.figure('completion', line);
  const actual = figures.figure('actual', line);
  const target = targetOf(context, line);
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
    operands: target.cell ? [actual.cell, target.cell] : [actual.cell],
    working: (result) => equals(over(actual.text, target.text), result),
    failure: failureOf(actual.quantity, reported.quantity, target, figures.indicator(line).unit.symbol),
  });
}

interface Target {
  readonly quantity: Quantity;
  readonly text: FigureText;
  /** null: the template's, because the sheet has none. */
  readonly cell: CellRef | null;
}

/** A target is what was set, to the last digit: its printed digits are no rounding of anything. */
function targetOf({ figures }: CheckContext, line: number): Target | null {
  const own = figures.figure('target', line);
  if (own) {
    const { digits, scale, exact } = own.printed;
    const quantity = exact ? own.quantity : exactly(scaled(BigInt(digits), scale));
    return { quantity, text: own.text, cell: own.cell };
  }
  if (figures.state('target', line) !== FigureState.absent && figures.state('target', line) !== FigureState.blank) {
    return null;
  }
  const decimal: Decimal | null = parseDecimal(figures.templateTarget(line) ?? '');
  if (!decimal) return null;
  const unit = { unit: figures.indicator(line).unit.symbol, power: 0 };
  const text = figureText({ digits: Number(decimal.digits), scale: decimal.scale, exact: false }, unit);
  return { quantity: exactly(ofDecimal(decimal)), text, cell: null };
}

/** Where the target is the template's alone, the reader is told which target the report seems to have used. */
function failureOf(actual: Quantity, completion: Quantity, target: Target, unit: string): Message {
  const implied = target.cell ? null : interval.divide(actual.rounded, completion.rounded);
  if (!implied) return message('validation.completion');
  const shown = { unit, power: 0 };
  return message('validation.completion.template-target', {
    target: target.text,
    low: roundedText(implied.low, { ...shown, unit: null }, 2),
    high: roundedText(implied.high, shown, 2),
  });
}
