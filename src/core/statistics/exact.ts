/**
 * Exact numbers at the speed of doubles: fractions of integers that doubles hold exactly, and of BigInt where they no
 * longer do. IEEE division rounds the quotient of two such integers to the nearest double, so nothing is lost on the way.
 */
import { decimalOf } from './decimal';
import * as big from './rational';
import type { Rational } from './rational';

/** n / d, both safe integers, d positive. */
interface SmallFraction {
  readonly n: number;
  readonly d: number;
}

export type Exact = SmallFraction | Rational;

/** An integer, which must be safe. */
export const whole = (value: number): Exact => ({ n: value, d: 1 });

/** The decimal that Excel shows for a double (15 significant digits). @throws RangeError for NaN and the infinities */
export function exactOf(value: number): Exact {
  for (let decimals = 0; decimals <= FEW; decimals += 1) {
    const power = POWERS[decimals] as number;
    const digits = Math.round(value * power);
    if (digits >= FIFTEEN_DIGITS || digits <= -FIFTEEN_DIGITS) break;
    const read = digits / power;
    // Decimals of 15 digits lie at least 10^-15 apart (relative). A double this close to one is shown as that one:
    // what is typed is the nearest double itself, and sums such as 0.1 + 0.2 are one step away.
    if (Math.abs(value - read) <= Math.abs(read) * Number.EPSILON) return { n: digits + 0, d: power };
  }
  const { digits, scale } = decimalOf(value);
  const d = 10 ** scale;
  return scale >= 0 && scale <= 15 ? { n: Number(digits), d } : big.ofDecimal({ digits, scale });
}

/** Most figures of a report have no more decimals than this; a few more trials cost less than the long way. */
const FEW = 6;
const FIFTEEN_DIGITS = 1e15;
const POWERS = Array.from({ length: FEW + 1 }, (_, decimals) => 10 ** decimals);

/** Nearest double, ties to even; infinite beyond the range of doubles, never −0. */
export const exactNumber = (value: Exact): number =>
  isSmall(value) ? value.n / value.d + 0 : big.rationalNumber(value);

export const toRational = (value: Exact): Rational =>
  isSmall(value) ? { n: BigInt(value.n), d: BigInt(value.d) } : value;

export const ofRational = (value: Rational): Exact =>
  value.n <= LARGEST && value.n >= -LARGEST && value.d <= LARGEST
    ? { n: Number(value.n), d: Number(value.d) }
    : value;

const LARGEST = BigInt(Number.MAX_SAFE_INTEGER);

/** Negative, zero or positive. */
export const sign = ({ n }: Exact): number => (n > 0 ? 1 : n < 0 ? -1 : 0);

export function add(a: Exact, b: Exact): Exact {
  if (isSmall(a) && isSmall(b)) {
    const isAligned = a.d === b.d;
    const left = isAligned ? a.n : a.n * b.d;
    const right = isAligned ? b.n : b.n * a.d;
    const d = isAligned ? a.d : a.d * b.d;
    if (isSafe(left) && isSafe(right) && isSafe(left + right) && isSafe(d)) return { n: left + right, d };
  }
  return big.add(toRational(a), toRational(b));
}

export const negate = (a: Exact): Exact => (isSmall(a) ? { n: 0 - a.n, d: a.d } : big.negate(a));

export const subtract = (a: Exact, b: Exact): Exact => add(a, negate(b));

export function multiply(a: Exact, b: Exact): Exact {
  if (isSmall(a) && isSmall(b)) {
    const n = a.n * b.n;
    const d = a.d * b.d;
    if (isSafe(n) && isSafe(d)) return { n, d };
  }
  return big.multiply(toRational(a), toRational(b));
}

/** @throws RangeError where b is zero */
export function divide(a: Exact, b: Exact): Exact {
  if (isSmall(a) && isSmall(b) && b.n !== 0) {
    // Figures of one column have the same number of decimals, which then need no multiplying out.
    const isAligned = a.d === b.d;
    const n = isAligned ? a.n : a.n * b.d;
    const d = isAligned ? b.n : b.n * a.d;
    if (isSafe(n) && isSafe(d)) return d < 0 ? { n: 0 - n, d: -d } : { n, d };
  }
  return big.divide(toRational(a), toRational(b));
}

/** Negative, zero or positive, as a sort needs it. */
export const compare = (a: Exact, b: Exact): number => sign(subtract(a, b));

/** A product beyond 2^53 that was rounded is not below 2^53 either, so the rounded product tells. */
const isSafe = (value: number): boolean =>
  value <= Number.MAX_SAFE_INTEGER && value >= -Number.MAX_SAFE_INTEGER;

const isSmall = (value: Exact): value is SmallFraction => typeof value.n === 'number';
