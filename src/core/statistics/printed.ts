/** A printed number is an interval: 18.29 means [18.285, 18.295]. */
import { parseDecimal } from './decimal';
import type { Decimal } from './decimal';
import { point } from './interval';
import type { Interval } from './interval';
import { ofDecimal } from './rational';
import type { Rational } from './rational';

/** A figure as written: digits / 10^scale, digits a safe integer (Excel keeps 15), scale possibly negative (12.36 亿 in 万: 1236 / 10^-2). */
export interface PrintedNumber {
  readonly digits: number;
  readonly scale: number;
  /** True for counts and for cells that hold more digits than they show: then the figure is a point. */
  readonly exact: boolean;
}

/**
 * A printed text without unit or separators: "18.29" has two decimals, "7.30" too, "-0" is 0.
 * @returns null when the text is no plain decimal, or has more digits than Excel keeps
 */
export function printedNumber(text: string, exact = false): PrintedNumber | null {
  const decimal = parseDecimal(text);
  return decimal && printedDecimal(decimal, exact);
}

/** Null where the digits are beyond a safe integer: no cell can hold them. */
export function printedDecimal({ digits, scale }: Decimal, exact = false): PrintedNumber | null {
  const whole = Number(digits);
  return Number.isSafeInteger(whole) ? { digits: whole, scale, exact } : null;
}

/** Every true value that half-up or half-even rounding may have printed so (closed ends: each tie is right under one of them). */
export function printedInterval({ digits, scale, exact }: PrintedNumber): Interval {
  const shown = BigInt(digits);
  if (exact) return point(scaled(shown, scale));
  return { low: scaled(shown * 10n - 5n, scale + 1), high: scaled(shown * 10n + 5n, scale + 1) };
}

/** Every true value that truncation towards zero may have printed so (the open far end closed; it is one step of no width too wide). */
export function truncatedInterval({ digits, scale, exact }: PrintedNumber): Interval {
  const shown = BigInt(digits);
  if (exact) return point(scaled(shown, scale));
  return {
    low: scaled(digits > 0 ? shown : shown - 1n, scale),
    high: scaled(digits < 0 ? shown : shown + 1n, scale),
  };
}

const scaled = (digits: bigint, scale: number): Rational => ofDecimal({ digits, scale });
