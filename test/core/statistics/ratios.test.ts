import fc from 'fast-check';
import * as q from '../../../src/core/statistics/rational';
import * as ratios from '../../../src/core/statistics/ratios';
import * as oracle from './oracle';

const exact = (text: string) => {
  const { top, bottom } = oracle.fractionOfText(text);
  return q.rational(top, bottom);
};
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

test('nothing is computed over a base of zero', () => {
  expect(ratios.completion(exact('5'), exact('0'))).toBeNull();
});

test('points are points', () => {
  expect(value(ratios.changePoints(exact('0.41'), exact('0.28')))).toBe(13);
  expect(value(ratios.gap(exact('0.847'), q.rational(9n, 12n)))).toBe(9.7);
  expect(value(ratios.change(exact('4348'), exact('4650')))).toBe(-302);
  expect(value(ratios.completion(exact('169.3'), exact('200')))).toBe(0.8465);
});
