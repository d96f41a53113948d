/** arithmetic.total: the total row is the sum of the entities, per indicator and measure; parts under 其中 need not add up. */
import { message } from '../../message';
import { FigureState, figureAt } from '../../report/facts';
import type { FactColumn } from '../../report/facts';
import { amountUnit } from '../../report/figure-text';
import type { Quantity } from '../../rules/quantity';
import type { FigureMeasure } from '../../rules/rule';
import { isTarget } from '../../template/template';
import { remarksOnOverlap } from '../caliber';
import type { CheckContext } from '../context';
import { partsOf } from '../../report/entity-parts';
import { judgeRelation } from '../relation';
import { SumOfFigures } from '../sum-of-figures';
import { equals, sumOfMany } from '../working';

const AMOUNTS: readonly FigureMeasure[] = [
  'target',
  'secondTarget',
  'actual',
  'month',
  'previous',
  'prior',
  'change',
];

export function checkTotals(context: CheckContext): void {
  const { figures, template } = context;
  const { totalEntity } = figures.facts;
  const parts = partsOf(figures);
  if (totalEntity < 0 || parts.length === 0) return;
  // A change taken from printed figures carries the rounding of both; where they are at hand, they are what adds up.
  const isDerived = figures.column('actual') !== undefined && figures.column('prior') !== undefined;
  for (const measure of AMOUNTS) {
    const column = figures.column(measure);
    if (!column || (measure === 'change' && isDerived)) continue;
    for (const [indicator, { unit }] of template.indicators.entries()) {
      const totalLine = figures.line(indicator, totalEntity);
      if (unit.dimension === 'percent' || column.state[totalLine] !== FigureState.number) continue;
      const ofIndicator = figures.linesOf(indicator);
      const lines = new Int32Array(parts.length);
      for (let i = 0; i < parts.length; i++) lines[i] = ofIndicator[(parts[i] ?? -1) + 1] ?? -1;
      judgeTotal(context, { measure, column, totalLine, lines });
    }
  }
}

interface Total {
  readonly measure: FigureMeasure;
  readonly column: FactColumn;
  readonly totalLine: number;
  /** One per entity; −1 where the sheet has no line for it. */
  readonly lines: Int32Array;
}

function judgeTotal(context: CheckContext, total: Total): void {
  const { findings } = context;
  const { column, totalLine, lines } = total;
  if (!areAddable(column, lines)) findings.couldNotJudge();
  else if (addsUpExactly(column, totalLine, lines)) findings.judged();
  else judgeSlowly(context, total);
}

/** "-" adds nothing; a blank might hide anything. */
const ADDABLE = new Uint8Array(Math.max(...Object.values(FigureState)) + 1);
for (const state of [FigureState.number, FigureState.notSet, FigureState.belowUnit]) ADDABLE[state] = 1;

function areAddable({ state }: FactColumn, lines: Int32Array): boolean {
  for (let i = 0; i < lines.length; i++)
    if (ADDABLE[state[lines[i] ?? -1] ?? FigureState.absent] !== 1) return false;
  return true;
}

/** True where the digits themselves add up, in integers that a double holds exactly; false may mean no more than "look closer". */
export function addsUpExactly(
  { state, scale, digits }: FactColumn,
  totalLine: number,
  lines: ArrayLike<number>,
): boolean {
  let finest = scale[totalLine] ?? 0;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? -1;
    if (state[line] === FigureState.belowUnit) return false;
    if (state[line] === FigureState.number) finest = Math.max(finest, scale[line] ?? 0);
  }
  const at = (line: number): number => {
    const power = finest - (scale[line] ?? 0);
    return power === 0 ? (digits[line] ?? 0) : (digits[line] ?? 0) * 10 ** power;
  };
  const expected = at(totalLine);
  let added = 0;
  let largest = Math.abs(expected);
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? -1;
    if (state[line] !== FigureState.number) continue;
    const part = at(line);
    added += part;
    largest = Math.max(largest, Math.abs(added), Math.abs(part));
  }
  return largest <= Number.MAX_SAFE_INTEGER && added === expected;
}

function judgeSlowly(context: CheckContext, { measure, column, totalLine, lines }: Total): void {
  const { figures } = context;
  const reported = figures.figure(measure, totalLine);
  if (!reported) return;
  const { decimals } = figures.indicator(totalLine);
  judgeRelation(context, {
    rule: 'arithmetic.total',
    line: totalLine,
    reported,
    shown: amountUnit(measure, figures.indicator(totalLine)),
    computed: sumOfLines(column, lines, isTarget(measure), decimals ?? 0),
    // Most totals are right: of a hundred thousand entities nothing is said unless there is something to say.
    get operands() {
      return partsAmong(column, lines).flatMap((line) => figures.cell(measure, line) ?? []);
    },
    working: (result) => {
      const parts = partsAmong(column, lines);
      const text = (i: number) => figures.figure(measure, parts[i] ?? -1)?.text ?? null;
      return equals(sumOfMany(parts.length, text), result);
    },
    failure: message(isTarget(measure) ? 'validation.total.targets' : 'validation.total'),
    severity: isTarget(measure) ? 'hint' : remarksOnOverlap(context) ? 'query' : 'error',
  });
}

const partsAmong = ({ state }: FactColumn, lines: Int32Array): number[] =>
  [...lines].filter((line) => state[line] === FigureState.number);

function sumOfLines(column: FactColumn, lines: Int32Array, isPoint: boolean, decimals: number): Quantity {
  const sum = new SumOfFigures();
  for (const line of lines) {
    if (column.state[line] === FigureState.belowUnit) sum.add({ digits: 0, scale: decimals, exact: false });
    const figure = figureAt(column, line);
    if (figure) sum.add(figure, isPoint);
  }
  return sum.total();
}
