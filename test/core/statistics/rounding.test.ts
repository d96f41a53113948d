import fc from 'fast-check';
import { decimalText, parseDecimal } from '../../../src/core/statistics/decimal';
import type { Decimal } from '../../../src/core/statistics/decimal';
import { printedNumber } from '../../../src/core/statistics/printed';
import type { PrintedNumber } from '../../../src/core/statistics/printed';
import { compare, ofDecimal, rational, subtract } from '../../../src/core/statistics/rational';
import {
  ROUNDING_MODES,
  isTie,
  round,
  roundDecimal,
  roundingsOf,
} from '../../../src/core/statistics/rounding';
import { fractions } from './arbitraries';

const decimal = (text: string) => parseDecimal(text) as Decimal;
const printed = (text: string) => printedNumber(text) as PrintedNumber;
const in100 = (actual: string, target: string) => {
  const [a, t] = [ofDecimal(decimal(actual)), ofDecimal(decimal(target))];
  return rational(a.n * t.d * 100n, a.d * t.n);
};

describe('the published figures', () => {
  // actual, target, printed completion in %, the roundings that give it
  test.each([
    ['绍兴', '169.3', '200', '84.7', ['half-up']],
    ['绍兴 by GB/T 8170', '169.3', '200', '84.6', ['half-even', 'truncated']],
    ['嘉兴科技城', '12.36', '8', '155', ['half-up']],
    ['嘉兴科技城 by GB/T 8170', '12.36', '8', '154', ['half-even', 'truncated']],
    ['桐乡', '18.29', '67', '27.29', ['truncated']],
    ['桐乡, rounded', '18.29', '67', '27.30', ['half-up', 'half-even']],
    ['嘉兴科技城 区外', '12.36', '16', '77', ['half-up', 'half-even', 'truncated']],
    ['衢州', '39.45', '35', '112.7', ['half-up', 'half-even', 'truncated']],
    ['衢州 浙商', '5.54', '3', '184.7', ['half-up', 'half-even']],
    ['a slip', '9780', '14500', '76', []],
  ])('%s: %s of %s is printed as %s %%', (_place, actual, target, shown, expected) => {
    expect(roundingsOf(in100(actual, target), printed(shown))).toEqual(expected);
  });

  test('the two ties of the published reports are ties, the others are not', () => {
    expect(isTie(in100('169.3', '200'), 1)).toBe(true);
    expect(isTie(in100('12.36', '8'), 0)).toBe(true);
    expect(isTie(in100('18.29', '67'), 2)).toBe(false);
    expect(isTie(in100('12.36', '16'), 0)).toBe(false);
    expect(isTie(rational(-5n, 10n), 0)).toBe(true);
    expect(isTie(rational(3n), 0)).toBe(false);
  });

  test('rounds once: 15.4546 is 15, never 16 by way of 15.5', () => {
    for (const mode of ROUNDING_MODES)
      expect(decimalText(roundDecimal(decimal('15.4546'), 0, mode))).toBe('15');
  });
});

test('a tie at every digit: away from zero, to the even digit, or dropped', () => {
  for (let decimals = -6; decimals <= 6; decimals += 1) {
    for (let digit = -19; digit <= 19; digit += 1) {
      const tie = ofDecimal({ digits: BigInt(digit * 10 + Math.sign(digit) * 5), scale: decimals + 1 });
      const rounded = ROUNDING_MODES.map((mode) => Number(round(tie, decimals, mode).digits));
      const away = digit + Math.sign(digit);
      expect(rounded).toEqual([away, digit % 2 === 0 ? digit : away, digit]);
    }
  }
  // between 0 and ±1 the sign is of the value, not of the digit before the point
  const half = (n: bigint) => ROUNDING_MODES.map((mode) => Number(round(rational(n, 2n), 0, mode).digits));
  expect(half(1n)).toEqual([1, 0, 0]);
  expect(half(-1n)).toEqual([-1, 0, 0]);
});

test('a rounded figure is within half a unit of the value, a truncated one within one and towards zero', () => {
  fc.assert(
    fc.property(fractions, fc.integer({ min: -8, max: 8 }), (value, decimals) => {
      const unit = ofDecimal({ digits: 1n, scale: decimals });
      for (const mode of ROUNDING_MODES) {
        const result = ofDecimal(round(value, decimals, mode));
        const error = subtract(result, value);
        const size = { n: error.n < 0n ? -error.n : error.n, d: error.d };
        const limit = mode === 'truncated' ? unit : rational(unit.n, unit.d * 2n);
        expect(compare(size, limit)).toBeLessThanOrEqual(mode === 'truncated' ? -1 : 0);
        if (mode === 'truncated' && error.n !== 0n) expect(error.n > 0n).toBe(value.n < 0n);
      }
      const [up, even] = (['half-up', 'half-even'] as const).map(
        (mode) => round(value, decimals, mode).digits,
      );
      if (up !== even) expect(isTie(value, decimals) && (even as bigint) % 2n === 0n).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('what was rounded to a figure is recognised as rounded so', () => {
  fc.assert(
    fc.property(
      fractions,
      fc.integer({ min: 0, max: 4 }),
      fc.constantFrom(...ROUNDING_MODES),
      (value, decimals, mode) => {
        const result = round(value, decimals, mode);
        fc.pre(result.digits >= -(2n ** 53n - 1n) && result.digits < 2n ** 53n);
        const figure = { digits: Number(result.digits), scale: decimals, exact: false };
        expect(roundingsOf(value, figure)).toContain(mode);
        const next = roundingsOf(value, { ...figure, digits: figure.digits + 2 });
        expect(next).toEqual([]);
      },
    ),
  );
});

test('an exact figure is the value itself or it is none', () => {
  expect(roundingsOf(rational(22n), { digits: 22, scale: 0, exact: true })).toEqual(ROUNDING_MODES);
  expect(roundingsOf(rational(224n, 10n), { digits: 22, scale: 0, exact: true })).toEqual([]);
});
