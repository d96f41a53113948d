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

/** What a figure should be: one figure, or 67.4–67.5% with the unit said once. */
export function rangeWords(words: Words, low: FigureText, high: FigureText): string {
  if (low.figure === high.figure) return words.figure(high);
  // A dash between two signs is hard to read: negative bounds stand apart.
  const dash = low.figure.startsWith('-') || high.figure.startsWith('-') ? ' – ' : '–';
  return `${words.figure({ ...low, unit: null })}${dash}${words.figure(high)}`;
}

function rounded(value: ReturnType<typeof decimalOf>, decimals: number): string {
  return decimalText(roundDecimal(value, decimals, 'half-up'));
}
