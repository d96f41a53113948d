/** A target over the months or quarters of its window: amounts that add up, and the curve for the template. */
import { message } from '../message';
import type { Message } from '../message';
import { decimalNumber, parseDecimal } from '../statistics/decimal';
import { monthIndex, periodCode } from '../statistics/period';
import type { Month, Window } from '../statistics/period';
import * as q from '../statistics/rational';
import type { Rational } from '../statistics/rational';
import type { Schedule } from '../template/template';
import { amountText, shareOut, wholeOf } from './share-out';
import type { Whole } from './share-out';
import { monthCode, monthWeights } from './weights';
import type { MonthWeight, Shape } from './weights';

export interface TimePlan {
  readonly target: string;
  readonly window: Window;
  readonly shape: Shape;
  readonly by: 'month' | 'quarter';
  /** Decimals of the amounts; more where the target itself has more. */
  readonly decimals: number;
}

export interface PlannedSpan {
  /** 2017-03, 2017-Q1. */
  readonly period: string;
  /** Its last month: where the curve has its point. */
  readonly month: string;
  /** Of this span, and from the beginning of the window; decimal text in the unit of the target. */
  readonly amount: string;
  readonly cumulative: string;
  /** cumulative ÷ target, a ratio; rounded down in its twelfth decimal, so that exactly the amount is never behind it. */
  readonly share: number;
}

export type TimePlanResult =
  | { readonly ok: true; readonly spans: readonly PlannedSpan[]; readonly schedule: Schedule }
  | { readonly ok: false; readonly problem: Message };

export function planOverTime(plan: TimePlan): TimePlanResult {
  const whole = wholeOf(plan.target, plan.decimals);
  if (!whole) return { ok: false, problem: message('planning.target', { found: plan.target }) };
  const weights = monthWeights(plan.shape, plan.window);
  if (!weights.ok) return weights;
  const spans = spansOf(weights.months, plan.by);
  const amounts = shareOut(
    whole,
    spans.map(({ weight }) => weight),
  );
  let units = 0n;
  let due = q.rational(0n);
  const all = spans.reduce((sum, { weight }) => q.add(sum, weight), q.rational(0n));
  const planned = spans.map(({ first, last, weight }, i): PlannedSpan => {
    units += unitsOf(amounts[i] ?? '0', whole);
    due = q.add(due, weight);
    const share =
      whole.units === 0n ? q.divide(due, all) : q.divide(q.rational(units), q.rational(whole.units));
    return {
      period: periodCode({ from: first, to: last }),
      month: monthCode(last),
      amount: amounts[i] ?? '0',
      cumulative: amountText(units, whole.decimals),
      share: roundedDown(share),
    };
  });
  return {
    ok: true,
    spans: planned,
    schedule: Object.fromEntries(planned.map(({ month, share }) => [month, share])),
  };
}

export interface Span {
  readonly first: Month;
  readonly last: Month;
  readonly weight: Rational;
}

/** Months as they are, or together by quarters of the calendar. */
export function spansOf(months: readonly MonthWeight[], by: 'month' | 'quarter'): Span[] {
  const spans: Span[] = [];
  for (const { month, weight } of months) {
    const before = spans.at(-1);
    if (by === 'quarter' && before && quarterOf(before.last) === quarterOf(month)) {
      spans[spans.length - 1] = { ...before, last: month, weight: q.add(before.weight, weight) };
    } else spans.push({ first: month, last: month, weight });
  }
  return spans;
}

const quarterOf = (month: Month): number => Math.floor(monthIndex(month) / 3);

function unitsOf(amount: string, { decimals }: Whole): bigint {
  const { digits, scale } = parseDecimal(amount) ?? { digits: 0n, scale: 0 };
  return digits * 10n ** BigInt(decimals - scale);
}

const SHARE_DECIMALS = 12;

const roundedDown = ({ n, d }: Rational): number =>
  decimalNumber({ digits: (n * 10n ** BigInt(SHARE_DECIMALS)) / d, scale: SHARE_DECIMALS });
