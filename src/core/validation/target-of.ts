/** The target a line is measured against: the sheet's own when it has one, else the template's. */
import type { FigureText } from '../message';
import { FigureState } from '../report/facts';
import type { SheetFigure, SheetFigures } from '../report/sheet-figures';
import { exactly, scaled } from '../rules/quantity';
import type { Quantity } from '../rules/quantity';
import { decimalText, parseDecimal } from '../statistics/decimal';
import { ofDecimal } from '../statistics/rational';
import type { TargetMeasure } from '../template/template';

export interface LineTarget {
  readonly quantity: Quantity;
  readonly text: FigureText;
  /** null: the template's, because the sheet has none. */
  readonly figure: SheetFigure | null;
}

/** A target is what was set, to the last digit: its printed digits are no rounding of anything. Null where none was set ("-"). */
export function targetOf(
  figures: SheetFigures,
  line: number,
  measure: TargetMeasure = 'target',
): LineTarget | null {
  const figure = figures.figure(measure, line);
  if (figure) {
    const { digits, scale, exact } = figure.printed;
    const quantity = exact ? figure.quantity : exactly(scaled(BigInt(digits), scale));
    return { quantity, text: figure.text, figure };
  }
  const state = figures.state(measure, line);
  if (state !== FigureState.absent && state !== FigureState.blank) return null;
  const decimal = parseDecimal(figures.templateTarget(line, measure) ?? '');
  if (!decimal) return null;
  const text = { figure: decimalText(decimal), unit: figures.indicator(line).unit.symbol };
  return { quantity: exactly(ofDecimal(decimal)), text, figure: null };
}
