/** arithmetic.gap: 与序时之差 = completion − schedule, in percentage points, computed unrounded and rounded once. */
import { message } from '../../message';
import type { FigureText } from '../../message';
import { FigureState } from '../../report/facts';
import { PERCENT, POINTS, roundedText } from '../../report/figure-text';
import type { SheetFigure } from '../../report/sheet-figures';
import { divide, exactly, subtract } from '../../rules/quantity';
import type { Quantity } from '../../rules/quantity';
import { scheduleShare } from '../../statistics/schedule';
import type { CheckContext } from '../context';
import { judgeRelation } from '../relation';
import { targetOf } from '../target-of';
import { verdictOf } from '../verdict';
import { bracket, equals, minus, over } from '../working';

export function checkGap(context: CheckContext): void {
  const { figures, findings, period } = context;
  const gaps = figures.column('gap');
  if (!gaps) return;
  const schedules = new Map<number, Quantity>();
  for (let line = 0; line < figures.facts.lineCount; line++) {
    if (gaps.state[line] !== FigureState.number) continue;
    if (!period) {
      findings.couldNotJudge();
      continue;
    }
    const index = figures.facts.indicator[line] ?? 0;
    const schedule =
      schedules.get(index) ??
      exactly(scheduleShare(period, figures.indicator(line).schedule, context.template.window));
    schedules.set(index, schedule);
    judgeLine(context, line, schedule);
  }
}

/** A completion, and how it is written in the working. */
interface Completed {
  readonly quantity: Quantity;
  readonly working: Parameters<typeof minus>[0];
  readonly figures: readonly SheetFigure[];
}

function judgeLine(context: CheckContext, line: number, schedule: Quantity): void {
  const { figures, findings, template } = context;
  const reported = figures.figure('gap', line);
  const unrounded = fromAmounts(context, line);
  const printed = figures.figure('completion', line);
  const asPrinted: Completed | null = printed && {
    quantity: printed.quantity,
    working: printed.text,
    figures: [printed],
  };
  const completed = unrounded ?? asPrinted;
  if (!reported || !completed) {
    findings.couldNotJudge();
    return;
  }
  const due: FigureText = roundedText(schedule.nominal, PERCENT, 2);
  const verdict = ({ quantity }: Completed) =>
    verdictOf(reported.printed, reported.quantity, subtract(quantity, schedule), template.rounding);
  const fits = (by: Completed) => !['fails', 'truncated'].includes(verdict(by));
  const isExact = (by: Completed) => verdict(by) === 'exact';
  // The same digits as completion − schedule: whatever there is to explain, the completion explains it.
  if (unrounded && asPrinted && fits(unrounded) && isExact(asPrinted)) {
    findings.judged();
    return;
  }
  const isRoundedFirst = unrounded !== null && !fits(unrounded) && asPrinted !== null && fits(asPrinted);
  judgeRelation(context, {
    rule: 'arithmetic.gap',
    line,
    reported,
    shown: POINTS,
    computed: subtract(completed.quantity, schedule),
    operands: [...completed.figures, ...(unrounded && printed ? [printed] : [])].map(({ cell }) => cell),
    working: (result) => equals(minus(completed.working, due), result),
    failure: message(isRoundedFirst ? 'validation.gap.rounded-first' : 'validation.gap', { schedule: due }),
    severity: isRoundedFirst ? 'hint' : 'error',
  });
}

function fromAmounts(context: CheckContext, line: number): Completed | null {
  const actual = context.figures.figure('actual', line);
  const target = targetOf(context.figures, line);
  const quantity = actual && target && divide(actual.quantity, target.quantity);
  if (!actual || !target || !quantity) return null;
  return {
    quantity,
    working: bracket(over(actual.text, target.text)),
    figures: target.figure ? [actual, target.figure] : [actual],
  };
}
