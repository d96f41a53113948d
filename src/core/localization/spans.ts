/** Everything that a printed figure may truly be, with closed ends: the simplex knows no others. */
import { quantityOf } from '../rules/quantity';
import type { Quantity } from '../rules/quantity';
import type { PrintedNumber } from '../statistics/printed';
import type { Interval } from '../statistics/interval';
import * as q from '../statistics/rational';

/** An end that is left out (18.30 was never cut off to 18.29) becomes one a hair inside. */
export function closedSpan({ cut }: Quantity): Interval {
  if (!cut.isLowOpen && !cut.isHighOpen) return { low: cut.low, high: cut.high };
  const hair = q.divide(q.subtract(cut.high, cut.low), { n: HAIRS, d: 1n });
  return {
    low: cut.isLowOpen ? q.add(cut.low, hair) : cut.low,
    high: cut.isHighOpen ? q.subtract(cut.high, hair) : cut.high,
  };
}

export const spanOfPrinted = (printed: PrintedNumber): Interval => closedSpan(quantityOf(printed));

const HAIRS = 1_000_000n;
