/** From an exact fraction to the double that is shown or sorted by. */
import { decimalNumber } from '../statistics/decimal';
import { round } from '../statistics/rounding';
import type { Rational } from '../statistics/rational';

/** The nearest double of a fraction. */
export function nearest({ n, d }: Rational): number {
  if (isSafe(n) && isSafe(d)) return Number(n) / Number(d);
  const magnitude = n.toString().length - d.toString().length;
  return decimalNumber(round({ n, d }, DIGITS - magnitude, 'half-even'));
}

/** Well beyond the 17 that tell two doubles apart. */
const DIGITS = 25;
const isSafe = (value: bigint): boolean => value >= -LARGEST && value <= LARGEST;
const LARGEST = BigInt(Number.MAX_SAFE_INTEGER);
