/** Exact fractions: what division needs. Denominator always positive; not reduced, because verdicts only compare. */
import { decimalOf } from './decimal';
import type { Decimal } from './decimal';

export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

/** @throws RangeError for a zero denominator */
export const rational = (n: bigint, d: bigint = 1n): Rational => {
  if (d === 0n) throw new RangeError('a fraction cannot have a zero denominator');
  return d < 0n ? { n: -n, d: -d } : { n, d };
};

export const ofDecimal = ({ digits, scale }: Decimal): Rational =>
  scale >= 0 ? { n: digits, d: tenTo(scale) } : { n: digits * tenTo(-scale), d: 1n };

/** A power of ten, 0 or above: those of figures are looked up, because each of a million figures asks for several. */
const tenTo = (power: number): bigint => TENS[power] ?? 10n ** BigInt(power);
const TENS = Array.from({ length: 40 }, (_, power) => 10n ** BigInt(power));

/** The decimal that Excel shows for a double, as a fraction. @throws RangeError for NaN and the infinities */
export const ofNumber = (value: number): Rational => ofDecimal(decimalOf(value));

export const add = (a: Rational, b: Rational): Rational =>
  a.d === b.d ? { n: a.n + b.n, d: a.d } : { n: a.n * b.d + b.n * a.d, d: a.d * b.d };
export const negate = (a: Rational): Rational => ({ n: -a.n, d: a.d });
export const subtract = (a: Rational, b: Rational): Rational => add(a, negate(b));
export const multiply = (a: Rational, b: Rational): Rational => ({ n: a.n * b.n, d: a.d * b.d });
/** @throws RangeError where b is zero */
export const divide = (a: Rational, b: Rational): Rational => rational(a.n * b.d, a.d * b.n);

/** Negative, zero or positive, as a sort needs it. */
export function compare(a: Rational, b: Rational): number {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export const minimum = (a: Rational, b: Rational): Rational => (compare(a, b) <= 0 ? a : b);
export const maximum = (a: Rational, b: Rational): Rational => (compare(a, b) >= 0 ? a : b);

/** Nearest double, ties to even; infinite beyond the range of doubles, never −0. */
export function rationalNumber({ n, d }: Rational): number {
  const size = n < 0n ? -n : n;
  // Two integers that are doubles themselves: IEEE division already rounds to the nearest.
  if (size <= EXACT && d <= EXACT) return Number(n) / Number(d) + 0;
  const magnitude = nearest(size, d);
  return (n < 0n ? -magnitude : magnitude) + 0;
}

const EXACT = BigInt(Number.MAX_SAFE_INTEGER);
const SMALLEST_EXPONENT = -1074;

function nearest(n: bigint, d: bigint): number {
  // Scale so that the integer quotient has the 53 bits of a double (fewer where the double is subnormal), and round that.
  const guess = Math.max(bits(n) - bits(d) - 53, SMALLEST_EXPONENT);
  const exponent = bits(scaledQuotient(n, d, guess).quotient) > 53 ? guess + 1 : guess;
  const { quotient, rest, divisor } = scaledQuotient(n, d, exponent);
  const twice = rest * 2n;
  const up = twice > divisor || (twice === divisor && quotient % 2n === 1n);
  const mantissa = Number(up ? quotient + 1n : quotient);
  // In two steps, because 2 ** exponent alone may be out of range where the product is not.
  const half = Math.trunc(exponent / 2);
  return exponent < -1000 ? mantissa * 2 ** exponent : mantissa * 2 ** half * 2 ** (exponent - half);
}

function scaledQuotient(n: bigint, d: bigint, exponent: number) {
  const numerator = exponent < 0 ? n << BigInt(-exponent) : n;
  const divisor = exponent < 0 ? d : d << BigInt(exponent);
  return { quotient: numerator / divisor, rest: numerator % divisor, divisor };
}

const bits = (value: bigint): number => value.toString(2).length;
