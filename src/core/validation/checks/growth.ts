/** arithmetic.growth: 同比 = actual ÷ prior − 1; no rate over a base of zero or a loss. */
import { message } from '../../message';
import { FigureState } from '../../report/facts';
import { PERCENT } from '../../report/figure-text';
import type { SheetFigure } from '../../report/sheet-figures';
import { divide, exactly, subtract } from '../../rules/quantity';
import type { CheckContext } from '../context';
import { judgeRelation } from '../relation';
import { fastVerdict, halfUnitAt, valueAt } from '../verdict';
import { equals, minus, over } from '../working';

export function checkGrowth(context: CheckContext): void {
  const { figures, findings } = context;
  const growths = figures.column('growth');
  const actuals = figures.column('actual');
  const priors = figures.column('prior');
  if (!growths || !actuals || !priors) return;
  for (let line = 0; line < figures.facts.lineCount; line++) {
    if (growths.state[line] !== FigureState.number || priors.state[line] === FigureState.absent) continue;
    // Percentages are compared in points by some offices and as ratios by others: neither is wrong.
    if (figures.indicator(line).unit.dimension === 'percent') continue;
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
      if (
        verdict === 'exact' ||
        (verdict === 'rounding' && !findings.hasRoomToExplain('arithmetic.growth'))
      ) {
        findings.judged();
        continue;
      }
    }
    judgeLine(context, line);
  }
}

const ONE = exactly({ n: 1n, d: 1n });

function judgeLine(context: CheckContext, line: number): void {
  const { figures, findings } = context;
  const reported = figures.figure('growth', line);
  const actual = figures.figure('actual', line);
  const prior = figures.figure('prior', line);
  if (!reported || !actual || !prior) return;
  if (prior.quantity.nominal.n <= 0n) {
    sayNoRate(context, line, [reported, actual, prior]);
    return;
  }
  const ratio = divide(actual.quantity, prior.quantity);
  if (!ratio) {
    findings.couldNotJudge();
    return;
  }
  const isOtherCaliber = CALIBER.test(figures.facts.notes.get(line) ?? '');
  judgeRelation(context, {
    rule: 'arithmetic.growth',
    line,
    reported,
    shown: PERCENT,
    computed: subtract(ratio, ONE),
    operands: [actual.cell, prior.cell],
    working: (result) => equals(minus(over(actual.text, prior.text), { figure: '1', unit: null }), result),
    failure: message(isOtherCaliber ? 'validation.growth.caliber' : 'validation.growth'),
    severity: isOtherCaliber ? 'hint' : 'error',
  });
}

/** Words that say the base was restated: then a published growth need not follow from published levels. */
const CALIBER = /可比|同口径|按.{0,6}口径|剔除|不变价|实际增长|comparable/i;

function sayNoRate(
  { figures, findings }: CheckContext,
  line: number,
  parts: [SheetFigure, SheetFigure, SheetFigure],
): void {
  const [reported, actual, prior] = parts;
  const isZero = prior.quantity.nominal.n === 0n;
  findings.judged();
  // A base that only rounds to zero may have a rate all the same; a count of zero may not.
  const isCertain = isZero && prior.printed.exact;
  findings.add({
    rule: 'arithmetic.growth',
    severity: isCertain ? 'error' : 'query',
    outcome: 'fails',
    cells: [reported.cell, actual.cell, prior.cell],
    ...figures.subject(line),
    reported: reported.text,
    expected: null,
    message: message(isZero ? 'validation.growth.zero-base' : 'validation.growth.negative-base'),
    working: null,
  });
}
