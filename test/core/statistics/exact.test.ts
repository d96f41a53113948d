/** The quick arithmetic gives what the long one gives: the same fraction, and the same double. */
import fc from 'fast-check';
import * as exact from '../../../src/core/statistics/exact';
import type { Exact } from '../../../src/core/statistics/exact';
import * as big from '../../../src/core/statistics/rational';
import type { Rational } from '../../../src/core/statistics/rational';
import { decimalTexts } from './arbitraries';
import { nextUp } from './oracle';

const isEqual = (a: Exact, b: Rational): boolean => big.compare(exact.toRational(a), b) === 0;

/** The doubles that are nearest to short decimals, and those a few steps beside them. */
const nearDecimals = fc.tuple(decimalTexts, fc.integer({ min: 0, max: 6 })).map(([text, steps]) => {
  const size = Math.abs(Number(text));
  const beside = Array.from({ length: steps }).reduce((value: number) => nextUp(value), size);
  return text.startsWith('-') ? -beside : beside;
});
/** Results of formulas, whose last digits are noise. */
const computed = fc
  .tuple(decimalTexts, decimalTexts)
  .chain(([a, b]) =>
    fc.constantFrom(Number(a) + Number(b), Number(a) * Number(b), Number(a) - Number(b) / 3),
  );
const doubles = fc.oneof(
  nearDecimals,
  computed,
  decimalTexts.map(Number),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(
    0,
    -0,
    5e-324,
    -5e-324,
    2 ** -1022,
    Number.MAX_VALUE,
    2 ** 53,
    2 ** 53 - 1,
    1e15,
    1e15 - 1,
    1e-6,
    5e-7,
  ),
  fc.integer({ min: -(2 ** 53), max: 2 ** 53 }),
);

test('a double is read as the decimal that Excel shows for it', () => {
  fc.assert(
    fc.property(doubles, (value) => isEqual(exact.exactOf(value), big.ofNumber(value))),
    { numRuns: 5000 },
  );
});

test.each([
  [0.1 + 0.2, 0.3],
  [1.1 * 3, 3.3],
  [999999999999999.4, 999999999999999],
  [123456.789 - 0.009, 123456.78],
])('%p is read as %p', (value, shown) => {
  expect(exact.exactOf(value)).toEqual(exact.exactOf(shown));
});

test('negative zero is zero', () => {
  expect(Object.is(exact.exactOf(-0).n, 0)).toBe(true);
  expect(Object.is(exact.exactNumber(exact.negate(exact.whole(0))), 0)).toBe(true);
  expect(Object.is(exact.exactNumber(exact.divide(exact.whole(0), exact.whole(-3))), 0)).toBe(true);
});

test.each([NaN, Infinity, -Infinity])('%p is no number', (value) => {
  expect(() => exact.exactOf(value)).toThrow(RangeError);
});

test('every operation gives the fraction, and the double, that fractions of BigInt give', () => {
  fc.assert(
    fc.property(doubles, doubles, doubles, (x, y, z) => {
      const [a, b, c] = [x, y, z].map(exact.exactOf) as [Exact, Exact, Exact];
      const [p, q, r] = [x, y, z].map(big.ofNumber) as [Rational, Rational, Rational];
      // One expectation for all: thousands of small ones would take most of the time.
      const differences: string[] = [];
      const same = (what: string, found: Exact, expected: Rational): void => {
        const isRight =
          isEqual(found, expected) &&
          Object.is(exact.exactNumber(found), big.rationalNumber(expected)) &&
          exact.sign(found) === Math.sign(big.compare(expected, big.rational(0n)));
        if (!isRight) differences.push(what);
      };
      same('add', exact.add(a, b), big.add(p, q));
      same('subtract', exact.subtract(a, b), big.subtract(p, q));
      same('multiply', exact.multiply(a, b), big.multiply(p, q));
      same('negate', exact.negate(a), big.negate(p));
      if (exact.compare(a, b) !== Math.sign(big.compare(p, q))) differences.push('compare');
      if (q.n === 0n) expect(() => exact.divide(a, b)).toThrow(RangeError);
      else {
        same('divide', exact.divide(a, b), big.divide(p, q));
        // as growth and the gap use it
        same(
          'gap',
          exact.multiply(exact.subtract(exact.divide(a, b), c), b),
          big.multiply(big.subtract(big.divide(p, q), r), q),
        );
      }
      expect(differences).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});

test('integers at the edge of what doubles hold', () => {
  const edges = fc.constantFrom(
    1,
    3,
    7,
    94906265,
    94906266,
    94906267,
    2 ** 26,
    2 ** 27 + 1,
    2 ** 53 - 1,
    9007199254740881,
  );
  fc.assert(
    fc.property(edges, edges, edges, edges, (n1, d1, n2, d2) => {
      const [a, b] = [
        exact.divide(exact.whole(n1), exact.whole(d1)),
        exact.divide(exact.whole(n2), exact.whole(-d2)),
      ];
      const [p, q] = [big.rational(BigInt(n1), BigInt(d1)), big.rational(BigInt(-n2), BigInt(d2))];
      return (
        isEqual(exact.add(a, b), big.add(p, q)) &&
        isEqual(exact.multiply(a, b), big.multiply(p, q)) &&
        isEqual(exact.divide(a, b), big.divide(p, q)) &&
        exact.exactNumber(exact.divide(a, b)) === big.rationalNumber(big.divide(p, q))
      );
    }),
    { numRuns: 2000 },
  );
});

test('fractions of BigInt become small where they fit', () => {
  expect(exact.ofRational({ n: 3n, d: 4n })).toEqual({ n: 3, d: 4 });
  const large = { n: 2n ** 53n, d: 1n };
  expect(exact.ofRational(large)).toBe(large);
});
