/** A target shared out by weights, in printable amounts that add up to it. */
import { balanceParts, balanceTable } from '../statistics/balanced-rounding';
import { decimalText, parseDecimal } from '../statistics/decimal';
import type { Decimal } from '../statistics/decimal';
import * as q from '../statistics/rational';
import type { Rational } from '../statistics/rational';

/** A target that can be shared out: zero or more, with as many decimals as its parts get at least. */
export interface Whole {
  readonly value: Rational;
  /** Decimals of the parts. */
  readonly decimals: number;
  readonly units: bigint;
}

/** @returns null for text that is no decimal, or one below zero */
export function wholeOf(target: string, decimals: number): Whole | null {
  const decimal = parseDecimal(target);
  if (!decimal || decimal.digits < 0n) return null;
  // A target with more decimals than its parts could not be their sum.
  const kept = Math.max(decimals, decimal.scale, 0);
  return {
    value: q.ofDecimal(decimal),
    decimals: kept,
    units: decimal.digits * 10n ** BigInt(kept - decimal.scale),
  };
}

/** Largest remainder; the larger weight never gets less. Weights are zero or more, and one of them is not zero. */
export function shareOut(whole: Whole, weights: readonly Rational[]): string[] {
  const parts = partsOf(whole, weights);
  const units = balanceParts(parts, whole.decimals, whole.units);
  if (!units) throw new RangeError('weights that cannot be shared out');
  return units.map((amount) => amountText(amount, whole.decimals));
}

export interface SharedTable {
  readonly cells: readonly (readonly string[])[];
  readonly rowTotals: readonly string[];
  readonly columnTotals: readonly string[];
}

/** Rows and columns at once: every cell and every sum printable, all sums holding. */
export function shareOutTable(
  whole: Whole,
  rows: readonly Rational[],
  columns: readonly Rational[],
): SharedTable {
  const cells = rows.map((row) => columns.map((column) => q.multiply(row, column)));
  const flat = partsOf(whole, cells.flat());
  const table = balanceTable(
    rows.map((_, r) => flat.slice(r * columns.length, (r + 1) * columns.length)),
    whole.decimals,
    whole.units,
  );
  if (!table) throw new RangeError('weights that cannot be shared out');
  const texts = (amounts: readonly bigint[]) => amounts.map((amount) => amountText(amount, whole.decimals));
  return {
    cells: table.cells.map(texts),
    rowTotals: texts(table.rowTotals),
    columnTotals: texts(table.columnTotals),
  };
}

export const amountText = (units: bigint, decimals: number): string =>
  decimalText({ digits: units, scale: decimals });

/** Cut far below any unit, and so that the parts still add up: what was cut is given to the largest. */
function partsOf({ value, decimals }: Whole, weights: readonly Rational[]): Decimal[] {
  const sum = weights.reduce(q.add, q.rational(0n));
  if (sum.n === 0n) throw new RangeError('all weights are zero');
  const scale = decimals + GUARD;
  const unit = 10n ** BigInt(scale);
  const digits = weights.map((weight) => {
    const { n, d } = q.divide(q.multiply(value, weight), sum);
    return (n * unit) / d;
  });
  const missing = (value.n * unit) / value.d - digits.reduce((a, b) => a + b, 0n);
  const largest = digits.reduce((best, each, i) => (each > (digits[best] ?? 0n) ? i : best), 0);
  return digits.map((each, i) => ({ digits: i === largest ? each + missing : each, scale }));
}

/** Digits beyond the last one kept: remainders that differ at all differ within them. */
const GUARD = 40;
