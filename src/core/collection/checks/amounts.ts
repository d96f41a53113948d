/** Figures of entities that add up to that of the whole, and may be compared with its rows. */
import type { SheetFigures } from '../../report/sheet-figures';
import { FigureState } from '../../report/facts';
import { ZERO, belowUnit } from '../../rules/quantity';
import type { Quantity } from '../../rules/quantity';
import type { Indicator } from '../../template/template';

export const AMOUNTS = ['target', 'secondTarget', 'actual', 'month', 'previous', 'prior', 'change'] as const;
export type AmountMeasure = (typeof AMOUNTS)[number];

export const isAdditive = ({ unit }: Indicator): boolean =>
  unit.dimension !== 'percent' && unit.dimension !== 'points';

/** What a part adds: "-" nothing, "…" less than the unit; null where a blank, a text or a missing line might hide anything. */
export function partOf(figures: SheetFigures, measure: AmountMeasure, line: number): Quantity | null {
  switch (figures.state(measure, line)) {
    case FigureState.number:
      return figures.figure(measure, line)?.quantity ?? null;
    case FigureState.notSet:
      return ZERO;
    case FigureState.belowUnit:
      return belowUnit(figures.indicator(line).decimals ?? 0);
    default:
      return null;
  }
}
