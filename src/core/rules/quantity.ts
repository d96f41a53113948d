/** A figure, or what is computed from figures: its face value, and all that it may truly be. */
import * as i from '../statistics/interval';
import type { Interval } from '../statistics/interval';
import { printedInterval, truncatedInterval } from '../statistics/printed';
import type { PrintedNumber } from '../statistics/printed';
import * as q from '../statistics/rational';
import { ofDecimal } from '../statistics/rational';
import type { Rational } from '../statistics/rational';
import { round } from '../statistics/rounding';
import type { RoundingMode } from '../statistics/rounding';
import * as ends from './ends';
import type { Span } from './ends';

export interface Quantity {
  /** As the digits stand. */
  readonly nominal: Rational;
  /** What it may truly be if every figure was rounded, half-up or half-even. */
  readonly rounded: Interval;
  /** The same if any figure may have been cut off instead; contains rounded. Its far end is open: 18.30 is not cut off to 18.29. */
  readonly cut: Span;
}

/**
 * Digits to which an unrounded fraction is trusted. A spreadsheet keeps 15, and its own sums and quotients spoil the last
 * ones: 0.1 + 0.2, or 85 ÷ 126 behind a format of 67.5 %.
 */
export const TRUSTED_DIGITS = 13;

/**
 * @param size of the amounts that the figure was computed from, where it may be the small rest of a difference: what doubles
 * lose there is measured by the amounts (70.6 ÷ 70.57 − 1, or 70.6 − 70.57)
 */
export function quantityOf(figure: PrintedNumber, size: Rational | null = null): Quantity {
  const { digits, scale, exact } = figure;
  const nominal = scaled(BigInt(digits), scale);
  const length = Math.abs(digits).toString().length;
  const behind = size && q.multiply(size, scaled(1n, TRUSTED_DIGITS));
  const hasLostDigits = behind !== null && q.compare(behind, scaled(1n, scale)) > 0;
  const isNoisy = scale > 0 && digits !== 0 && (exact || length > TRUSTED_DIGITS || hasLostDigits);
  if (!isNoisy) {
    const rounded = printedInterval(figure);
    return { nominal, rounded, cut: exact ? rounded : ends.hullOf(rounded, truncatedSpan(figure)) };
  }
  const own = scaled(1n, scale + TRUSTED_DIGITS - length);
  const half = q.multiply({ n: 1n, d: 2n }, behind ? q.maximum(own, behind) : own);
  const noise = { low: q.subtract(nominal, half), high: q.add(nominal, half) };
  return { nominal, rounded: noise, cut: noise };
}

export function exactly(value: Rational): Quantity {
  return { nominal: value, rounded: i.point(value), cut: i.point(value) };
}

export const ZERO = exactly({ n: 0n, d: 1n });

/** A value of which nothing is known but that it prints as 0 with so many decimals ("…"). */
export function belowUnit(decimals: number): Quantity {
  return quantityOf({ digits: 0, scale: decimals, exact: false });
}

/** Times a power of ten. */
export function shiftedBy(quantity: Quantity, power: number): Quantity {
  return power === 0 ? quantity : multiply(quantity, exactly(scaled(1n, -power)));
}

export const add = combine(q.add, i.add, ends.addSpans);
export const subtract = combine(q.subtract, i.subtract, ends.subtractSpans);
export const multiply = combine(q.multiply, i.multiply, ends.multiplySpans);
export const minimum = combine(q.minimum, ends.minimumOf, ends.minimumOf);
export const maximum = combine(q.maximum, ends.maximumOf, ends.maximumOf);

/** The sum of many: on one common denominator, so that thousands of terms stay small. */
export function sum(terms: readonly Quantity[]): Quantity {
  const total = (part: (term: Quantity) => Rational) => sumOfFractions(terms.map(part));
  return {
    nominal: total(({ nominal }) => nominal),
    rounded: { low: total(({ rounded }) => rounded.low), high: total(({ rounded }) => rounded.high) },
    cut: {
      low: total(({ cut }) => cut.low),
      high: total(({ cut }) => cut.high),
      isLowOpen: terms.some(({ cut }) => cut.isLowOpen),
      isHighOpen: terms.some(({ cut }) => cut.isHighOpen),
    },
  };
}

export const negate = (a: Quantity): Quantity => subtract(ZERO, a);

/** null when the divisor may be zero: such a quotient cannot be judged. */
export function divide(a: Quantity, b: Quantity): Quantity | null {
  const rounded = i.divide(a.rounded, b.rounded);
  const cut = ends.divideSpans(a.cut, b.cut) ?? rounded;
  if (!rounded || !cut) return null;
  return { nominal: q.divide(a.nominal, b.nominal), rounded, cut };
}

export const absolute = (a: Quantity): Quantity => {
  const [mirrored, isAcross] = [negate(a), a.cut.low.n < 0n && a.cut.high.n > 0n];
  const size = maximum(a, mirrored);
  return isAcross ? maximum(size, ZERO) : size;
};

/** Rounded half-up as Excel's ROUND; a true value on the middle may go either way (GB/T 8170). */
export function rounded(a: Quantity, decimals: number): Quantity {
  const at = (value: Rational, mode: RoundingMode) => ofDecimal(round(value, decimals, mode));
  const closed = ({ low, high }: Interval): Interval => ({
    low: q.minimum(at(low, 'half-up'), at(low, 'half-even')),
    high: q.maximum(at(high, 'half-up'), at(high, 'half-even')),
  });
  return { nominal: at(a.nominal, 'half-up'), rounded: closed(a.rounded), cut: closed(a.cut) };
}

/** Either of the two, nobody knows which; the first at face value. */
export const either = (a: Quantity, b: Quantity): Quantity => ({
  nominal: a.nominal,
  rounded: ends.hullOf(a.rounded, b.rounded),
  cut: ends.hullOf(a.cut, b.cut),
});

export const scaled = (digits: bigint, scale: number): Rational => ofDecimal({ digits, scale });

/** Every true value that truncation towards zero may have printed so; the far end is left out. */
function truncatedSpan(figure: PrintedNumber): Span {
  const { low, high } = truncatedInterval(figure);
  return { low, high, isLowOpen: figure.digits <= 0, isHighOpen: figure.digits >= 0 };
}

function combine(
  values: (a: Rational, b: Rational) => Rational,
  intervals: (a: Interval, b: Interval) => Interval,
  spans: (a: Span, b: Span) => Span,
): (a: Quantity, b: Quantity) => Quantity {
  return (a, b) => ({
    nominal: values(a.nominal, b.nominal),
    rounded: intervals(a.rounded, b.rounded),
    cut: spans(a.cut, b.cut),
  });
}

function sumOfFractions(fractions: readonly Rational[]): Rational {
  let [n, d] = [0n, 1n];
  for (const fraction of fractions) {
    const common = d % fraction.d === 0n ? d : (d / greatestDivisor(d, fraction.d)) * fraction.d;
    n = n * (common / d) + fraction.n * (common / fraction.d);
    d = common;
  }
  return { n, d };
}

function greatestDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestDivisor(b, a % b);
}
