/** cell.excess-decimals: more digits than the template prints, or part of a thing that is counted whole. */
import { message } from '../../message';
import { FigureState } from '../../report/facts';
import type { FigureMeasure } from '../../rules/rule';
import { isCount } from '../../statistics/units';
import type { CheckContext } from '../context';

const AMOUNTS: readonly FigureMeasure[] = ['actual', 'month', 'previous', 'prior'];

export function checkExcessDecimals(context: CheckContext): void {
  for (const measure of AMOUNTS) checkMeasure(context, measure);
}

function checkMeasure({ figures, findings }: CheckContext, measure: FigureMeasure): void {
  const column = figures.column(measure);
  if (!column) return;
  for (let line = 0; line < figures.facts.lineCount; line++) {
    if (column.state[line] !== FigureState.number) continue;
    const { unit, decimals } = figures.indicator(line);
    const counts = isCount(unit) && unit.exponent === 0;
    if (!counts && (decimals === null || measure !== 'actual')) continue;
    findings.judged();
    const [digits, scale, exact] = [
      column.digits[line] ?? 0,
      column.scale[line] ?? 0,
      column.exact[line] === 1,
    ];
    const isPart = counts && scale > 0 && digits % 10 ** scale !== 0;
    // What a format hides is not printed: only what the reader of the sheet can see is in excess.
    if (!isPart && (counts || exact || scale <= (decimals ?? Infinity))) continue;
    const figure = figures.figure(measure, line);
    if (!figure) continue;
    findings.add({
      rule: 'cell.excess-decimals',
      severity: counts ? 'query' : 'hint',
      outcome: 'fails',
      cells: [figure.cell],
      ...figures.subject(line),
      reported: figure.text,
      expected: null,
      message: counts
        ? message('validation.cell.excess-decimals.count', { unit: unit.symbol })
        : message('validation.cell.excess-decimals', { decimals: decimals ?? 0 }),
      working: null,
    });
  }
}
