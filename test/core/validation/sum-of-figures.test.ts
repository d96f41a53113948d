/** Figures summed by kind give what they give one by one. */
import fc from 'fast-check';
import { exactly, quantityOf, sum } from '../../../src/core/rules/quantity';
import type { Quantity } from '../../../src/core/rules/quantity';
import { compare } from '../../../src/core/statistics/rational';
import type { PrintedNumber } from '../../../src/core/statistics/printed';
import { SumOfFigures } from '../../../src/core/validation/sum-of-figures';

const figure: fc.Arbitrary<PrintedNumber> = fc.record({
  digits: fc.oneof(fc.integer({ min: -999, max: 999 }), fc.integer({ min: -(10 ** 15), max: 10 ** 15 })),
  scale: fc.integer({ min: -4, max: 6 }),
  exact: fc.boolean(),
});

function expectSame(a: Quantity, b: Quantity): void {
  const pairs = [
    [a.nominal, b.nominal],
    [a.rounded.low, b.rounded.low],
    [a.rounded.high, b.rounded.high],
    [a.cut.low, b.cut.low],
    [a.cut.high, b.cut.high],
  ] as const;
  expect(pairs.map(([left, right]) => compare(left, right))).toEqual([0, 0, 0, 0, 0]);
  expect([!!a.cut.isLowOpen, !!a.cut.isHighOpen]).toEqual([!!b.cut.isLowOpen, !!b.cut.isHighOpen]);
}

test('as rounded or cut off, at face value, of any scale, sign and length', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(figure, fc.boolean()), { maxLength: 40 }), (figures) => {
      const sums = new SumOfFigures();
      for (const [printed, isPoint] of figures) sums.add(printed, isPoint);
      const oneByOne = figures.map(([printed, isPoint]) => {
        const quantity = quantityOf(printed);
        return isPoint ? exactly(quantity.nominal) : quantity;
      });
      expectSame(sums.total(), sum(oneByOne));
    }),
  );
});

test('beyond what a double holds', () => {
  const sums = new SumOfFigures();
  const large = { digits: 999_999_999_999_999, scale: 0, exact: false };
  for (let i = 0; i < 30; i++) sums.add(large);
  expect(sums.total().nominal).toEqual({ n: 30n * 999_999_999_999_999n, d: 1n });
});
