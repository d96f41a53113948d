/**
 * Intervals whose ends may be open. A figure that was cut off, 18.29, is anything from 18.29 up to, but not, 18.30:
 * where only 18.30 itself would do, it was not cut off either.
 */
import type { Interval } from '../statistics/interval';
import * as q from '../statistics/rational';
import type { Rational } from '../statistics/rational';

/** An interval of statistics/interval.ts is one with both ends closed. */
export interface Span extends Interval {
  readonly isLowOpen?: boolean;
  readonly isHighOpen?: boolean;
}

/** One end: its value, and whether the value itself is left out. */
interface End {
  readonly value: Rational;
  readonly isOpen: boolean;
}

export const lowEnd = (span: Span): End => ({ value: span.low, isOpen: span.isLowOpen ?? false });
export const highEnd = (span: Span): End => ({ value: span.high, isOpen: span.isHighOpen ?? false });

export function spanOf(low: End, high: End): Span {
  if (!low.isOpen && !high.isOpen) return { low: low.value, high: high.value };
  return { low: low.value, high: high.value, isLowOpen: low.isOpen, isHighOpen: high.isOpen };
}

export const addSpans = (a: Span, b: Span): Span =>
  spanOf(addEnds(lowEnd(a), lowEnd(b)), addEnds(highEnd(a), highEnd(b)));

export const negateSpan = (a: Span): Span => spanOf(negateEnd(highEnd(a)), negateEnd(lowEnd(a)));

export const subtractSpans = (a: Span, b: Span): Span => addSpans(a, negateSpan(b));

export function multiplySpans(a: Span, b: Span): Span {
  const corners = [lowEnd(a), highEnd(a)].flatMap((x) =>
    [lowEnd(b), highEnd(b)].map((y) => multiplyEnds(x, y)),
  );
  return spanOf(corners.reduce(lower), corners.reduce(higher));
}

/** null when the divisor touches zero: such a quotient has no bounds. */
export function divideSpans(a: Span, b: Span): Span | null {
  if (b.low.n <= 0n && b.high.n >= 0n) return null;
  const inverse = ({ value, isOpen }: End): End => ({ value: q.divide(ONE, value), isOpen });
  return multiplySpans(a, spanOf(inverse(highEnd(b)), inverse(lowEnd(b))));
}

/** The smallest span around both. */
export const hullOf = (a: Span, b: Span): Span =>
  spanOf(lower(lowEnd(a), lowEnd(b)), higher(highEnd(a), highEnd(b)));

export const minimumOf = (a: Span, b: Span): Span =>
  spanOf(lower(lowEnd(a), lowEnd(b)), nearer(highEnd(a), highEnd(b)));

export const maximumOf = (a: Span, b: Span): Span => negateSpan(minimumOf(negateSpan(a), negateSpan(b)));

/** Whether some value lies in both. */
export const spansMeet = (a: Span, b: Span): boolean => mayBeAtMost(a, b, false) && mayBeAtMost(b, a, false);

/** Whether some value of a is below some value of b, or equal to it where that is enough. */
export function mayBeAtMost(a: Span, b: Span, isStrict: boolean): boolean {
  const order = q.compare(a.low, b.high);
  return order < 0 || (order === 0 && !isStrict && !a.isLowOpen && !b.isHighOpen);
}

const ONE: Rational = { n: 1n, d: 1n };

const addEnds = (a: End, b: End): End => ({ value: q.add(a.value, b.value), isOpen: a.isOpen || b.isOpen });
const negateEnd = ({ value, isOpen }: End): End => ({ value: q.negate(value), isOpen });

/** Zero times anything is zero, whether or not the other end is left out. */
function multiplyEnds(a: End, b: End): End {
  const isOpen =
    a.value.n === 0n && b.value.n === 0n
      ? a.isOpen && b.isOpen
      : a.value.n === 0n
        ? a.isOpen
        : b.value.n === 0n
          ? b.isOpen
          : a.isOpen || b.isOpen;
  return { value: q.multiply(a.value, b.value), isOpen };
}

const lower = (a: End, b: End): End => first(a, b, q.compare(a.value, b.value), (x, y) => x && y);
const higher = (a: End, b: End): End => first(a, b, q.compare(b.value, a.value), (x, y) => x && y);
/** The lower of two upper ends: what is left out of either is left out. */
const nearer = (a: End, b: End): End => first(a, b, q.compare(a.value, b.value), (x, y) => x || y);

function first(a: End, b: End, order: number, open: (a: boolean, b: boolean) => boolean): End {
  if (order !== 0) return order < 0 ? a : b;
  return { value: a.value, isOpen: open(a.isOpen, b.isOpen) };
}
