/** The ratios of a report, exact. Ratios are ratios: 77 % is 0.77; only gap and changePoints are in percentage points. */
import { compare, divide, multiply, rational, subtract } from './rational';
import type { Rational } from './rational';

const ZERO = rational(0n);
const HUNDRED = rational(100n);

/** 完成率 = actual / target. Null where the target is zero. */
export function completion(actual: Rational, target: Rational): Rational | null {
  return target.n === 0n ? null : divide(actual, target);
}

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

/** 增减额 = now − before, in the unit of both. */
export const change = (now: Rational, before: Rational): Rational => subtract(now, before);

/** Change of one percentage to another, both as ratios: 0.41 after 0.28 is 13 percentage points. */
export const changePoints = (now: Rational, before: Rational): Rational =>
  multiply(subtract(now, before), HUNDRED);

/** 超序时进度 = completion − schedule in percentage points, unrounded: it is rounded once, when it is shown. */
export const gap = (completed: Rational, scheduled: Rational): Rational => changePoints(completed, scheduled);

const rate = (current: Rational, prior: Rational): Rational => divide(subtract(current, prior), prior);
