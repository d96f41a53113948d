/** What holds for all figures, against an arithmetic of the tests' own. */
import fc from 'fast-check';
import { parseDecimal } from '../../src/core/statistics/decimal';
import { decimalTexts } from '../core/statistics/arbitraries';
import * as oracle from '../core/statistics/oracle';
import type { Fraction } from '../core/statistics/oracle';
import { call, codes } from './call';

const { fraction, fractionOfText } = oracle;
const nearest = (exact: Fraction, found: unknown): void =>
  expect(typeof found === 'number' && oracle.isNearestDouble(exact, found)).toBe(true);

const amounts = fc.integer({ min: 1, max: 10 ** 9 }).map((n) => (n / 100).toFixed(2));
const years = fc.integer({ min: 2005, max: 2025 });
const months = fc.integer({ min: 1, max: 12 });

test('the gap is the nearest double of the exact one, and the light is of the exact one', () => {
  fc.assert(
    fc.property(
      amounts,
      amounts,
      months,
      fc.integer({ min: 0, max: 40 }),
      (actual, target, month, yellow) => {
        const period = `2017年1—${month}月`;
        const completed = oracle.quotient(fractionOfText(actual), fractionOfText(target));
        const gap = oracle.product(
          oracle.difference(completed, fraction(BigInt(month), 12n)),
          fraction(100n, 1n),
        );
        nearest(gap, call('SCHEDULE_GAP', Number(actual), Number(target), period));
        const isBehind = oracle.isBelow(gap, fraction(0n, 1n));
        const isFarBehind = oracle.isBelow(gap, fraction(-BigInt(yellow), 1n));
        expect(call('LIGHT', Number(actual), Number(target), period, yellow)).toBe(
          isFarBehind ? -1 : isBehind ? 0 : 1,
        );
      },
    ),
  );
});

test('exactly on the limit is still green, and still yellow', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10 ** 7 }), months, (sixtieth, month) => {
      const target = sixtieth * 60;
      const period = `2017年1—${month}月`;
      const due = sixtieth * 5 * month;
      expect(call('LIGHT', due, target, period)).toBe(1);
      expect(call('LIGHT', due - 0.01, target, period)).toBe(0);
      expect(call('LIGHT', due - target / 10, target, period)).toBe(0);
      expect(call('LIGHT', due - target / 10 - 0.01, target, period)).toBe(-1);
    }),
  );
});

test('a ratio that was rounded from its figures is never called wrong; one that is two units off is', () => {
  const figures = fc.tuple(
    fc.integer({ min: 10_000, max: 999_999 }),
    fc.integer({ min: 10_000, max: 999_999 }),
  );
  fc.assert(
    fc.property(figures, fc.integer({ min: 0, max: 2 }), ([a, b], decimals) => {
      // True figures have four decimals; the sheet prints two.
      const [numerator, denominator] = [(a / 10_000).toFixed(2), (b / 10_000).toFixed(2)];
      const percent = (a / b) * 100;
      fc.pre(Math.abs(((percent * 10 ** decimals) % 1) - 0.5) > 1e-6);
      const text = (value: number): string => `${value.toFixed(decimals)}%`;
      expect(call('CHECK_RATIO', text(percent), numerator, denominator)).toBe(true);
      // A figure of this size is known to 0.5 %, so 2 % of itself is beyond any rounding.
      const off = percent * 1.02 + 2 / 10 ** decimals;
      expect(call('CHECK_RATIO', text(off), numerator, denominator)).toBe(false);
    }),
    { numRuns: 500 },
  );
});

test('a total that was rounded on its own is never called wrong', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 10 ** 7 }), { minLength: 1, maxLength: 12 }), (parts) => {
      const printed = parts.map((part) => (part / 1000).toFixed(2));
      const total = parts.reduce((sum, part) => sum + part) / 1000;
      expect(call('CHECK_SUM', total.toFixed(2), [printed])).toBe(true);
      const cents = printed.reduce((sum, part) => sum + Math.round(Number(part) * 100), 0);
      const tooFar = (cents / 100 + 0.005 * (parts.length + 1) + 0.011).toFixed(2);
      expect(call('CHECK_SUM', tooFar, [printed])).toBe(false);
    }),
    { numRuns: 500 },
  );
});

