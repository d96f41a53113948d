import fc from 'fast-check';
import * as q from '../../../src/core/statistics/rational';
import type { Rational } from '../../../src/core/statistics/rational';
import { fractions } from './arbitraries';
import * as oracle from './oracle';

const school = ({ n, d }: Rational) => oracle.fraction(n, d);

test('the four operations agree with the school book', () => {
  fc.assert(
    fc.property(fractions, fractions, (a, b) => {
      expect(school(q.add(a, b))).toEqual(oracle.sum(school(a), school(b)));
      expect(school(q.subtract(a, b))).toEqual(oracle.difference(school(a), school(b)));
      expect(school(q.multiply(a, b))).toEqual(oracle.product(school(a), school(b)));
      fc.pre(b.n !== 0n);
      const ratio = q.divide(a, b);
      expect(ratio.d > 0n).toBe(true);
      expect(school(ratio)).toEqual(oracle.quotient(school(a), school(b)));
    }),
  );
});

test('comparison agrees with the school book', () => {
  fc.assert(
    fc.property(fractions, fractions, (a, b) => {
      expect(q.compare(a, b) < 0).toBe(oracle.isBelow(school(a), school(b)));
      expect(q.compare(a, q.multiply(a, q.rational(7n, 7n)))).toBe(0);
      expect(q.compare(q.minimum(a, b), q.maximum(a, b))).toBeLessThanOrEqual(0);
    }),
  );
});

test('no fraction has a zero denominator', () => {
  expect(() => q.rational(1n, 0n)).toThrow(RangeError);
  expect(() => q.divide(q.rational(1n), q.rational(0n))).toThrow(RangeError);
});

describe('rationalNumber', () => {
  test('is the nearest double, for small and for large fractions', () => {
    fc.assert(
      fc.property(fractions, (value) => {
        expect(oracle.isNearestDouble(school(value), q.rationalNumber(value))).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test('is the nearest double at every magnitude, subnormals included', () => {
    const exponents = fc.integer({ min: -345, max: 305 });
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 10n ** 20n }), exponents, (digits, exponent) => {
        const power = 10n ** BigInt(Math.abs(exponent));
        const value = exponent < 0 ? q.rational(digits, power) : q.rational(digits * power);
        // JavaScript reads decimal text to the nearest double too.
        expect(q.rationalNumber(value)).toBe(Number(`${digits}e${exponent}`));
      }),
      { numRuns: 2000 },
    );
  });

  test('a tie between two doubles goes to the even one', () => {
    expect(q.rationalNumber(q.rational(2n ** 53n + 1n))).toBe(2 ** 53);
    expect(q.rationalNumber(q.rational(2n ** 53n + 3n))).toBe(2 ** 53 + 4);
    expect(q.rationalNumber(q.rational(1n, 2n ** 1075n))).toBe(0);
    expect(q.rationalNumber(q.rational(3n, 2n ** 1075n))).toBe(2 * Number.MIN_VALUE);
  });

  test('ends at infinity, and zero has no sign', () => {
    expect(q.rationalNumber(q.rational(10n ** 400n))).toBe(Infinity);
    expect(q.rationalNumber(q.rational(-(10n ** 400n)))).toBe(-Infinity);
    expect(Object.is(q.rationalNumber(q.rational(0n, -5n)), 0)).toBe(true);
    expect(Object.is(q.rationalNumber(q.rational(-1n, 10n ** 400n)), 0)).toBe(true);
  });

  test('a figure of 15 digits comes back as itself', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const shown = Number(value.toPrecision(15)) + 0;
        fc.pre(Number.isFinite(shown));
        expect(q.rationalNumber(q.ofNumber(value))).toBe(shown);
      }),
      { numRuns: 1000 },
    );
  });
});
