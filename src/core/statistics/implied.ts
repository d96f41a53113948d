/** What printed figures imply about a figure that was not printed: the target behind a completion, the base behind a growth. */
import { normalize } from './decimal';
import type { Decimal } from './decimal';
import * as within from './interval';
import type { Interval } from './interval';
import { negate, rational } from './rational';
import type { Rational } from './rational';

export interface Implied {
  /** Every value that the printed digits allow. */
  readonly interval: Interval;
  /** The roundest values inside, in ascending order; see roundest. */
  readonly roundest: readonly Decimal[];
}

/**
 * The target behind an actual and its completion (a ratio): actual ÷ completion. 18.29 亿元 at 27.29 % imply
 * [66.9903, 67.0515], so 67 亿元. The whole behind a part and its share is the same division.
 * @returns null where the completion may be zero
 */
export function impliedTarget(actual: Interval, completion: Interval): Implied | null {
  const interval = within.divide(actual, completion);
  return interval && { interval, roundest: roundest(interval) };
}

/**
 * The figure of the year before behind a current figure and its growth (a ratio): current ÷ (1 + growth).
 * @returns null where the growth may be −100 % or less: then the digits say nothing about the base
 */
export function impliedBase(current: Interval, growth: Interval): Implied | null {
  const factor = within.add(within.point(rational(1n)), growth);
  return factor.low.n <= 0n ? null : impliedTarget(current, factor);
}

/**
 * The values of an interval with the fewest significant digits, all of them: targets are round numbers, but an integer
 * percentage often leaves several (9780 at 67 %: 14500, 14600 and 14700).
 * @returns 0 alone where the interval holds it; nothing where no value of up to 15 digits lies inside
 */
export function roundest({ low, high }: Interval): readonly Decimal[] {
  if (low.n <= 0n && high.n >= 0n) return [{ digits: 0n, scale: 0 }];
  if (high.n < 0n) {
    const mirrored = roundest({ low: negate(high), high: negate(low) });
    return mirrored.map(({ digits, scale }) => ({ digits: -digits, scale })).reverse();
  }
  const [firstDecade, lastDecade] = [decade(low), decade(high)];
  for (let length = 1; length <= 15; length += 1) {
    const found: Decimal[] = [];
    for (let place = firstDecade; place <= lastDecade; place += 1) {
      found.push(...ofLength(length, place - length + 1, low, high));
    }
    if (found.length > 0) return found;
  }
  return [];
}

/** Multiples of 10^exponent within the bounds that have exactly so many digits. */
function ofLength(length: number, exponent: number, low: Rational, high: Rational): Decimal[] {
  const smallest = maximum(floorAt(negate(low), exponent) * -1n, 10n ** BigInt(length - 1));
  const largest = minimum(floorAt(high, exponent), 10n ** BigInt(length) - 1n);
  const found: Decimal[] = [];
  for (let digits = smallest; digits <= largest; digits += 1n) {
    found.push(normalize({ digits, scale: -exponent }));
  }
  return found;
}

/** floor(value / 10^exponent) */
function floorAt({ n, d }: Rational, exponent: number): bigint {
  const power = 10n ** BigInt(Math.abs(exponent));
  const [numerator, denominator] = exponent >= 0 ? [n, d * power] : [n * power, d];
  const quotient = numerator / denominator;
  return numerator < 0n && numerator % denominator !== 0n ? quotient - 1n : quotient;
}

/** Power of ten of the first digit: 2 for 320, −1 for 0.5. Positive values only. */
function decade(value: Rational): number {
  let exponent = value.n.toString().length - value.d.toString().length;
  if (floorAt(value, exponent) < 1n) exponent -= 1;
  return exponent;
}

const maximum = (a: bigint, b: bigint): bigint => (a > b ? a : b);
const minimum = (a: bigint, b: bigint): bigint => (a < b ? a : b);
