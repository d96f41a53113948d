import fc from 'fast-check';
import {
  decimalNumber,
  decimalOf,
  decimalText,
  normalize,
  parseDecimal,
} from '../../../src/core/statistics/decimal';
import type { Decimal } from '../../../src/core/statistics/decimal';
import { decimalTexts } from './arbitraries';

const text = (value: number) => decimalText(decimalOf(value));

describe('decimalOf', () => {
  test.each([
    [0.1 + 0.2, '0.3'],
    [1.1 * 3, '3.3'],
    [169.3 / 200, '0.8465'],
    [12.36 / 8, '1.545'],
    [18.29, '18.29'],
    [-0, '0'],
    [0, '0'],
    [1e15, '1000000000000000'],
    [999999999999999, '999999999999999'],
    [123456789012345680, '123456789012346000'],
    [1e-9, '0.000000001'],
    [-2.5e-7, '-0.00000025'],
    [0.1 + 0.7, '0.8'],
    [4.35 * 100, '435'],
  ])('%p is %s', (value, expected) => {
    expect(text(value)).toBe(expected);
  });

  test('reaches to the ends of what a cell holds', () => {
    for (const value of [9.99999999999999e307, Number.MIN_VALUE, 2.2250738585072014e-308]) {
      const { digits } = decimalOf(value);
      expect(digits.toString().length).toBeLessThanOrEqual(15);
      expect(decimalNumber(decimalOf(value)) / value).toBeCloseTo(1, 12);
    }
  });

  test.each([NaN, Infinity, -Infinity])('%p is refused', (value) => {
    expect(() => decimalOf(value)).toThrow(RangeError);
  });

  test('recovers every decimal of up to 15 digits', () => {
    fc.assert(
      fc.property(decimalTexts, (written) => {
        const parsed = parseDecimal(written) as Decimal;
        expect(decimalOf(Number(written))).toEqual(normalize(parsed));
        expect(decimalNumber(parsed)).toBe(Number(written) + 0);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('parseDecimal', () => {
  test('keeps the decimals as printed', () => {
    expect(parseDecimal('7.30')).toEqual({ digits: 730n, scale: 2 });
    expect(parseDecimal('-12.50')).toEqual({ digits: -1250n, scale: 2 });
    expect(parseDecimal('+.5')).toEqual({ digits: 5n, scale: 1 });
    expect(parseDecimal('12.')).toEqual({ digits: 12n, scale: 0 });
    expect(parseDecimal('-0.0')).toEqual({ digits: 0n, scale: 1 });
  });

  test.each(['', '.', '-', '1,234', '1e5', '12%', ' 1', '1.2.3', '１２', '--1', 'NaN'])(
    '%p is no plain decimal',
    (written) => {
      expect(parseDecimal(written)).toBeNull();
    },
  );

  test('is the inverse of decimalText', () => {
    fc.assert(
      fc.property(decimalTexts, (written) =>
        expect(decimalText(parseDecimal(written) as Decimal)).toBe(written),
      ),
    );
  });
});

test('whole tens and hundreds are written out', () => {
  expect(decimalText({ digits: 1236n, scale: -2 })).toBe('123600');
  expect(decimalText({ digits: -5n, scale: 2 })).toBe('-0.05');
});
