/** Figures as digits: printed ones as they stand, computed ones rounded for the eye. */
import type { FigureText } from '../message';
import type { FigureMeasure } from '../rules/rule';
import { decimalText, normalize } from '../statistics/decimal';
import type { PrintedNumber } from '../statistics/printed';
import type { Rational } from '../statistics/rational';
import { round } from '../statistics/rounding';
import { scaled } from '../rules/quantity';
import type { Indicator } from '../template/template';

/** The unit in which a measure is shown, and the power of ten from the fact to it: ratios are shown in percent. */
export interface ShownUnit {
  readonly unit: string | null;
  readonly power: number;
}

export function amountUnit(measure: FigureMeasure, { unit }: Indicator): ShownUnit {
  switch (measure) {
    case 'completion':
    case 'secondCompletion':
    case 'growth':
    case 'share':
      return PERCENT;
    case 'gap':
      return POINTS;
    case 'rank':
      return { unit: null, power: 0 };
    case 'change':
      return unit.dimension === 'percent' ? { unit: '百分点', power: 0 } : { unit: unit.symbol, power: 0 };
    default:
      return { unit: unit.symbol, power: 0 };
  }
}

export const PERCENT: ShownUnit = { unit: '%', power: 2 };
export const POINTS: ShownUnit = { unit: '百分点', power: 2 };

/** A figure as it stands in its cell; one that hides digits behind its format is shown with at most four decimals. */
export function figureText({ digits, scale, exact }: PrintedNumber, { unit, power }: ShownUnit): FigureText {
  if (exact && scale - power > HIDDEN_DECIMALS) {
    return roundedText(scaled(BigInt(digits), scale), { unit, power }, HIDDEN_DECIMALS);
  }
  return { figure: decimalText({ digits: BigInt(digits), scale: scale - power }), unit };
}

/** A computed figure rounded half-up to at most so many decimals, without trailing zeros. */
export function roundedText(value: Rational, { unit, power }: ShownUnit, decimals: number): FigureText {
  const shown = normalize(round(inUnit(value, power), decimals, 'half-up'));
  return { figure: decimalText(shown), unit };
}

/** The nearest figures with so many decimals that enclose low and high; one figure where both are the same. */
export function enclosingTexts(
  low: Rational,
  high: Rational,
  { unit, power }: ShownUnit,
  decimals: number,
): { readonly low: FigureText; readonly high: FigureText } {
  const text = (value: Rational, towards: -1 | 1): FigureText => ({
    figure: decimalText(
      normalize({ digits: outward(inUnit(value, power), decimals, towards), scale: decimals }),
    ),
    unit,
  });
  return { low: text(low, -1), high: text(high, 1) };
}

const HIDDEN_DECIMALS = 4;

const inUnit = ({ n, d }: Rational, power: number): Rational => ({ n: n * 10n ** BigInt(power), d });

function outward({ n, d }: Rational, decimals: number, towards: -1 | 1): bigint {
  const power = 10n ** BigInt(Math.abs(decimals));
  const [top, bottom] = decimals >= 0 ? [n * power, d] : [n, d * power];
  const cut = top / bottom;
  const isWhole = cut * bottom === top;
  if (isWhole || top < 0n !== towards < 0) return cut;
  return cut + BigInt(towards);
}
