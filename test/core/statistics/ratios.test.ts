import fc from 'fast-check';
import { contains, intersects, point } from '../../../src/core/statistics/interval';
import type { Interval } from '../../../src/core/statistics/interval';
import { printedInterval, printedNumber } from '../../../src/core/statistics/printed';
import type { PrintedNumber } from '../../../src/core/statistics/printed';
import * as q from '../../../src/core/statistics/rational';
import * as ratios from '../../../src/core/statistics/ratios';
import { figures } from './arbitraries';
import * as oracle from './oracle';

const exact = (text: string) => {
  const { top, bottom } = oracle.fractionOfText(text);
  return q.rational(top, bottom);
};
const printed = (text: string, shift = 0): Interval => {
  const figure = printedNumber(text) as PrintedNumber;
  return printedInterval({ ...figure, scale: figure.scale + shift });
};
const percent = (text: string) => printed(text, 2);
const value = (ratio: q.Rational | null) => q.rationalNumber(ratio as q.Rational);

describe('growth', () => {
  test.each([
    ['12', '10', 0.2],
    ['0', '10', -1],
    ['1674', '1000', 0.674],
    ['-5', '-5', 0],
  ])('from %s after %s is %d', (current, prior, expected) => {
    const result = ratios.growth(exact(current), exact(prior));
    expect(result.kind === 'value' && value(result.value)).toBeCloseTo(expected, 6);
  });

  test.each([
    ['5', '0', 'zero-base'],
    ['-5', '0', 'zero-base'],
    ['0', '0', 'both-zero'],
    ['148', '-46', 'turned-profit'],
    ['-3', '712', 'turned-loss'],
    ['-942', '-712', 'loss-widened'],
    ['-712', '-942', 'loss-narrowed'],
    ['0', '-46', 'loss-narrowed'],
  ])('from %s after %s is told in words: %s', (current, prior, kind) => {
    expect(ratios.growth(exact(current), exact(prior))).toEqual({ kind });
  });

  test('agrees with the school book wherever there is a rate', () => {
    const amounts = fc.integer({ min: 1, max: 10 ** 9 });
    fc.assert(
      fc.property(amounts, amounts, (current, prior) => {
        const result = ratios.growth(q.rational(BigInt(current), 100n), q.rational(BigInt(prior), 100n));
        const [c, p] = [oracle.fraction(BigInt(current), 100n), oracle.fraction(BigInt(prior), 100n)];
        const expected = oracle.quotient(oracle.difference(c, p), p);
        if (result.kind !== 'value') throw new Error(result.kind);
        expect(oracle.fraction(result.value.n, result.value.d)).toEqual(expected);
      }),
    );
  });
});

describe('the published relations, on intervals', () => {
  test.each([
    ['桐乡 27.29 %', ratios.completionWithin(printed('18.29'), printed('67')), percent('27.29')],
    ['绍兴 84.7 %', ratios.completionWithin(printed('169.3'), point(exact('200'))), percent('84.7')],
    ['绍兴 84.6 %', ratios.completionWithin(printed('169.3'), point(exact('200'))), percent('84.6')],
    ['嘉兴 77 %', ratios.completionWithin(printed('12.36'), point(exact('16'))), percent('77')],
    ['嘉兴 155 %', ratios.completionWithin(printed('12.36'), point(exact('8'))), percent('155')],
    ['绍兴 61 %', ratios.shareWithin(printed('89.6'), printed('146.9')), percent('61')],
    ['绍兴 32.7 %', ratios.shareWithin(printed('48'), printed('146.9')), percent('32.7')],
    ['绍兴 6.3 %', ratios.shareWithin(printed('9.3'), printed('146.9')), percent('6.3')],
    ['嘉兴 67.4 %', ratios.growthWithin(printed('9780'), printed('5842')), percent('67.4')],
    ['财政 −6.5 %', ratios.growthWithin(printed('4348'), printed('4650')), percent('-6.5')],
    ['财政 −302', ratios.changeWithin(printed('4348'), printed('4650')), printed('-302')],
    ['桐乡 2.29 点', ratios.gapWithin(percent('27.29'), q.rational(3n, 12n)), printed('2.29')],
    // 97.2 − 83.3 would be 13.9; from the unrounded completion it is 13.8
    ['超序时 13.8 点', ratios.gapWithin(point(exact('0.9716')), q.rational(10n, 12n)), printed('13.8')],
  ])('%s holds', (_name, computed, reported) => {
    expect(computed && intersects(computed, reported)).toBe(true);
  });

  test.each([
    ['绍兴 61 % of the whole', ratios.shareWithin(printed('89.6'), printed('169.3')), percent('61')],
    ['绍兴 32.7 % of the whole', ratios.shareWithin(printed('48'), printed('169.3')), percent('32.7')],
    ['嘉兴 76 %', ratios.completionWithin(printed('9780'), printed('14500')), percent('76')],
    ['超序时 13.9 点', ratios.gapWithin(point(exact('0.9716')), q.rational(10n, 12n)), printed('13.9')],
  ])('%s does not', (_name, computed, reported) => {
    expect(computed && intersects(computed, reported)).toBe(false);
  });
});

test('nothing is computed over a base that may be zero', () => {
  expect(ratios.completion(exact('5'), exact('0'))).toBeNull();
  expect(ratios.share(exact('5'), exact('0'))).toBeNull();
  expect(ratios.completionWithin(printed('5'), printed('0'))).toBeNull();
  expect(ratios.shareWithin(printed('5'), printed('0.0'))).toBeNull();
  expect(ratios.growthWithin(printed('5'), printed('0'))).toBeNull();
  expect(ratios.growthWithin(printed('5'), printed('-3'))).toBeNull();
  expect(ratios.growthWithin(printed('-5'), printed('3'))).toBeNull();
});

test('points are points', () => {
  expect(value(ratios.changePoints(exact('0.41'), exact('0.28')))).toBe(13);
  expect(value(ratios.gap(exact('0.847'), q.rational(9n, 12n)))).toBe(9.7);
  expect(value(ratios.change(exact('4348'), exact('4650')))).toBe(-302);
  expect(value(ratios.completion(exact('169.3'), exact('200')))).toBe(0.8465);
  expect(value(ratios.share(exact('85'), exact('126')))).toBeCloseTo(0.6746, 4);
});

test('the interval of a ratio holds the ratio of all that the figures may be', () => {
  const places = fc.bigInt({ min: 0n, max: 1000n });
  fc.assert(
    fc.property(figures, figures, places, places, (a, b, placeA, placeB) => {
      const [first, second] = [printedInterval(a), printedInterval(b)];
      const at = ({ low, high }: Interval, place: bigint) =>
        q.add(low, q.multiply(q.subtract(high, low), q.rational(place, 1000n)));
      const [x, y] = [at(first, placeA), at(second, placeB)];
      const within = ratios.completionWithin(first, second);
      if (within) expect(contains(within, q.divide(x, y))).toBe(true);
      const grown = ratios.growthWithin(first, second);
      if (grown) expect(contains(grown, q.divide(q.subtract(x, y), y))).toBe(true);
      const schedule = q.rational(placeB, 1000n);
      expect(contains(ratios.gapWithin(first, schedule), ratios.gap(x, schedule))).toBe(true);
    }),
    { numRuns: 1000 },
  );
});
