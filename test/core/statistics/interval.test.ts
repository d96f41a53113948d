import fc from 'fast-check';
import * as within from '../../../src/core/statistics/interval';
import type { Interval } from '../../../src/core/statistics/interval';
import { printedInterval } from '../../../src/core/statistics/printed';
import * as q from '../../../src/core/statistics/rational';
import type { Rational } from '../../../src/core/statistics/rational';
import { figures } from './arbitraries';

const intervals = figures.map(printedInterval);
/** A place inside: 0 is the low end, 1000 the high end. */
const places = fc.bigInt({ min: 0n, max: 1000n });

const inside = ({ low, high }: Interval, place: bigint): Rational =>
  q.add(low, q.multiply(q.subtract(high, low), q.rational(place, 1000n)));

test('the interval of a result holds the result of every choice inside the operands', () => {
  fc.assert(
    fc.property(intervals, intervals, places, places, (a, b, placeA, placeB) => {
      const [x, y] = [inside(a, placeA), inside(b, placeB)];
      expect(within.contains(within.add(a, b), q.add(x, y))).toBe(true);
      expect(within.contains(within.subtract(a, b), q.subtract(x, y))).toBe(true);
      expect(within.contains(within.multiply(a, b), q.multiply(x, y))).toBe(true);
      const ratio = within.divide(a, b);
      if (ratio) expect(within.contains(ratio, q.divide(x, y))).toBe(true);
      else expect(within.contains(b, q.rational(0n))).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('and no more: each end of a result is the result of two ends', () => {
  fc.assert(
    fc.property(intervals, intervals, (a, b) => {
      for (const [combined, operation] of [
        [within.add(a, b), q.add],
        [within.subtract(a, b), q.subtract],
        [within.multiply(a, b), q.multiply],
      ] as const) {
        const corners = [a.low, a.high].flatMap((x) => [b.low, b.high].map((y) => operation(x, y)));
        expect(corners.some((corner) => q.compare(corner, combined.low) === 0)).toBe(true);
        expect(corners.some((corner) => q.compare(corner, combined.high) === 0)).toBe(true);
      }
    }),
  );
});

test('intervals that touch meet, in either order', () => {
  const at = (low: bigint, high: bigint) => ({ low: q.rational(low), high: q.rational(high) });
  expect(within.intersects(at(1n, 2n), at(2n, 3n))).toBe(true);
  expect(within.intersects(at(2n, 3n), at(1n, 2n))).toBe(true);
  expect(within.intersects(at(1n, 2n), at(3n, 4n))).toBe(false);
  expect(within.intersects(at(1n, 9n), at(3n, 4n))).toBe(true);
});
