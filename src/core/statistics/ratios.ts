/**
 * The ratios of a report, exact: from exact values, and from intervals of everything that printed figures may truly be
 * (printedInterval). Ratios are ratios: 77 % is 0.77; only gap and changePoints are in percentage points.
 */
import * as within from './interval';
import type { Interval } from './interval';
import { compare, divide, multiply, rational, subtract } from './rational';
import type { Rational } from './rational';

const ZERO = rational(0n);
const ONE = rational(1n);
const HUNDRED = rational(100n);

/** 完成率 = actual / target. Null where the target is zero. */
export function completion(actual: Rational, target: Rational): Rational | null {
  return target.n === 0n ? null : divide(actual, target);
}

/** Null where the target may be zero. */
export const completionWithin = (actual: Interval, target: Interval): Interval | null =>
  within.divide(actual, target);

/**
 * 同比 = (current − prior) / prior, or the words that the field uses where a rate would mislead (the practice of NBS
 * releases: no rate over a base that is zero or a loss).
 */
export type Growth =
  | { readonly kind: 'value'; readonly value: Rational }
  /** The base is zero: 净增, not comparable. */
  | { readonly kind: 'zero-base' }
  /** 持平: nothing then, nothing now. */
  | { readonly kind: 'both-zero' }
  /** 扭亏为盈 */
  | { readonly kind: 'turned-profit' }
  /** 由盈转亏 */
  | { readonly kind: 'turned-loss' }
  /** 增亏 */
  | { readonly kind: 'loss-widened' }
  /** 减亏, down to no loss at all. */
  | { readonly kind: 'loss-narrowed' };

/** A base that is negative and unchanged has grown by 0, under every convention. */
export function growth(current: Rational, prior: Rational): Growth {
  const kind = growthKind(compare(current, ZERO), compare(prior, ZERO), compare(current, prior));
  return kind === 'value' ? { kind, value: rate(current, prior) } : { kind };
}

/**
 * Whether there is a rate at all, told by signs alone.
 * @param direction sign of current − prior
 */
export function growthKind(current: number, prior: number, direction: number): Growth['kind'] {
  if (prior === 0) return current === 0 ? 'both-zero' : 'zero-base';
  if (prior > 0) return current < 0 ? 'turned-loss' : 'value';
  if (current > 0) return 'turned-profit';
  if (direction === 0) return 'value';
  return direction < 0 ? 'loss-widened' : 'loss-narrowed';
}

/** Null where the field gives no rate: the base may be zero or negative, or the current figure is surely negative. */
export function growthWithin(current: Interval, prior: Interval): Interval | null {
  if (prior.low.n <= 0n || current.high.n < 0n) return null;
  const ratio = within.divide(current, prior);
  return ratio && within.subtract(ratio, within.point(ONE));
}

/** 占比 = part / whole. Null where the whole is zero. */
export function share(part: Rational, whole: Rational): Rational | null {
  return whole.n === 0n ? null : divide(part, whole);
}

/** Null where the whole may be zero. */
export const shareWithin = (part: Interval, whole: Interval): Interval | null => within.divide(part, whole);

/** 增减额 = now − before, in the unit of both. */
export const change = (now: Rational, before: Rational): Rational => subtract(now, before);

export const changeWithin = (now: Interval, before: Interval): Interval => within.subtract(now, before);

/** Change of one percentage to another, both as ratios: 0.41 after 0.28 is 13 percentage points. */
export const changePoints = (now: Rational, before: Rational): Rational =>
  multiply(subtract(now, before), HUNDRED);

/** 超序时进度 = completion − schedule in percentage points, unrounded: it is rounded once, when it is shown. */
export const gap = (completed: Rational, scheduled: Rational): Rational => changePoints(completed, scheduled);

/** In percentage points. */
export const gapWithin = (completed: Interval, scheduled: Rational): Interval =>
  within.multiply(within.subtract(completed, within.point(scheduled)), within.point(HUNDRED));

const rate = (current: Rational, prior: Rational): Rational => divide(subtract(current, prior), prior);
