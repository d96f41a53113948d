import type { CellId, Problem, Relation } from '../../../src/core/localization/relations';
import { conflictOf } from '../../../src/core/localization/rows';
import type { Interval } from '../../../src/core/statistics/interval';

const exactly = (n: number): Interval => ({ low: { n: BigInt(n), d: 1n }, high: { n: BigInt(n), d: 1n } });
const TOTAL = 0;
const EMPTY_ROWS = 1000;

/** A total of five rows of 10, a sixth that is counted twice, and so many rows of nothing. */
function sheet(total: number, emptyRows: number) {
  const parts = [1, 2, 3, 4, 5, ...Array.from({ length: emptyRows }, (_, i) => EMPTY_ROWS + i)];
  const sum = (id: string, cells: readonly CellId[]): Relation => ({
    kind: 'linear',
    id,
    terms: [
      { cell: TOTAL, coefficient: { n: 1n, d: 1n } },
      ...cells.map((cell) => ({ cell, coefficient: { n: -1n, d: 1n } })),
    ],
    comparison: '=',
    constant: { n: 0n, d: 1n },
  });
  const twin: Relation = {
    kind: 'linear',
    id: 'twin',
    terms: [
      { cell: 1, coefficient: { n: 1n, d: 1n } },
      { cell: 2, coefficient: { n: -1n, d: 1n } },
    ],
    comparison: '=',
    constant: { n: 0n, d: 1n },
  };
  const relations = [sum('one', parts), sum('again', parts), twin];
  const problem: Problem = {
    violated: [],
    touching: () => relations,
    weight: () => 1,
    bounds: (cell) => exactly(cell === TOTAL ? total : cell >= EMPTY_ROWS ? 0 : 10),
  };
  return { relations, problem };
}

/** Cells of the proof that some relations cannot hold, without the empty rows. */
function proofOf(
  emptyRows: number,
  total: number,
  which: readonly number[],
  freed: readonly CellId[],
  fixed: ReadonlyMap<CellId, Interval> = new Map(),
) {
  const { relations, problem } = sheet(total, emptyRows);
  const chosen = relations.filter((_, i) => which.includes(i));
  const proof = conflictOf(chosen, new Set(freed), problem, fixed);
  return (
    proof && {
      cells: proof.cells.filter((cell) => cell < EMPTY_ROWS),
      of: proof.relations.map(({ id }) => id),
    }
  );
}

describe('a sum over many rows', () => {
  it.each<[string, number, number[], CellId[], [CellId, number][]]>([
    ['that holds', 50, [0], [], []],
    ['that is out', 57, [0], [], []],
    ['that is out, its total free', 57, [0], [TOTAL], []],
    ['that is out, a part free that another relation holds', 57, [0, 2], [1], []],
    ['that is out, a part and its twin free', 57, [0, 2], [1, 2], []],
    ['mended by another figure', 57, [0], [], [[3, 17]]],
    ['not mended by another figure', 57, [0], [], [[3, 18]]],
    ['mended by a figure that others forbid', 57, [0, 2], [], [[1, 17]]],
    ['that stands there twice', 57, [0, 1], [], [[4, 17]]],
    ['that stands there twice, its total free', 57, [0, 1], [TOTAL], []],
    ['that stands there twice, out, with a fixed part', 50, [0, 1, 2], [TOTAL, 5], [[3, 11]]],
  ])('%s is judged as a sum over a few', (_, total, which, freed, changed) => {
    const fixed = new Map(changed.map(([cell, value]) => [cell, exactly(value)]));
    expect(proofOf(200, total, which, freed, fixed)).toEqual(proofOf(10, total, which, freed, fixed));
  });

  it('is broken where its rows say so, and not where they do not', () => {
    expect(proofOf(200, 57, [0], [])).toEqual({ cells: [0, 1, 2, 3, 4, 5], of: ['one'] });
    expect(proofOf(200, 50, [0], [])).toBeNull();
  });

  it('is summed once for every trial of its cells', () => {
    const { relations, problem } = sheet(57, 200);
    const bounds = jest.fn(problem.bounds);
    const counted = { ...problem, bounds };
    for (const cell of [1, 2, 3])
      conflictOf(relations.slice(0, 1), new Set(), counted, new Map([[cell, exactly(17)]]));
    expect(bounds.mock.calls.length).toBeLessThan(2 * 206);
  });
});
