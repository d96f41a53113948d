/** A printed number is an interval: 18.29 means [18.285, 18.295]. */
import type { Interval } from './interval';
import type { Rational } from './rational';

/** A figure as written: digits / 10^scale, digits a safe integer (Excel keeps 15), scale possibly negative (12.36 亿 in 万: 1236 / 10^-2). */
export interface PrintedNumber {
  readonly digits: number;
  readonly scale: number;
  /** True for counts and for cells that hold more digits than they show: then the figure is a point. */
  readonly exact: boolean;
}

/** Every true value that half-up or half-even rounding may have printed so (closed ends: each tie is right under one of them). */
export function printedInterval({ digits, scale, exact }: PrintedNumber): Interval {
  if (exact) return { low: scaled(digits, 1, scale), high: scaled(digits, 1, scale) };
  return { low: scaled(2 * digits - 1, 2, scale), high: scaled(2 * digits + 1, 2, scale) };
}

/** Every true value that truncation towards zero may have printed so (the open far end closed; it is one step of no width too wide). */
export function truncatedInterval({ digits, scale, exact }: PrintedNumber): Interval {
  if (exact) return { low: scaled(digits, 1, scale), high: scaled(digits, 1, scale) };
  if (digits === 0) return { low: scaled(-1, 1, scale), high: scaled(1, 1, scale) };
  return digits > 0
    ? { low: scaled(digits, 1, scale), high: scaled(digits + 1, 1, scale) }
    : { low: scaled(digits - 1, 1, scale), high: scaled(digits, 1, scale) };
}

function scaled(numerator: number, denominator: number, scale: number): Rational {
  const power = 10n ** BigInt(Math.abs(scale));
  return scale >= 0
    ? { n: BigInt(numerator), d: BigInt(denominator) * power }
    : { n: BigInt(numerator) * power, d: BigInt(denominator) };
}