test('what is implied holds the true figure, printed as it may be', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 100, max: 10 ** 6 }),
      fc.integer({ min: 100, max: 30_000 }),
      (target, perMyriad) => {
        const actual = ((target * perMyriad) / 10_000).toFixed(2);
        fc.pre(Number(actual) > 1);
        const completion = `${((Number(actual) / target) * 100).toFixed(2)}%`;
        const [[low, round, high] = []] = call('IMPLIED_TARGET', actual, completion) as number[][];
        expect(low).toBeLessThanOrEqual(target);
        expect(high).toBeGreaterThanOrEqual(target);
        expect(round).toBeGreaterThanOrEqual(low as number);
        expect(round).toBeLessThanOrEqual(high as number);
      },
    ),
  );
});

test('amounts return from another unit, and from dollars but for the last digit', () => {
  const units = fc.constantFrom('元', '万元', '亿元', '千元', '百万元');
  fc.assert(
    fc.property(amounts, units, units, years, (amount, one, other, year) => {
      const there = call('CONVERT_UNIT', Number(amount), one, other);
      expect(call('CONVERT_UNIT', there, other, one)).toBe(Number(amount));
      const dollars = call('CNY_TO_USD', Number(amount), year);
      expect(Math.abs((call('USD_TO_CNY', dollars, year) as number) / Number(amount) - 1)).toBeLessThan(
        1e-14,
      );
    }),
  );
});

test('an amount in words is what the unit makes of the figure', () => {
  const units = fc.constantFrom(
    ['亿元', 8],
    ['万元', 4],
    ['个亿', 8],
    ['万美元', 4],
    ['个', 0],
    ['', 0],
  ) as fc.Arbitrary<[string, number]>;
  const around = fc.constantFrom(['', ''], ['近', ''], ['约', '左右'], ['超过', '']) as fc.Arbitrary<
    [string, string]
  >;
  fc.assert(
    fc.property(amounts, units, around, (amount, [unit, power], [before, behind]) => {
      const exact = oracle.product(fractionOfText(amount), fraction(10n ** BigInt(power), 1n));
      nearest(exact, call('PARSE_AMOUNT', before + amount + unit + behind));
      const wide = amount.replace(/[\d.]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
      nearest(exact, call('PARSE_AMOUNT', wide + unit));
    }),
  );
});

test('half-even on the digits that are shown, at every place: ties to even, all else to the nearer', () => {
  fc.assert(
    fc.property(decimalTexts, fc.integer({ min: -3, max: 8 }), (text, digits) => {
      const exact = fractionOfText(text);
      const scaled = oracle.product(
        exact,
        digits >= 0 ? fraction(10n ** BigInt(digits), 1n) : fraction(1n, 10n ** BigInt(-digits)),
      );
      const doubled = scaled.top * 2n;
      // floor((2x + 1) / 2), and one less where 2x is odd and the result too
      const up = floor(doubled + scaled.bottom, scaled.bottom * 2n);
      const isTie = scaled.bottom === 2n;
      const units = isTie && up % 2n !== 0n ? up - 1n : up;
      const expected = Number(`${units}e${-digits}`);
      expect(call('ROUND_HALF_EVEN', Number(text), digits)).toBe(expected + 0);
    }),
    { numRuns: 1000 },
  );
});

test('a period in every wording is the same schedule', () => {
  fc.assert(
    fc.property(years, months, (year, month) => {
      const share = month / 12;
      const code = `${year}-01..${year}-${String(month).padStart(2, '0')}`;
      for (const period of [
        code,
        `${year}年1—${month}月`,
        `${year}年1-${month}月`,
        `截至${year}年${month}月底`,
        `1—${month}月`,
      ])
        expect(call('TIME_PROGRESS', period)).toBe(share);
    }),
  );
});

test('balanced figures add up to the rounded total, whatever the column', () => {
  fc.assert(
    fc.property(
      fc.array(amounts, { minLength: 1, maxLength: 20 }),
      fc.integer({ min: 0, max: 1 }),
      (texts, digits) => {
        const found = codes(
          call(
            'BALANCED_ROUND',
            texts.map((text) => [text]),
            digits,
          ),
        ) as unknown[][] | number;
        const cells = (Array.isArray(found) ? found.flat() : [found]) as number[];
        const unit = 10 ** digits;
        const cents = texts.map((text) => Number(parseDecimal(text)?.digits));
        const total = Math.round((cents.reduce((sum, each) => sum + each, 0) * unit) / 100 + 1e-9);
        expect(cells.reduce((sum, cell) => sum + Math.round(cell * unit), 0)).toBe(total);
        cells.forEach((cell, i) =>
          expect(Math.abs(cell - (cents[i] as number) / 100)).toBeLessThan(1 / unit),
        );
      },
    ),
  );
});

function floor(top: bigint, bottom: bigint): bigint {
  const quotient = top / bottom;
  return top < 0n && top % bottom !== 0n ? quotient - 1n : quotient;
}
