/** Random sheets for localization: figures that were true before they were rounded, and errors planted among them. */
import type {
  CellId,
  LinearRelation,
  Problem,
  Relation,
  Term,
} from '../../../src/core/localization/relations';
import { cellsOf } from '../../../src/core/localization/relations';
import { conflictOf } from '../../../src/core/localization/rows';
import type { Interval } from '../../../src/core/statistics/interval';
import type { Rational } from '../../../src/core/statistics/rational';

export type Random = () => number;

/** Mulberry32: the same sheets in every run. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

export interface Sheet {
  /** Printed digits and their scale, by cell. */
  readonly digits: bigint[];
  readonly scales: readonly number[];
  readonly locked: ReadonlySet<CellId>;
  readonly relations: readonly LinearRelation[];
}

const one: Rational = { n: 1n, d: 1n };
const minusOne: Rational = { n: -1n, d: 1n };

export const sumRelation = (id: string, whole: CellId, parts: readonly CellId[]): LinearRelation => ({
  kind: 'linear',
  id,
  terms: [{ cell: whole, coefficient: one }, ...parts.map((cell) => ({ cell, coefficient: minusOne }))],
  comparison: '=',
  constant: { n: 0n, d: 1n },
});

/** A table of parts with a total row and a total column, a completion per row against a locked target, one "not more than". */
export function randomSheet(random: Random, magnitude: number): Sheet {
  const integer = (below: number) => Math.floor(random() * below);
  const decimals = integer(3);
  const [rows, columns] = [2 + integer(2), 2];
  const digits: bigint[] = [];
  const scales: number[] = [];
  const locked = new Set<CellId>();
  const relations: LinearRelation[] = [];
  const print = (hundredths: bigint, scale: number): CellId => {
    const cut = 10n ** BigInt(5 - scale);
    digits.push((hundredths + (hundredths < 0n ? -cut : cut) / 2n) / cut);
    scales.push(scale);
    return digits.length - 1;
  };
  // True values have five decimals and are rounded once.
  const truth = Array.from({ length: rows }, () =>
    Array.from({ length: columns }, () => BigInt(Math.floor((0.05 + random()) * magnitude * 1e5))),
  );
  const parts = truth.map((values) => values.map((value) => print(value, decimals)));
  const sums = truth.map((values) => values.reduce((a, b) => a + b, 0n));
  const across = sums.map((sum) => print(sum, decimals));
  parts.forEach((cells, i) => relations.push(sumRelation(`row ${i}`, across[i] ?? -1, cells)));
  const whole = print(
    sums.reduce((a, b) => a + b, 0n),
    decimals,
  );
  relations.push(sumRelation('whole', whole, across));
  if (random() < 0.5) {
    const down = print(
      truth.reduce((sum, [first = 0n]) => sum + first, 0n),
      decimals,
    );
    relations.push(
      sumRelation(
        'column',
        down,
        parts.map(([first = -1]) => first),
      ),
    );
    relations.push({
      ...sumRelation('part of it', down, [whole]),
      comparison: '<=',
    });
  }
  // Completion with three decimals of a target that is known to be right.
  const target = BigInt(Math.floor(magnitude * (rows + random())));
  const completed = (sums.reduce((a, b) => a + b, 0n) * 100000n) / (target * 100000n);
  relations.push({
    kind: 'linear',
    id: 'completion',
    terms: [
      { cell: whole, coefficient: one },
      { cell: print(completed, 3), coefficient: { n: -target, d: 1n } },
    ],
    comparison: '=',
    constant: { n: 0n, d: 1n },
  });
  if (random() < 0.2) locked.add(across[0] ?? 0);
  return { digits, scales, locked, relations };
}

/** Errors as people make them, in cells that are not locked. Returns the cells. */
export function plant(sheet: Sheet, random: Random, errors: number): CellId[] {
  const open = sheet.digits.map((_, cell) => cell).filter((cell) => !sheet.locked.has(cell));
  const chosen: CellId[] = [];
  while (chosen.length < errors) {
    const cell = open[Math.floor(random() * open.length)] ?? 0;
    const before = sheet.digits[cell] ?? 0n;
    if (chosen.includes(cell)) continue;
    const power = 10n ** BigInt(Math.floor(random() * before.toString().length));
    const slips = [
      -before,
      before * 10n,
      before * 10000n,
      before + power * BigInt(1 + Math.floor(random() * 8)),
    ];
    sheet.digits[cell] = slips[Math.floor(random() * slips.length)] ?? before;
    chosen.push(cell);
  }
  return chosen.sort((a, b) => a - b);
}

export const boundsOf = ({ digits, scales }: Sheet, cell: CellId): Interval => {
  const [shown, d] = [digits[cell] ?? 0n, 2n * 10n ** BigInt(scales[cell] ?? 0)];
  return { low: { n: 2n * shown - 1n, d }, high: { n: 2n * shown + 1n, d } };
};

export function problemOf(sheet: Sheet): Problem {
  return problemFrom(
    sheet.relations,
    (cell) => boundsOf(sheet, cell),
    (cell) => (sheet.locked.has(cell) ? Infinity : 1),
  );
}

export function problemFrom(
  relations: readonly Relation[],
  bounds: Problem['bounds'],
  weight: Problem['weight'],
): Problem {
  const touching = new Map<CellId, Relation[]>();
  for (const relation of relations) {
    for (const cell of cellsOf(relation)) touching.set(cell, [...(touching.get(cell) ?? []), relation]);
  }
  const problem: Problem = {
    violated: [],
    touching: (cell) => touching.get(cell) ?? [],
    bounds,
    weight,
  };
  return { ...problem, violated: relations.filter((one) => conflictOf([one], new Set(), problem) !== null) };
}

export const term = (cell: CellId, coefficient: bigint): Term => ({
  cell,
  coefficient: { n: coefficient, d: 1n },
});
