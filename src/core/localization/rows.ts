/** Relations as rows of a linear program: freed cells without bounds, all others within what they print. */
import * as q from '../statistics/rational';
import type { Rational } from '../statistics/rational';
import type { Interval } from '../statistics/interval';
import { Stopped, cellsOf } from './relations';
import type { CellId, Problem, RateRelation, Relation, Term } from './relations';
import { Uses, longOf } from './long-lines';
import { feasibility, reduced } from './simplex';
import type { Bounds, Row } from './simplex';

/** Cells that cannot all be right, and the relations that say so; without a cell, the relations contradict each other. */
export interface Conflict {
  readonly cells: readonly CellId[];
  readonly relations: readonly Relation[];
}

/**
 * Can all the relations hold once the freed cells may be anything?
 * @param fixed cells that are tried with other bounds than their own
 * @throws Stopped
 * @returns null where they can; else the proof that they cannot, whatever the freed cells are
 */
export function conflictOf(
  relations: readonly Relation[],
  freed: ReadonlySet<CellId>,
  problem: Problem,
  fixed: ReadonlyMap<CellId, Interval> = new Map(),
): Conflict | null {
  if (problem.shouldStop?.()) throw new Stopped();
  const proof = linearConflict(relations, freed, problem, fixed) ?? opaqueConflict(relations, freed, fixed);
  if (proof) return proof;
  for (const relation of relations) {
    if (relation.kind !== 'any') continue;
    const moved = cellsOf(relation).some((cell) => freed.has(cell) || fixed.has(cell));
    if (!moved) continue;
    const proofs: Conflict[] = [];
    for (const alternative of relation.alternatives) {
      const against = linearConflict([...relations, alternative], freed, problem, fixed);
      if (!against) break;
      proofs.push(against);
    }
    if (proofs.length === relation.alternatives.length) return together(proofs);
  }
  return null;
}

/** What no line says can still be judged once every figure of it is named. */
function opaqueConflict(
  relations: readonly Relation[],
  freed: ReadonlySet<CellId>,
  fixed: ReadonlyMap<CellId, Interval>,
): Conflict | null {
  if (fixed.size === 0) return null;
  for (const relation of relations) {
    if (relation.kind !== 'opaque' || !relation.mayHold) continue;
    const { cells, mayHold } = relation;
    if (!cells.some((cell) => fixed.has(cell)) || cells.some((cell) => freed.has(cell))) continue;
    if (!mayHold(fixed)) return { cells, relations: [relation] };
  }
  return null;
}

/** Each way is barred by its own proof; all of them together bar every way. */
const together = (proofs: readonly Conflict[]): Conflict => ({
  cells: [...new Set(proofs.flatMap(({ cells }) => cells))].sort((a, b) => a - b),
  relations: [...new Set(proofs.flatMap(({ relations }) => relations))],
});

function linearConflict(
  relations: readonly Relation[],
  freed: ReadonlySet<CellId>,
  problem: Problem,
  fixed: ReadonlyMap<CellId, Interval>,
): Conflict | null {
  const bounds = (cell: CellId) => fixed.get(cell) ?? problem.bounds(cell);
  const { lines, uses } = withoutLooseEnds(
    relations.flatMap((relation) => linesOf(relation, freed, bounds)),
    freed,
  );
  const places = new Map<CellId, number>();
  const variables: Bounds[] = [];
  const rows: Row[] = [];
  for (const line of lines) {
    const isRoom = (cell: CellId): boolean => !freed.has(cell) && uses.of(cell) === 1;
    const long = longOf(line.terms);
    // A cell that only this line speaks of is room for the line, and no variable.
    let room = long ? roomOf(line.terms, problem) : NO_ROOM;
    const terms = new Map<number, Rational>();
    for (const { cell, coefficient } of long ? uses.met(long, [freed, fixed]) : line.terms) {
      if (long) room = plus(room, negated(times(problem.bounds(cell), coefficient)));
      if (isRoom(cell)) {
        room = plus(room, times(bounds(cell), coefficient));
        continue;
      }
      const place = places.get(cell) ?? variables.length;
      if (place === variables.length) variables.push(freed.has(cell) ? UNBOUNDED : bounds(cell));
      places.set(cell, place);
      terms.set(place, coefficient);
    }
    rows.push({
      terms,
      low: line.low && reduced(q.subtract(line.low, room.high)),
      high: line.high && reduced(q.subtract(line.high, room.low)),
    });
  }
  const answer = feasibility(variables, rows, problem.shouldStop);
  if (answer.feasible) return null;
  const cells = [...places.keys()];
  const guilty = new Set(answer.variables.map((place) => cells[place] ?? -1));
  const broken = answer.rows.flatMap((row) => lines[row]?.relation ?? []);
  for (const row of answer.rows) {
    const line = lines[row];
    for (const cell of line?.taken ?? []) guilty.add(cell);
    for (const { cell } of line?.terms ?? []) {
      if (!freed.has(cell) && uses.of(cell) === 1) guilty.add(cell);
    }
  }
  return { cells: [...guilty].sort((a, b) => a - b), relations: [...new Set(broken)] };
}

/** low ≤ Σ coefficient × cell ≤ high, true as long as the cells that were taken as printed are right. */
interface Line extends Bounds {
  readonly relation: Relation;
  readonly terms: readonly Term[];
  readonly taken: readonly CellId[];
}

