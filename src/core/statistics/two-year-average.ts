/** 两年平均: the growth per year that two years of growth amount to. */
import { add, multiply, rational, rationalNumber, subtract } from './rational';
import type { Rational } from './rational';

/**
 * √((1 + growth) × (1 + priorGrowth)) − 1, the geometric mean by which NBS compares with the year before last.
 * @returns the nearest double
 * @throws RangeError for a growth below −100 %
 */
export function twoYearAverage(growth: Rational, priorGrowth: Rational): number {
  const product = multiply(add(ONE, growth), add(ONE, priorGrowth));
  return rationalNumber(subtract(root(product), ONE));
}

const ONE = rational(1n);

/**
 * The square root of a fraction: exact where it is a fraction itself; else cut off so far down that nothing can lie
 * between it and the true root, for neither fractions of this size nor the midpoints of doubles come so close to a surd.
 */
function root({ n, d }: Rational): Rational {
  if (n < 0n) throw new RangeError('a growth below −100 % has no average');
  const guardBits = BigInt(512 + 8 * d.toString(16).length);
  return rational(integerRoot((n * d) << (2n * guardBits)), d << guardBits);
}

/** floor(√value), by Newton's method from above. */
function integerRoot(value: bigint): bigint {
  if (value < 2n) return value;
  let guess = 1n << BigInt(Math.ceil(value.toString(16).length * 2));
  for (;;) {
    const next = (guess + value / guess) >> 1n;
    if (next >= guess) return guess;
    guess = next;
  }
}
