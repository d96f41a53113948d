/** arithmetic.share: 占比 = part ÷ whole, tried against every plausible whole before it is called wrong. */
import { message } from '../../message';
import type { FigureText, Message } from '../../message';
import { FigureState } from '../../report/facts';
import { PERCENT } from '../../report/figure-text';
import type { SheetFigure } from '../../report/sheet-figures';
import { divide } from '../../rules/quantity';
import type { Quantity } from '../../rules/quantity';
import type { CheckContext } from '../context';
import { judgeRelation, toldOf } from '../relation';
import type { Relation } from '../relation';
import { verdictOf } from '../verdict';
import type { Verdict } from '../verdict';
import { WholeFinder } from '../wholes';
import type { Whole } from '../wholes';
import { bracket, equals, over, sumOf } from '../working';

export function checkShares(context: CheckContext): void {
  const { figures, findings, rules } = context;
  const shares = figures.column('share');
  if (!shares) return;
  const finder = new WholeFinder(figures, rules);
  for (let line = 0; line < figures.facts.lineCount; line++) {
    const reported = shares.state[line] === FigureState.number ? figures.figure('share', line) : null;
    if (!reported) continue;
    const part = figures.figure('actual', line);
    if (part) judgeShare(context, finder, { line, reported, part });
    else findings.couldNotJudge();
  }
}

interface Share {
  readonly line: number;
  readonly reported: SheetFigure;
  readonly part: SheetFigure;
}

/** A relation to one of the wholes, and what comes of it; none where the whole may be zero. */
interface Trial {
  readonly whole: Whole;
  readonly computed: Quantity;
  readonly verdict: Verdict;
}

function judgeShare(context: CheckContext, finder: WholeFinder, share: Share): void {
  const { obvious, others } = finder.of(share.line);
  const first = obvious && trialOf(context, share, obvious);
  if (first && fits(first)) {
    judgeRelation(context, relationOf(share, first));
    return;
  }
  let isUnsure = false;
  let truncated: Trial | null = null;
  for (const whole of others) {
    const trial = trialOf(context, share, whole);
    if (trial && fits(trial)) {
      if (obvious) explainOtherWhole(context, share, trial, obvious);
      else judgeRelation(context, relationOf(share, trial));
      return;
    }
    isUnsure ||= trial === null;
    if (trial?.verdict === 'truncated') truncated ??= trial;
  }
  if (!obvious) sayUnknownWhole(context, share);
  else if (!first || isUnsure) context.findings.couldNotJudge();
  else judgeRelation(context, relationOf(share, truncated ?? first));
}

const fits = ({ verdict }: Trial): boolean =>
  verdict === 'exact' || verdict === 'tie' || verdict === 'rounding';

function trialOf({ template }: CheckContext, { reported, part }: Share, whole: Whole): Trial | null {
  const computed = divide(part.quantity, whole.quantity);
  return (
    computed && {
      whole,
      computed,
      verdict: verdictOf(reported.printed, reported.quantity, computed, template.rounding),
    }
  );
}

function relationOf({ line, reported, part }: Share, { whole, computed }: Trial): Relation {
  return {
    rule: 'arithmetic.share',
    line,
    reported,
    shown: PERCENT,
    computed,
    operands: [
      part.cell,
      ...whole.cells.filter(({ row, column }) => row !== part.cell.row || column !== part.cell.column),
    ],
    working: (result) => equals(over(part.text, wholeWorking(whole)), result),
    failure: message('validation.share'),
  };
}

function wholeWorking({ parts }: Whole): FigureText | Message {
  const written = sumOf(parts);
  return 'figure' in written ? written : bracket(written);
}

function explainOtherWhole(context: CheckContext, share: Share, trial: Trial, obvious: Whole): void {
  context.findings.judged();
  context.findings.explain('arithmetic.share', () => ({
    ...toldOf(context, relationOf(share, trial)),
    message: message('validation.share.other-total', { fits: trial.whole.words, obvious: obvious.words }),
  }));
}

function sayUnknownWhole({ figures, findings }: CheckContext, { line, reported, part }: Share): void {
  findings.couldNotJudge();
  findings.add({
    rule: 'arithmetic.share',
    severity: 'hint',
    outcome: 'undecided',
    cells: [reported.cell, part.cell],
    ...figures.subject(line),
    reported: reported.text,
    expected: null,
    message: message('validation.share.unknown-total'),
    working: null,
  });
}
