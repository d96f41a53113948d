/** The three ways in which the field cuts a figure to its printed digits, and which of them a printed figure shows. */
import type { Decimal } from './decimal';
import type { PrintedNumber } from './printed';
import { compare, ofDecimal } from './rational';
import type { Rational } from './rational';

/**
 * half-up: ties away from zero, as newspapers and Excel's ROUND do;
 * half-even: ties to the even digit, GB/T 8170;
 * truncated: the rest is dropped, towards zero.
 */
export type RoundingMode = 'half-up' | 'half-even' | 'truncated';

export const ROUNDING_MODES: readonly RoundingMode[] = ['half-up', 'half-even', 'truncated'];

/**
 * Rounds once, from the exact value (GB/T 8170 forbids rounding in steps: 15.4546 is 15, never 15.5 and then 16).
 * @param decimals digits after the point; negative for whole tens, hundreds …
 * @returns a Decimal with exactly that scale
 */
export function round(value: Rational, decimals: number, mode: RoundingMode): Decimal {
  const power = 10n ** BigInt(Math.abs(decimals));
  const n = decimals >= 0 ? value.n * power : value.n;
  const d = decimals >= 0 ? value.d : value.d * power;
  const towardsZero = n / d;
  const rest = abs(n % d) * 2n;
  const awayFromZero = towardsZero + (n < 0n ? -1n : 1n);
  const digits = roundsAway(rest, d, towardsZero, mode) ? awayFromZero : towardsZero;
  return { digits, scale: decimals };
}

/** Rounds a decimal; a figure that has no more digits than asked for only gains zeros. */
export function roundDecimal(value: Decimal, decimals: number, mode: RoundingMode): Decimal {
  return round(ofDecimal(value), decimals, mode);
}

/**
 * Which roundings of the exact value give the printed digits. 84.65 printed as 84.7 is half-up, as 84.6 it is
 * half-even or truncated; 27.2985 printed as 27.29 is truncated only; none means that the figure is wrong.
 */
export function roundingsOf(value: Rational, printed: PrintedNumber): readonly RoundingMode[] {
  const shown = ofDecimal({ digits: BigInt(printed.digits), scale: printed.scale });
  if (printed.exact) return compare(shown, value) === 0 ? ROUNDING_MODES : [];
  return ROUNDING_MODES.filter((mode) => round(value, printed.scale, mode).digits === BigInt(printed.digits));
}

/** True where the exact value lies in the middle of two printable figures, so that the two ways of rounding part. */
export function isTie(value: Rational, decimals: number): boolean {
  const up = round(value, decimals, 'half-up');
  const cut = round(value, decimals, 'truncated');
  const middle = ofDecimal({ digits: (up.digits + cut.digits) * 5n, scale: decimals + 1 });
  return up.digits !== cut.digits && compare(value, middle) === 0;
}

function roundsAway(twiceRest: bigint, d: bigint, towardsZero: bigint, mode: RoundingMode): boolean {
  if (mode === 'truncated' || twiceRest < d) return false;
  if (twiceRest > d || mode === 'half-up') return true;
  return towardsZero % 2n !== 0n;
}

const abs = (value: bigint): bigint => (value < 0n ? -value : value);
