/** A report that was merely rounded is never accused; npm run bench:validation tries 5,000 of them, so a few hundred will do here. */
import fc from 'fast-check';
import { accusations, entityAccusations, linesOf, style, truth } from '../../support/random-reports';

describe('correct reports', () => {
  it('rounded half-up or half-even, figure by figure, have no error', () => {
    fc.assert(
      fc.property(truth, style(['half-up', 'half-even']), (figures, how) => {
        expect(accusations(linesOf(figures, how))).toEqual([]);
      }),
      { numRuns: 250 },
    );
  });

  it('cut off instead of rounded have hints at most', () => {
    fc.assert(
      fc.property(truth, style(['truncated', 'half-up', 'truncated']), (figures, how) => {
        expect(accusations(linesOf(figures, how))).toEqual([]);
      }),
      { numRuns: 250 },
    );
  });

  it('with a row per entity and a total row have no error', () => {
    fc.assert(
      fc.property(
        fc.array(truth, { minLength: 4, maxLength: 4 }),
        style(['half-up', 'half-even', 'truncated']),
        (figures, how) => {
          expect(entityAccusations(figures, how)).toEqual([]);
        },
      ),
      { numRuns: 100 },
    );
  });
});
