/** Closed intervals of exact fractions: everything a figure may truly be, and the arithmetic that keeps that promise. */
import * as q from './rational';
import type { Rational } from './rational';

export interface Interval {
  readonly low: Rational;
  readonly high: Rational;
}

export const point = (value: Rational): Interval => ({ low: value, high: value });

export const add = (a: Interval, b: Interval): Interval => ({
  low: q.add(a.low, b.low),
  high: q.add(a.high, b.high),
});

export const subtract = (a: Interval, b: Interval): Interval => ({
  low: q.subtract(a.low, b.high),
  high: q.subtract(a.high, b.low),
});

export function multiply(a: Interval, b: Interval): Interval {
  return hull([
    q.multiply(a.low, b.low),
    q.multiply(a.low, b.high),
    q.multiply(a.high, b.low),
    q.multiply(a.high, b.high),
  ]);
}

/** null when the divisor may be zero: such a quotient cannot be judged. */
export function divide(a: Interval, b: Interval): Interval | null {
  if (b.low.n <= 0n && b.high.n >= 0n) return null;
  return hull([
    q.divide(a.low, b.low),
    q.divide(a.low, b.high),
    q.divide(a.high, b.low),
    q.divide(a.high, b.high),
  ]);
}

export const intersects = (a: Interval, b: Interval): boolean =>
  q.compare(a.low, b.high) <= 0 && q.compare(b.low, a.high) <= 0;

export const contains = (a: Interval, value: Rational): boolean =>
  q.compare(a.low, value) <= 0 && q.compare(value, a.high) <= 0;

function hull(values: readonly Rational[]): Interval {
  return { low: values.reduce(q.minimum), high: values.reduce(q.maximum) };
}
