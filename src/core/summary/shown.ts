/** Exact values as figures that can be said: rounded once, here. */
import type { FigureText } from '../message';
import { decimalText } from '../statistics/decimal';
import { round } from '../statistics/rounding';
import * as q from '../statistics/rational';
import type { Rational } from '../statistics/rational';

const HUNDRED = q.rational(100n);

export const shown = (value: Rational, decimals: number, unit: string | null = null): FigureText => ({
  figure: decimalText(round(value, decimals, 'half-up')),
  unit,
});

/** A ratio in %. */
export const percentShown = (ratio: Rational, decimals = 2): FigureText =>
  shown(q.multiply(ratio, HUNDRED), decimals, '%');

/** With the decimals that it has, where they are few; an amount is shown as it was reported. */
export function amountShown(value: Rational, unit: string): FigureText {
  for (let decimals = 0; decimals < MOST_DECIMALS; decimals++) {
    const cut = round(value, decimals, 'truncated');
    if (q.compare(q.ofDecimal(cut), value) === 0) return { figure: decimalText(cut), unit };
  }
  return shown(value, MOST_DECIMALS, unit);
}

const MOST_DECIMALS = 6;
