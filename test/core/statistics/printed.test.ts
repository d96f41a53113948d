import fc from 'fast-check';
import { decimalText } from '../../../src/core/statistics/decimal';
import { contains } from '../../../src/core/statistics/interval';
import { printedInterval, printedNumber, truncatedInterval } from '../../../src/core/statistics/printed';
import type { PrintedNumber } from '../../../src/core/statistics/printed';
import { compare, rational } from '../../../src/core/statistics/rational';
import type { Rational } from '../../../src/core/statistics/rational';
import { round } from '../../../src/core/statistics/rounding';
import { figures } from './arbitraries';

const equal = (a: Rational, b: Rational) => compare(a, b) === 0;

test('18.29 means [18.285, 18.295]', () => {
  const { low, high } = printedInterval({ digits: 1829, scale: 2, exact: false });
  expect(equal(low, rational(18285n, 1000n)) && equal(high, rational(18295n, 1000n))).toBe(true);
});

test('12.36 亿 in 万 keeps its width: [123550, 123650]', () => {
  const { low, high } = printedInterval({ digits: 1236, scale: -2, exact: false });
  expect(equal(low, rational(123550n)) && equal(high, rational(123650n))).toBe(true);
});

test('a count is a point', () => {
  for (const interval of [printedInterval, truncatedInterval]) {
    const { low, high } = interval({ digits: 22, scale: 0, exact: true });
    expect(equal(low, rational(22n)) && equal(high, rational(22n))).toBe(true);
  }
});

test('figures of sixteen digits keep their last one', () => {
  const { low, high } = printedInterval({ digits: Number.MAX_SAFE_INTEGER, scale: 0, exact: false });
  expect(equal(low, rational(2n ** 54n - 3n, 2n)) && equal(high, rational(2n ** 54n - 1n, 2n))).toBe(true);
});

test.each([
  ['27.29', 2729n, 2730n],
  ['-27.29', -2730n, -2729n],
  ['0.00', -1n, 1n],
])('%s truncated lies between %s and %s hundredths', (text, low, high) => {
  const interval = truncatedInterval(printedNumber(text) as PrintedNumber);
  expect(equal(interval.low, rational(low, 100n)) && equal(interval.high, rational(high, 100n))).toBe(true);
});

test('printedNumber keeps the decimals, and refuses what is no figure', () => {
  expect(printedNumber('7.30')).toEqual({ digits: 730, scale: 2, exact: false });
  expect(printedNumber('22', true)).toEqual({ digits: 22, scale: 0, exact: true });
  expect(printedNumber('-0')?.digits).toBe(0);
  expect(printedNumber('18.29亿元')).toBeNull();
  expect(printedNumber('12345678901234567890')).toBeNull();
});

test('whatever rounds to the printed digits is inside, and the inside rounds to them under one rule or the other', () => {
  const thousandths = fc.bigInt({ min: 0n, max: 1000n });
  fc.assert(
    fc.property(figures, thousandths, (printed, place) => {
      const unit = 10n ** BigInt(printed.scale);
      const value = rational(BigInt(printed.digits) * 1000n - 500n + place, 1000n * unit);
      expect(contains(printedInterval(printed), value)).toBe(true);
      const rounded = (['half-up', 'half-even'] as const).map(
        (mode) => round(value, printed.scale, mode).digits,
      );
      const isEdge = place === 0n || place === 1000n;
      if (!isEdge) expect(rounded).toEqual([BigInt(printed.digits), BigInt(printed.digits)]);
      const outside = rational(BigInt(printed.digits) * 1000n + 501n + place, 1000n * unit);
      expect(contains(printedInterval(printed), outside)).toBe(false);
      expect(decimalText(round(outside, printed.scale, 'half-up'))).not.toBe(
        decimalText({ digits: BigInt(printed.digits), scale: printed.scale }),
      );
    }),
  );
});
