/** Figures as the panel writes them: rounded once, half-up, from the exact decimal. */
import type { FigureText } from '../core/message';
import { decimalOf, decimalText } from '../core/statistics/decimal';
import { roundDecimal } from '../core/statistics/rounding';
import type { Words } from '../messages/words';

/** A ratio as a percentage: 0.8465 → 84.7 %. */
export function percentFigure(ratio: number, decimals = 1): FigureText {
  const { digits, scale } = decimalOf(ratio);
  return { figure: rounded({ digits, scale: scale - 2 }, decimals), unit: '%' };
}

/** Percentage points without their sign; the words say ahead or behind. */
export function pointsFigure(points: number): FigureText {
  return { figure: rounded(decimalOf(Math.abs(points)), 1), unit: null };
}

/** An amount that was computed and not reported: as many decimals as help at its size. */
export function amountFigure(amount: number, unit: string): FigureText {
  const size = Math.abs(amount);
  return { figure: rounded(decimalOf(amount), size >= 100 ? 0 : size >= 10 ? 1 : 2), unit };
}

/** A growth with its sign: 0.764 → +76.4 %. */
export function signedPercent(words: Words, ratio: number): string {
  const figure = percentFigure(ratio);
  return `${Number(figure.figure) > 0 ? '+' : ''}${words.figure(figure)}`;
}

function rounded(value: ReturnType<typeof decimalOf>, decimals: number): string {
  return decimalText(roundDecimal(value, decimals, 'half-up'));
}
