/** Every slip can be undone: what was meant is among the originals of what was written. */
import fc from 'fast-check';
import { originalsOf } from '../../../src/core/localization/slips';
import type { PrintedNumber } from '../../../src/core/statistics/printed';

const amount = { isRate: false, isSigned: false, isCount: false, decimals: 2 };
const figure = fc.integer({ min: 100, max: 9_999_999 }).map((digits) => ({ digits, scale: 2, exact: false }));
const meant = (wrong: PrintedNumber, options = amount) =>
  originalsOf(wrong, options).map(({ printed, slip }) => `${printed.digits}/${printed.scale} ${slip}`);

test('a sign written the other way round', () => {
  fc.assert(
    fc.property(figure, (right) => {
      expect(meant({ ...right, digits: -right.digits })).toContain(`${right.digits}/2 sign-flip`);
    }),
  );
});

test('a power of ten too many, whatever stood behind the point', () => {
  fc.assert(
    fc.property(figure, fc.constantFrom(1, 2, 3, 4, 6, 8), (right, power) => {
      const wrong = { ...right, digits: right.digits * 10 ** power };
      expect(meant(wrong)).toContain(`${right.digits}/2 unit-slip`);
      expect(meant(wrong, { ...amount, isRate: true })).toContain(
        `${right.digits}/2 ${power === 2 ? 'percent' : 'unit'}-slip`,
      );
    }),
  );
});

test('a power of ten too few: a cell that now hides digits', () => {
  fc.assert(
    fc.property(figure, fc.constantFrom(1, 2, 3, 4), (right, power) => {
      const wrong = { digits: right.digits, scale: 2 + power, exact: true };
      expect(meant(wrong)).toContain(`${right.digits}/2 unit-slip`);
    }),
  );
});

test('one digit, the first included', () => {
  fc.assert(
    fc.property(figure, fc.nat(), fc.integer({ min: 1, max: 9 }), (right, at, by) => {
      const digits = [...String(right.digits)];
      const place = at % digits.length;
      digits[place] = String((Number(digits[place]) + by) % 10);
      // Of 1005 that became 0005, two digits are gone from sight.
      fc.pre(!digits.join('').startsWith('00'));
      expect(meant({ ...right, digits: Number(digits.join('')) })).toContain(`${right.digits}/2 digit-slip`);
    }),
  );
});

test('two neighbours, also where the first was a zero after', () => {
  fc.assert(
    fc.property(figure, fc.nat(), (right, at) => {
      const digits = [...String(right.digits)];
      const place = at % (digits.length - 1);
      fc.pre(digits[place] !== digits[place + 1]);
      [digits[place], digits[place + 1]] = [digits[place + 1] ?? '', digits[place] ?? ''];
      expect(meant({ ...right, digits: Number(digits.join('')) })).toContain(`${right.digits}/2 digit-swap`);
    }),
  );
});

test('counts stay whole, and no figure is its own original', () => {
  const count = { ...amount, isCount: true, decimals: null };
  const originals = originalsOf({ digits: 126, scale: 0, exact: true }, count);
  expect(originals.every(({ printed }) => printed.scale <= 0 && printed.exact)).toBe(true);
  expect(originals.some(({ printed }) => printed.digits === 126 && printed.scale === 0)).toBe(false);
});

test('a figure that ends in many zeros is rather a unit mistaken', () => {
  const chance = (digits: number, wanted: string) =>
    originalsOf({ digits, scale: 0, exact: false }, { ...amount, decimals: 0 }).find(
      ({ slip, printed }) => slip === 'unit-slip' && `${printed.digits}/${printed.scale}` === wanted,
    )?.chance ?? 0;
  expect(chance(97800000, '9780/0')).toBeGreaterThan(20 * chance(9780, '9780/-4'));
});
