/** cell.excess-decimals: more digits than the template prints, or part of a thing that is counted whole. */
import { message } from '../../message';
import { FigureState } from '../../report/facts';
import type { FigureMeasure } from '../../rules/rule';
import { isCount } from '../../statistics/units';
import { indicatorMarks } from '../../template/indicator-marks';
import type { CheckContext } from '../context';
import { sayFigure } from '../say-figure';

const AMOUNTS: readonly FigureMeasure[] = ['actual', 'month', 'previous', 'prior'];

export function checkExcessDecimals(context: CheckContext): void {
  for (const measure of AMOUNTS) checkMeasure(context, measure);
}

function checkMeasure(context: CheckContext, measure: FigureMeasure): void {
  const { figures, findings, template } = context;
  const column = figures.column(measure);
  if (!column) return;
  const counted = indicatorMarks(template, ({ unit }) => isCount(unit) && unit.exponent === 0);
  const limits = Float64Array.from(template.indicators, ({ decimals }) =>
    measure === 'actual' ? (decimals ?? Infinity) : Infinity,
  );
  for (let line = 0; line < figures.facts.lineCount; line++) {
    if (column.state[line] !== FigureState.number) continue;
    const indicator = figures.facts.indicator[line] ?? -1;
    const [counts, decimals] = [counted[indicator] === 1, limits[indicator] ?? Infinity];
    if (!counts && decimals === Infinity) continue;
    findings.judged();
    const [digits, scale, exact] = [
      column.digits[line] ?? 0,
      column.scale[line] ?? 0,
      column.exact[line] === 1,
    ];
    const isPart = counts && scale > 0 && digits % 10 ** scale !== 0;
    // What a format hides is not printed: only what the reader of the sheet can see is in excess.
    if (!isPart && (counts || exact || scale <= decimals)) continue;
    const figure = figures.figure(measure, line);
    if (!figure) continue;
    const { unit } = figures.indicator(line);
    sayFigure(context, line, figure, {
      rule: 'cell.excess-decimals',
      severity: counts ? 'query' : 'hint',
      message: counts
        ? message('validation.cell.excess-decimals.count', { unit: unit.symbol })
        : message('validation.cell.excess-decimals', { decimals }),
    });
  }
}
