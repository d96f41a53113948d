/** Sums of very many decimals, exact: digits are gathered by their scale in doubles that never leave the safe integers. */
import * as q from '../statistics/rational';
import type { Rational } from '../statistics/rational';
import { normalize } from '../statistics/decimal';
import type { Decimal } from '../statistics/decimal';
import type { Interval } from '../statistics/interval';

interface Scale {
  digits: number;
  beyond: bigint;
  /** How many figures with so many decimals were rounded. */
  rounded: number;
}

export class ExactSum {
  private readonly scales = new Map<number, Scale>();

  add(digits: number, scale: number, isExact: boolean): void {
    let own = this.scales.get(scale);
    if (!own) this.scales.set(scale, (own = { digits: 0, beyond: 0n, rounded: 0 }));
    own.digits += digits;
    if (!isExact) own.rounded += 1;
    if (own.digits > LARGEST || own.digits < -LARGEST) {
      own.beyond += BigInt(own.digits);
      own.digits = 0;
    }
  }

  /** In lowest terms of a decimal: 12.50 is 12.5. */
  total(): Decimal {
    const finest = Math.max(0, ...this.scales.keys());
    let digits = 0n;
    for (const [scale, own] of this.scales) {
      digits += (BigInt(own.digits) + own.beyond) * 10n ** BigInt(finest - scale);
    }
    return normalize({ digits, scale: finest });
  }

  /** Everything that the sum may truly be, if every figure was rounded to the digits that it shows. */
  within(): Interval {
    const total = q.ofDecimal(this.total());
    let half: Rational = { n: 0n, d: 1n };
    for (const [scale, { rounded }] of this.scales) {
      half = q.add(half, q.ofDecimal({ digits: 5n * BigInt(rounded), scale: scale + 1 }));
    }
    return { low: q.subtract(total, half), high: q.add(total, half) };
  }
}

/** Two summands of fifteen digits still add up to a safe integer. */
const LARGEST = 4e15;
