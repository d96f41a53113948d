import fc from 'fast-check';
import { ofNumber, rational } from '../../../src/core/statistics/rational';
import { twoYearAverage } from '../../../src/core/statistics/two-year-average';
import { fraction, fractionOfDouble, isBelow, nextUp, product, sum } from './oracle';

// Growth of 2021, growth of 2020 (printed), and the two-year average that NBS printed.
test.each([
  [0.2, 0.2, 0.2],
  [0.21, 0, 0.1],
  [0, 0, 0],
  [-1, 0.5, -1],
  [-0.19, 0, -0.1],
])('%d after %d is %d', (growth, prior, expected) => {
  expect(twoYearAverage(ofNumber(growth), ofNumber(prior))).toBe(expected);
});

test('below −100 % there is none', () => {
  expect(() => twoYearAverage(ofNumber(-1.2), ofNumber(0.1))).toThrow(RangeError);
});

test('is the nearest double: the true average lies within half a step of it', () => {
  const growths = fc.oneof(
    fc.integer({ min: -999, max: 9999 }).map((n) => [n, 3] as const),
    fc.integer({ min: 1, max: 99 }).map((n) => [n, 12] as const),
  );
  fc.assert(
    fc.property(growths, growths, ([a, k], [b, l]) => {
      const [p, q] = [fraction(BigInt(a), 10n ** BigInt(k)), fraction(BigInt(b), 10n ** BigInt(l))];
      const one = fraction(1n, 1n);
      const squared = product(sum(one, p), sum(one, q));
      const found = twoYearAverage(
        rational(BigInt(a), 10n ** BigInt(k)),
        rational(BigInt(b), 10n ** BigInt(l)),
      );
      // (1 + found ± half a step)² lies on either side of the product.
      const exact = fractionOfDouble(found);
      const step = fractionOfDouble(nextUp(Math.abs(found)) - Math.abs(found));
      const half = fraction(step.top, step.bottom * 2n);
      const below = sum(sum(one, exact), fraction(-half.top, half.bottom));
      const above = sum(sum(one, exact), half);
      expect(isBelow(squared, product(below, below))).toBe(false);
      expect(isBelow(product(above, above), squared)).toBe(false);
    }),
    { numRuns: 500 },
  );
});