function linesOf(
  relation: Relation,
  freed: ReadonlySet<CellId>,
  bounds: (cell: CellId) => Interval,
): readonly Line[] {
  switch (relation.kind) {
    case 'opaque':
    case 'any':
      return [];
    case 'rate':
      return rateLines(relation, freed, bounds);
    case 'linear': {
      const { terms, comparison, constant, tolerance = ZERO } = relation;
      return [
        {
          relation,
          terms,
          taken: [],
          low: comparison === '<=' ? null : q.subtract(constant, tolerance),
          high: comparison === '>=' ? null : q.add(constant, tolerance),
        },
      ];
    }
  }
}

/** Every cell in one term: a part may stand in its own whole. */
function merged(terms: readonly Term[]): Term[] {
  const sums = new Map<CellId, Rational>();
  for (const { cell, coefficient } of terms) {
    sums.set(cell, reduced(q.add(sums.get(cell) ?? ZERO, coefficient)));
  }
  return [...sums].filter(([, { n }]) => n !== 0n).map(([cell, coefficient]) => ({ cell, coefficient }));
}

/** A product is linear in one factor while the other keeps to its bounds; with both freed it says nothing that could be judged. */
function rateLines(
  relation: RateRelation,
  freed: ReadonlySet<CellId>,
  bounds: (cell: CellId) => Interval,
): readonly Line[] {
  const { part, rate, offset, whole } = relation;
  const partTerm = { cell: part, coefficient: ONE };
  if (!freed.has(rate)) {
    const { low, high } = bounds(rate);
    const scaledWhole = (by: Rational): Term[] =>
      by.n === 0n
        ? []
        : whole.map(({ cell, coefficient }) => ({
            cell,
            coefficient: reduced(q.negate(q.multiply(coefficient, by))),
          }));
    return [
      { relation, terms: whole, taken: [], low: ZERO, high: null },
      {
        relation,
        terms: merged([partTerm, ...scaledWhole(q.add(offset, low))]),
        taken: [rate],
        low: ZERO,
        high: null,
      },
      {
        relation,
        terms: merged([partTerm, ...scaledWhole(q.add(offset, high))]),
        taken: [rate],
        low: null,
        high: ZERO,
      },
    ];
  }
  if ([part, ...whole.map(({ cell }) => cell)].some((cell) => freed.has(cell))) return [];
  const size = whole.reduce<Interval>(
    (sum, { cell, coefficient }) => plus(sum, times(bounds(cell), coefficient)),
    { low: ZERO, high: ZERO },
  );
  if (bounds(part).low.n < 0n || size.low.n <= 0n) return [];
  const taken = whole.map(({ cell }) => cell);
  const line = (by: Rational, side: 'low' | 'high'): Line => {
    const limit = q.multiply(by, offset);
    return {
      relation,
      terms: [partTerm, { cell: rate, coefficient: q.negate(by) }],
      taken,
      low: side === 'low' ? limit : null,
      high: side === 'high' ? limit : null,
    };
  };
  return [line(size.low, 'low'), line(size.high, 'high')];
}

/** A line with a freed cell that no other line speaks of can always be made to hold; without it, others may lose their last tie. */
function withoutLooseEnds(lines: readonly Line[], freed: ReadonlySet<CellId>): HeldLines {
  const uses = new Uses(lines);
  const isLoose = (cell: CellId): boolean => freed.has(cell) && uses.of(cell) === 1;
  const held = lines.filter(({ terms }) => {
    const long = longOf(terms);
    if (!long) return !terms.some(({ cell }) => isLoose(cell));
    for (const cell of freed) if (long.has(cell) && isLoose(cell)) return false;
    return true;
  });
  return held.length === lines.length ? { lines, uses } : withoutLooseEnds(held, freed);
}

interface HeldLines {
  readonly lines: readonly Line[];
  readonly uses: Uses;
}

export const plus = (a: Interval, b: Interval): Interval => ({
  low: sumOf(a.low, b.low),
  high: sumOf(a.high, b.high),
});

/** Figures of one column share their denominator: a long sum of them needs no reducing. */
const sumOf = (a: Rational, b: Rational): Rational => (a.d === b.d ? q.add(a, b) : reduced(q.add(a, b)));

/** Σ coefficient × everything that the cells of a long line may be: worked out once for all trials of a problem. */
function roomOf(terms: readonly Term[], { bounds, passing = bounds }: Problem): Interval {
  let rooms = knownRooms.get(bounds);
  if (!rooms) knownRooms.set(bounds, (rooms = new WeakMap()));
  let room = rooms.get(terms);
  if (!room) {
    room = NO_ROOM;
    for (const { cell, coefficient } of terms) room = plus(room, times(passing(cell), coefficient));
    rooms.set(terms, room);
  }
  return room;
}

const knownRooms = new WeakMap<Problem['bounds'], WeakMap<readonly Term[], Interval>>();

/** coefficient × everything in an interval. */
export function times(interval: Interval, by: Rational): Interval {
  const { low, high } = interval;
  if (by.d === 1n && by.n === 1n) return interval;
  if (by.d === 1n && by.n === -1n) return { low: q.negate(high), high: q.negate(low) };
  const [a, b] = [reduced(q.multiply(low, by)), reduced(q.multiply(high, by))];
  return by.n < 0n ? { low: b, high: a } : { low: a, high: b };
}

const negated = ({ low, high }: Interval): Interval => ({ low: q.negate(low), high: q.negate(high) });

const ZERO: Rational = { n: 0n, d: 1n };
const NO_ROOM: Interval = { low: ZERO, high: ZERO };
const ONE: Rational = { n: 1n, d: 1n };
const UNBOUNDED: Bounds = { low: null, high: null };
