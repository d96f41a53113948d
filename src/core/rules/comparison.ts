/** Two quantities compared: on intervals, so that a report which was merely rounded is never accused. */
import * as q from '../statistics/rational';
import type { Rational } from '../statistics/rational';
import { mayBeAtMost, spansMeet } from './ends';
import type { Span } from './ends';
import type { Quantity } from './quantity';
import type { Comparison } from './rule';

export type RuleVerdict =
  /** The digits as they stand satisfy it. */
  | 'holds'
  /** The digits do not, but figures that round to them do. */
  | 'rounding'
  /** Only within the tolerance of the rule. */
  | 'tolerated'
  /** Only figures that were cut off instead of rounded satisfy it. */
  | 'truncated'
  | 'fails';

/** How far apart two sides may be: an amount, or a fraction of the right side. */
export interface Tolerance {
  readonly kind: 'amount' | 'fraction';
  readonly value: Rational;
}

export function compareQuantities(
  left: Quantity,
  comparison: Comparison,
  right: Quantity,
  tolerance: Tolerance | null = null,
): RuleVerdict {
  const holds = CAN_HOLD[comparison];
  if (holds(point(left.nominal), point(right.nominal))) return 'holds';
  if (holds(left.rounded, right.rounded)) return 'rounding';
  if (tolerance && holds(left.rounded, widened(right, tolerance))) return 'tolerated';
  return holds(left.cut, right.cut) ? 'truncated' : 'fails';
}

const point = (value: Rational): Span => ({ low: value, high: value });

function widened({ nominal, rounded }: Quantity, { kind, value }: Tolerance): Span {
  const size = nominal.n < 0n ? q.negate(nominal) : nominal;
  const room = kind === 'amount' ? value : q.multiply(size, value);
  return { low: q.subtract(rounded.low, room), high: q.add(rounded.high, room) };
}

/** Whether some values of the two spans stand in the relation. */
const CAN_HOLD: Readonly<Record<Comparison, (left: Span, right: Span) => boolean>> = {
  '=': spansMeet,
  '<>': (left, right) => q.compare(left.low, right.high) !== 0 || q.compare(left.high, right.low) !== 0,
  '<=': (left, right) => mayBeAtMost(left, right, false),
  '<': (left, right) => mayBeAtMost(left, right, true),
  '>=': (left, right) => mayBeAtMost(right, left, false),
  '>': (left, right) => mayBeAtMost(right, left, true),
};
