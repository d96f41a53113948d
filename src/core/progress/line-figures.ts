/** The exact figures of one line that more than one reader needs: its target, and its growth. */
import type { FigureText } from '../message';
import { FigureState } from '../report/facts';
import type { SheetFigures } from '../report/sheet-figures';
import { decimalText, parseDecimal } from '../statistics/decimal';
import * as q from '../statistics/rational';
import type { Rational } from '../statistics/rational';
import { growth } from '../statistics/ratios';
import type { TargetMeasure } from '../template/template';

/** The sheet's own target, else the template's; null where none was set. */
export function targetOf(
  figures: SheetFigures,
  line: number,
  measure: TargetMeasure = 'target',
): { readonly value: Rational; readonly text: () => FigureText } | null {
  const own = figures.figure(measure, line);
  if (own) return { value: own.nominal, text: () => own.text };
  const state = figures.state(measure, line);
  if (state !== FigureState.absent && state !== FigureState.blank) return null;
  const decimal = parseDecimal(figures.templateTarget(line, measure) ?? '');
  if (!decimal) return null;
  return {
    value: q.ofDecimal(decimal),
    text: () => ({ figure: decimalText(decimal), unit: figures.indicator(line).unit.symbol }),
  };
}

/** From this period and the last where the sheet has both, else as reported; a ratio. */
export function growthOf(figures: SheetFigures, line: number): Rational | null {
  const actual = figures.figure('actual', line)?.nominal;
  const prior = figures.figure('prior', line);
  if (actual && prior) {
    const grown = growth(actual, prior.nominal);
    return grown.kind === 'value' ? grown.value : null;
  }
  return figures.figure('growth', line)?.nominal ?? null;
}
