/** The engine's answers against a global search over all sets of cells, and what must hold of every answer. */
import { localize } from '../../../src/core/localization/localize';
import type { Relation } from '../../../src/core/localization/relations';
import { conflictOf } from '../../../src/core/localization/rows';
import { globalSearch } from './global-search';
import { plant, problemFrom, problemOf, randomFrom, randomSheet, sumRelation, term } from './sheets';
import type { Sheet } from './sheets';

/** One answer of each trouble, in every combination: what the whole sheet's answers are. */
function answersOf(sheet: Sheet): number[][] {
  const { troubles } = localize(problemOf(sheet), { mostAnswers: 500 });
  return troubles
    .reduce<number[][]>(
      (all, { answers }) => all.flatMap((chosen) => answers.map((answer) => [...chosen, ...answer])),
      [[]],
    )
    .map((set) => [...set].sort((a, b) => a - b))
    .sort((a, b) => {
      const at = a.findIndex((cell, i) => cell !== b[i]);
      return (a[at] ?? 0) - (b[at] ?? 0);
    });
}

describe.each([1e2, 1e5, 1e8])('300 sheets of figures about %p', (magnitude) => {
  test('the same smallest sets of wrong cells as a search through all sets', () => {
    const random = randomFrom(magnitude);
    let wrong = 0;
    for (let i = 0; i < 300; i++) {
      const sheet = randomSheet(random, magnitude);
      let planted = plant(sheet, random, i % 4 === 0 ? 2 : 1);
      // Relations that each hold and only together do not are no finding, so nothing asks for a culprit.
      while (problemOf(sheet).violated.length === 0) planted = plant(sheet, random, 2);
      const expected = globalSearch(sheet, planted.length);
      expect([i, answersOf(sheet)]).toEqual([i, expected]);
      wrong += (expected?.[0]?.length ?? 0) > 0 ? 1 : 0;
    }
    expect(wrong).toBe(300);
  });
});

test('a sheet that was only rounded accuses nobody', () => {
  const random = randomFrom(7);
  for (let i = 0; i < 300; i++) {
    const sheet = randomSheet(random, 1000);
    expect(localize(problemOf(sheet))).toEqual({ troubles: [], contradictions: [], isStopped: false });
  }
});

test('relations that contradict each other are reported, and the others are still localized', () => {
  const same = (id: string, constant: bigint): Relation => ({
    kind: 'linear',
    id,
    terms: [term(0, 1n), term(1, -1n)],
    comparison: '=',
    constant: { n: constant, d: 1n },
  });
  const values = [5n, 5n, 7n, 3n, 5n];
  const whole = sumRelation('whole', 2, [3, 4]);
  const problem = problemFrom(
    [same('equal', 0n), same('one more', 1n), whole],
    (cell) => ({ low: { n: values[cell] ?? 0n, d: 1n }, high: { n: values[cell] ?? 0n, d: 1n } }),
    () => 1,
  );
  const { troubles, contradictions } = localize(problem);
  expect(contradictions.map((one) => one.map(({ id }) => id))).toEqual([['one more', 'equal']]);
  expect(troubles).toEqual([{ relations: [whole], answers: [[2], [3], [4]], complete: true }]);
});

test('cells that are known to be right accuse the relation', () => {
  const whole = sumRelation('whole', 0, [1, 2]);
  const problem = problemFrom(
    [whole],
    (cell) => ({ low: { n: BigInt(cell + 5), d: 1n }, high: { n: BigInt(cell + 5), d: 1n } }),
    () => Infinity,
  );
  expect(localize(problem)).toEqual({ troubles: [], contradictions: [[whole]], isStopped: false });
});

test('a dearer cell is suspected only where cheaper ones do not explain it', () => {
  const cheap = sumRelation('cheap', 0, [1, 2]);
  const value = (cell: number) => ({ n: BigInt([9, 1, 2, 4][cell] ?? 0), d: 1n });
  const at = (weight: number) =>
    problemFrom(
      [cheap, sumRelation('dear', 0, [3])],
      (cell) => ({ low: value(cell), high: value(cell) }),
      (cell) => (cell === 0 ? weight : 1),
    );
  expect(localize(at(1.5)).troubles[0]?.answers).toEqual([
    [1, 3],
    [2, 3],
  ]);
  expect(localize(at(1)).troubles[0]?.answers).toEqual([
    [0, 1],
    [0, 2],
    [0, 3],
    [1, 3],
    [2, 3],
  ]);
});

test('stopped at once, it says that nothing is known', () => {
  const sheet = randomSheet(randomFrom(3), 1000);
  plant(sheet, randomFrom(4), 1);
  const { troubles, isStopped } = localize(problemOf(sheet), { shouldStop: () => true });
  expect(isStopped).toBe(true);
  expect(troubles.every(({ answers, complete }) => answers.length === 0 && !complete)).toBe(true);
});

test('stopped in the middle, wherever that is, it ends at once and keeps what it has', () => {
  const sheet = randomSheet(randomFrom(3), 1000);
  plant(sheet, randomFrom(4), 2);
  let whole = 0;
  localize(problemOf(sheet), { shouldStop: () => ++whole > 1e9 });
  expect(whole).toBeGreaterThan(10);
  for (let most = 0; most < whole; most += 1 + Math.floor(whole / 40)) {
    let asked = 0;
    const { isStopped, contradictions } = localize(problemOf(sheet), { shouldStop: () => ++asked > most });
    expect([isStopped, contradictions]).toEqual([true, []]);
    // What it was in the middle of asks no more than a few times.
    expect(asked - most).toBeLessThan(20);
  }
});

test('every answer frees the sheet from contradiction, and no part of it does', () => {
  const random = randomFrom(11);
  for (let i = 0; i < 200; i++) {
    const sheet = randomSheet(random, 1e4);
    plant(sheet, random, 3);
    const problem = problemOf(sheet);
    for (const answer of answersOf(sheet)) {
      expect(conflictOf(sheet.relations, new Set(answer), problem)).toBeNull();
      for (const cell of answer) {
        const less = answer.filter((other) => other !== cell);
        expect(conflictOf(sheet.relations, new Set(less), problem)).not.toBeNull();
      }
    }
  }
});
