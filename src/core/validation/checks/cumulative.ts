/**
 * arithmetic.cumulative: 上月止累计 + 本月 = 本月止累计, for what flows; a stock does not add up over months.
 * With last month's report at hand: its figures are the 上月止累计, and what has flowed does not flow back.
 */
import { message } from '../../message';
import { amountUnit } from '../../report/figure-text';
import type { SheetFigure } from '../../report/sheet-figures';
import { add } from '../../rules/quantity';
import { mayBeAtMost, spansMeet } from '../../rules/ends';
import type { CheckContext } from '../context';
import type { LastReport } from '../last-report';
import { judgeRelation } from '../relation';
import { equals, plus } from '../working';
import { sayFigure } from '../say-figure';
import { checkLineSums } from './sums';

export function checkCumulative(context: CheckContext): void {
  checkLineSums(context, {
    rule: 'arithmetic.cumulative',
    result: 'actual',
    left: 'previous',
    sign: 1,
    right: 'month',
    failure: message('validation.cumulative'),
    skips: (line) => context.figures.indicator(line).kind === 'stock',
  });
  if (context.last) checkAgainstLast(context, context.last);
}

function checkAgainstLast(context: CheckContext, last: LastReport): void {
  const { figures } = context;
  for (let line = 0; line < figures.facts.lineCount; line++) {
    if (figures.indicator(line).kind === 'stock') continue;
    const place = last.line(figures, line);
    const before = place < 0 ? null : last.figures.figure('actual', place);
    const actual = figures.figure('actual', line);
    if (!before || !actual) {
      if (before || actual) context.findings.couldNotJudge();
      continue;
    }
    judgeLine(context, line, actual, before, last.isMonthBefore);
  }
}

function judgeLine(
  context: CheckContext,
  line: number,
  actual: SheetFigure,
  before: SheetFigure,
  isMonthBefore: boolean,
): void {
  const { figures, findings } = context;
  const previous = figures.figure('previous', line);
  const month = figures.figure('month', line);
  findings.judged();
  if (!mayBeAtMost(before.quantity.cut, actual.quantity.cut, false)) {
    say(context, line, actual, before, 'validation.cumulative.below-last');
    return;
  }
  if (!isMonthBefore) return;
  if (previous) {
    findings.judged();
    if (!spansMeet(previous.quantity.cut, before.quantity.cut))
      say(context, line, previous, before, 'validation.cumulative.other-previous');
  } else if (month) {
    judgeRelation(context, {
      rule: 'arithmetic.cumulative',
      line,
      reported: actual,
      shown: amountUnit('actual', figures.indicator(line)),
      computed: add(before.quantity, month.quantity),
      operands: [month.cell],
      working: (result) => equals(plus(before.text, month.text), result),
      failure: message('validation.cumulative.last-and-month', { last: before.text }),
    });
  }
}

/** A figure of last month may have been corrected since: to be verified, not plainly wrong. */
function say(
  context: CheckContext,
  line: number,
  reported: SheetFigure,
  before: SheetFigure,
  key: 'validation.cumulative.below-last' | 'validation.cumulative.other-previous',
): void {
  sayFigure(context, line, reported, {
    rule: 'arithmetic.cumulative',
    severity: 'query',
    message: message(key, { last: before.text }),
  });
}
