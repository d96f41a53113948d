/** Does a printed figure agree with what is computed for it? In doubles where they are sure, in fractions of BigInt where they are not. */
import { spansMeet } from '../rules/ends';
import { TRUSTED_DIGITS } from '../rules/quantity';
import type { Quantity } from '../rules/quantity';
import type { FactColumn } from '../report/facts';
import { intersects } from '../statistics/interval';
import type { PrintedNumber } from '../statistics/printed';
import { compare } from '../statistics/rational';
import { roundingsOf } from '../statistics/rounding';
import type { Rounding } from '../template/template';

export type Verdict =
  /** The computed figure rounds to the printed one. */
  | 'exact'
  /** It lies in the middle of two printable figures, and the printed one is one of them. */
  | 'tie'
  /** It does not, but the figures it was computed from are rounded themselves, and leave room for the printed one. */
  | 'rounding'
  /** A tie that was rounded the other way than the template prescribes. */
  | 'other-rounding'
  /** Only if a figure was cut off instead of rounded. */
  | 'truncated'
  | 'fails';

export function verdictOf(
  printed: PrintedNumber,
  reported: Quantity,
  computed: Quantity,
  rounding: Rounding,
): Verdict {
  const { low, high } = reported.rounded;
  const [fromLow, toHigh] = [compare(computed.nominal, low), compare(high, computed.nominal)];
  if (fromLow > 0 && toHigh > 0) return 'exact';
  const isEnd = fromLow === 0 || toHigh === 0;
  if (isEnd && compare(low, high) === 0) return 'exact';
  const isForbiddenTie =
    isEnd && rounding !== 'any' && !roundingsOf(computed.nominal, printed).includes(rounding);
  if (isEnd && !isForbiddenTie) return 'tie';
  const isPoint = compare(computed.rounded.low, computed.rounded.high) === 0;
  if (isForbiddenTie && isPoint) return 'other-rounding';
  if (intersects(reported.rounded, computed.rounded)) return 'rounding';
  return spansMeet(reported.cut, computed.cut) ? 'truncated' : 'fails';
}

/**
 * What doubles can tell of the verdict where rounding errors cannot change it: exact; or fits, which is one of exact, tie
 * and rounding, whatever way the template rounds. null: exact arithmetic has to look.
 * low and high must enclose nothing but what the operands' rounding allows.
 * @param figure the printed value, and half of its last unit (halfUnitAt)
 * @param magnitude the largest absolute value met on the way: what double arithmetic has lost is measured by it
 */
export function fastVerdict(
  figure: number,
  half: number,
  nominal: number,
  low: number,
  high: number,
  magnitude: number,
): 'exact' | 'fits' | null {
  const margin = magnitude * DOUBLE_NOISE;
  if (Math.abs(nominal - figure) < half - margin) return 'exact';
  const doMeet = figure + half > low + margin && figure - half < high - margin;
  // A point between two printable figures may be a tie that the template forbids.
  return doMeet && high - low > 2 * margin ? 'fits' : null;
}

/** True where whole numbers add up to the figure; doubles add them without loss. */
export function addsUpInWholes(figure: number, a: number, b: number): boolean {
  return (
    Number.isSafeInteger(a) && Number.isSafeInteger(b) && Number.isSafeInteger(a + b) && a + b === figure
  );
}

/** Value of a figure as a double: one correctly rounded operation away from the exact one. NaN beyond 10^±22. */
export function valueAt({ digits, scale }: FactColumn, line: number): number {
  const power = scale[line] ?? 0;
  const whole = digits[line] ?? 0;
  return power >= 0 ? whole / (POWERS[power] ?? NaN) : whole * (POWERS[-power] ?? NaN);
}

/** Half of the last printed unit; for an unrounded fraction never more than the noise that quantityOf allows it. */
export function halfUnitAt({ digits, scale, exact }: FactColumn, line: number): number {
  const power = scale[line] ?? 0;
  if (power <= 0) return exact[line] === 1 ? 0 : 0.5 * (POWERS[-power] ?? NaN);
  const whole = Math.abs(digits[line] ?? 0);
  const isNoisy = exact[line] === 1 || whole >= MOST_TRUSTED;
  return isNoisy ? (whole * NOISE) / (POWERS[power] ?? NaN) : (HALVES[power] ?? NaN);
}

/** A few roundings of 2^-53 each, with room to spare. */
const DOUBLE_NOISE = 8e-15;
const NOISE = 0.5 * 10 ** -TRUSTED_DIGITS;
const MOST_TRUSTED = 10 ** TRUSTED_DIGITS;
const POWERS = Array.from({ length: 23 }, (_, power) => Number(`1e${power}`));
const HALVES = POWERS.map((power) => 0.5 / power);
