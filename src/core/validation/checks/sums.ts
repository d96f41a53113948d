/** What the checks of sums and differences of one line share: two figures of a line that make a third. */
import type { Message } from '../../message';
import { FigureState } from '../../report/facts';
import { amountUnit } from '../../report/figure-text';
import { add, subtract } from '../../rules/quantity';
import type { FigureMeasure } from '../../rules/rule';
import type { CheckContext } from '../context';
import type { BuiltInRule } from '../finding';
import { judgeRelation } from '../relation';
import { addsUpInWholes, fastVerdict, halfUnitAt, valueAt } from '../verdict';
import { equals, minus, plus } from '../working';

export interface LineSum {
  readonly rule: BuiltInRule;
  readonly result: FigureMeasure;
  readonly left: FigureMeasure;
  readonly sign: 1 | -1;
  readonly right: FigureMeasure;
  readonly failure: Message;
  /** Lines to which the relation does not apply. */
  readonly skips?: (line: number) => boolean;
}

/** Judges result = left ± right on every line that has a result and columns for both sides. */
export function checkLineSums(context: CheckContext, sum: LineSum): void {
  const { figures, findings } = context;
  const [results, lefts, rights] = [sum.result, sum.left, sum.right].map((measure) =>
    figures.column(measure),
  );
  if (!results || !lefts || !rights) return;
  for (let line = 0; line < figures.facts.lineCount; line++) {
    const [left, right] = [lefts.state[line], rights.state[line]];
    if (results.state[line] !== FigureState.number || sum.skips?.(line)) continue;
    if (left === FigureState.absent || right === FigureState.absent) continue;
    if (left !== FigureState.number || right !== FigureState.number) {
      findings.couldNotJudge();
      continue;
    }
    const [a, b] = [valueAt(lefts, line), sum.sign * valueAt(rights, line)];
    const room = halfUnitAt(lefts, line) + halfUnitAt(rights, line);
    const printed = valueAt(results, line);
    const magnitude = Math.abs(a) + Math.abs(b) + Math.abs(printed);
    const verdict = addsUpInWholes(printed, a, b)
      ? 'exact'
      : fastVerdict(printed, halfUnitAt(results, line), a + b, a + b - room, a + b + room, magnitude);
    if (verdict === 'exact' || (verdict === 'fits' && !findings.hasRoomToExplain(sum.rule)))
      findings.judged();
    else judgeLine(context, sum, line);
  }
}

function judgeLine(context: CheckContext, sum: LineSum, line: number): void {
  const { figures } = context;
  const reported = figures.figure(sum.result, line);
  const left = figures.figure(sum.left, line);
  const right = figures.figure(sum.right, line);
  if (!reported || !left || !right) return;
  const [combine, write] = sum.sign === 1 ? [add, plus] : [subtract, minus];
  judgeRelation(context, {
    rule: sum.rule,
    line,
    reported,
    shown: amountUnit(sum.result, figures.indicator(line)),
    computed: combine(left.quantity, right.quantity),
    operands: [left.cell, right.cell],
    working: (result) => equals(write(left.text, right.text), result),
    failure: sum.failure,
  });
}
