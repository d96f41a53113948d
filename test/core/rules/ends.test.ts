/** Open and closed ends: an interval result holds every value that its operands allow, and no end that they leave out. */
import fc from 'fast-check';
import {
  addSpans,
  divideSpans,
  maximumOf,
  minimumOf,
  multiplySpans,
  spansMeet,
  subtractSpans,
} from '../../../src/core/rules/ends';
import type { Span } from '../../../src/core/rules/ends';
import * as q from '../../../src/core/statistics/rational';
import type { Rational } from '../../../src/core/statistics/rational';

const span = fc
  .record({
    low: fc.integer({ min: -6, max: 6 }),
    width: fc.integer({ min: 0, max: 5 }),
    isLowOpen: fc.boolean(),
    isHighOpen: fc.boolean(),
  })
  .map(({ low, width, isLowOpen, isHighOpen }): Span => ({
    low: q.rational(BigInt(low)),
    high: q.rational(BigInt(low + width)),
    isLowOpen: width > 0 && isLowOpen,
    isHighOpen: width > 0 && isHighOpen,
  }));

/** Eighths of the way, and the ends themselves where they belong to the span. */
function valuesIn({ low, high, isLowOpen, isHighOpen }: Span): Rational[] {
  const width = q.subtract(high, low);
  const inside = [1n, 2n, 4n, 7n].map((part) => q.add(low, q.multiply(width, q.rational(part, 8n))));
  if (width.n === 0n) return [low];
  return [...inside, ...(isLowOpen ? [] : [low]), ...(isHighOpen ? [] : [high])];
}

function holds({ low, high, isLowOpen, isHighOpen }: Span, value: Rational): boolean {
  const [fromLow, toHigh] = [q.compare(value, low), q.compare(high, value)];
  return (isLowOpen ? fromLow > 0 : fromLow >= 0) && (isHighOpen ? toHigh > 0 : toHigh >= 0);
}

const OPERATIONS = [
  ['+', addSpans, q.add],
  ['-', subtractSpans, q.subtract],
  ['*', multiplySpans, q.multiply],
  ['/', divideSpans, q.divide],
  ['MIN', minimumOf, q.minimum],
  ['MAX', maximumOf, q.maximum],
] as const;

describe.each(OPERATIONS)('%s', (_, ofSpans, ofValues) => {
  it('holds every value, and leaves out exactly the ends that no values make', () => {
    fc.assert(
      fc.property(span, span, (a, b) => {
        const result = ofSpans(a, b);
        if (!result) {
          expect(ofSpans).toBe(divideSpans);
          expect(q.compare(b.low, q.rational(0n)) <= 0 && q.compare(b.high, q.rational(0n)) >= 0).toBe(true);
          return;
        }
        const made = valuesIn(a).flatMap((x) => valuesIn(b).map((y) => ofValues(x, y)));
        // One assertion for them all: a million of them took half a minute.
        expect(made.filter((value) => !holds(result, value))).toEqual([]);
        const isMade = (end: Rational) => made.some((value) => q.compare(value, end) === 0);
        if (!result.isLowOpen) expect(isMade(result.low)).toBe(true);
        if (!result.isHighOpen) expect(isMade(result.high)).toBe(true);
      }),
      { numRuns: 1500 },
    );
  });
});

describe('spansMeet', () => {
  it('is true exactly where some value lies in both', () => {
    fc.assert(
      fc.property(span, span, (a, b) => {
        const common: Span = {
          low: q.maximum(a.low, b.low),
          high: q.minimum(a.high, b.high),
        };
        const isRoom = q.compare(common.low, common.high) < 0;
        const isPoint =
          q.compare(common.low, common.high) === 0 && holds(a, common.low) && holds(b, common.low);
        expect(spansMeet(a, b)).toBe(isRoom || isPoint);
      }),
    );
  });
});
