/** arithmetic.growth: 同比 = actual ÷ prior − 1, or change ÷ (actual − change) where there is no prior; no rate over a base of zero. */
import { message } from '../../message';
import { FigureState } from '../../report/facts';
import type { FactColumn } from '../../report/facts';
import { PERCENT } from '../../report/figure-text';
import type { SheetFigure } from '../../report/sheet-figures';
import { divide, exactly, subtract } from '../../rules/quantity';
import { indicatorMarks } from '../../template/indicator-marks';
import { isOfOtherCaliber, remarksOnCaliber } from '../caliber';
import type { CheckContext } from '../context';
import { judgeRelation } from '../relation';
import { fastVerdict, halfUnitAt, valueAt } from '../verdict';
import { bracket, equals, minus, over } from '../working';

export function checkGrowth(context: CheckContext): void {
  const { figures, findings } = context;
  const growths = figures.column('growth');
  const actuals = figures.column('actual');
  const priors = figures.column('prior');
  if (!growths || !actuals) return;
  if (!priors) {
    checkAgainstChange(context, growths);
    return;
  }
  const isSheetOfOtherCaliber = remarksOnCaliber(context);
  // Percentages are compared in points by some offices and as ratios by others: neither is wrong.
  const isRate = indicatorMarks(context.template, ({ unit }) => unit.dimension === 'percent');
  for (let line = 0; line < figures.facts.lineCount; line++) {
    if (growths.state[line] !== FigureState.number || priors.state[line] === FigureState.absent) continue;
    if (isRate[figures.facts.indicator[line] ?? -1] === 1) continue;
    if (actuals.state[line] !== FigureState.number || priors.state[line] !== FigureState.number) {
      findings.couldNotJudge();
      continue;
    }
    const [now, nowHalf] = [valueAt(actuals, line), halfUnitAt(actuals, line)];
    const [base, baseHalf] = [valueAt(priors, line), halfUnitAt(priors, line)];
    if (now > nowHalf && base > baseHalf) {
      const low = (now - nowHalf) / (base + baseHalf) - 1;
      const high = (now + nowHalf) / (base - baseHalf) - 1;
      const [printed, half] = [valueAt(growths, line), halfUnitAt(growths, line)];
      const verdict = fastVerdict(printed, half, now / base - 1, low, high, high + 2 + Math.abs(printed));
      if (verdict === 'exact' || (verdict === 'fits' && !findings.hasRoomToExplain('arithmetic.growth'))) {
        findings.judged();
        continue;
      }
    }
    judgeLine(context, line, isSheetOfOtherCaliber);
  }
}

const ONE = exactly({ n: 1n, d: 1n });

function judgeLine(context: CheckContext, line: number, isSheetOfOtherCaliber: boolean): void {
  const { figures, findings } = context;
  const reported = figures.figure('growth', line);
  const actual = figures.figure('actual', line);
  const prior = figures.figure('prior', line);
  if (!reported || !actual || !prior) return;
  const base = prior.nominal.n;
  // Over a loss, or from a profit into one, there is no rate to recompute: plausibility.base-sign speaks of that.
  if (base < 0n || (base > 0n && actual.nominal.n < 0n)) {
    findings.couldNotJudge();
    return;
  }
  if (base === 0n) {
    sayNoRate(context, line, [reported, actual, prior]);
    return;
  }
  const ratio = divide(actual.quantity, prior.quantity);
  if (!ratio) {
    findings.couldNotJudge();
    return;
  }
  judgeRelation(context, {
    rule: 'arithmetic.growth',
    line,
    reported,
    shown: PERCENT,
    computed: subtract(ratio, ONE),
    operands: [actual.cell, prior.cell],
    working: (result) => equals(minus(over(actual.text, prior.text), { figure: '1', unit: null }), result),
    ...failureOf(context, line, isSheetOfOtherCaliber),
  });
}

function failureOf(context: CheckContext, line: number, isSheetOfOtherCaliber: boolean) {
  const isOther = isSheetOfOtherCaliber || isOfOtherCaliber(context, line);
  return {
    failure: message(isOther ? 'validation.growth.caliber' : 'validation.growth'),
    severity: isOther ? 'hint' : 'error',
  } as const;
}

/** A sheet without last year's figures may still give the change from them. */
function checkAgainstChange(context: CheckContext, growths: FactColumn): void {
  const { figures, findings } = context;
  if (!figures.column('change')) return;
  const isSheetOfOtherCaliber = remarksOnCaliber(context);
  for (let line = 0; line < figures.facts.lineCount; line++) {
    if (growths.state[line] !== FigureState.number || figures.indicator(line).unit.dimension === 'percent')
      continue;
    const reported = figures.figure('growth', line);
    const [actual, change] = [figures.figure('actual', line), figures.figure('change', line)];
    const base = actual && change && subtract(actual.quantity, change.quantity);
    const computed = base && base.nominal.n > 0n ? divide(change.quantity, base) : null;
    if (!reported || !actual || !change || !computed) {
      findings.couldNotJudge();
      continue;
    }
    judgeRelation(context, {
      rule: 'arithmetic.growth',
      line,
      reported,
      shown: PERCENT,
      computed,
      operands: [change.cell, actual.cell],
      working: (result) => equals(over(change.text, bracket(minus(actual.text, change.text))), result),
      ...failureOf(context, line, isSheetOfOtherCaliber),
    });
  }
}

function sayNoRate(
  { figures, findings }: CheckContext,
  line: number,
  parts: [SheetFigure, SheetFigure, SheetFigure],
): void {
  const [reported, , prior] = parts;
  findings.judged();
  findings.add({
    rule: 'arithmetic.growth',
    // A base that only rounds to zero may have a rate all the same; a count of zero may not.
    severity: prior.printed.exact ? 'error' : 'query',
    outcome: 'fails',
    cells: parts.map(({ cell }) => cell),
    ...figures.subject(line),
    reported: reported.text,
    expected: null,
    message: message('validation.growth.zero-base'),
    working: null,
  });
}
