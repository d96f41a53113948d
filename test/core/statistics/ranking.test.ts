import fc from 'fast-check';
import { ranking } from '../../../src/core/statistics/ranking';

test('places are skipped behind a tie, or not', () => {
  const place = ranking([95, 97.2, 98.1, 97.2]);
  expect([98.1, 97.2, 95].map((value) => place(value, 'places-skipped'))).toEqual([1, 2, 4]);
  expect([98.1, 97.2, 95].map((value) => place(value, 'no-place-skipped'))).toEqual([1, 2, 3]);
});

test('is one more than the number of larger figures, or of larger values', () => {
  const values = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(values, fc.integer({ min: -25, max: 25 }), (figures, value) => {
      const larger = figures.filter((figure) => figure > value);
      expect(ranking(figures)(value, 'places-skipped')).toBe(larger.length + 1);
      expect(ranking(figures)(value, 'no-place-skipped')).toBe(new Set(larger).size + 1);
    }),
  );
});
