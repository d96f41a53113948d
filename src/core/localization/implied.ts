/** What the relations around a cell say that it must be, as long as all other cells are right. */
import * as i from '../statistics/interval';
import type { Interval } from '../statistics/interval';
import * as q from '../statistics/rational';
import type { Rational } from '../statistics/rational';
import { cellsOf } from './relations';
import type { CellId, LinearRelation, RateRelation, Relation, Term } from './relations';
import { plus, times } from './rows';
import type { Bounds } from './simplex';

/**
 * @param freed cells of which nothing is known; relations that speak of one of them say nothing of the cell
 * @returns without bounds where nothing is said; low above high where the relations cannot agree
 */
export function impliedBounds(
  cell: CellId,
  relations: readonly Relation[],
  freed: ReadonlySet<CellId>,
  bounds: (cell: CellId) => Interval,
): Bounds {
  let all: Bounds = UNBOUNDED;
  for (const relation of relations) {
    const others = cellsOf(relation).filter((other) => other !== cell);
    if (relation.kind === 'opaque' || relation.kind === 'any' || others.some((other) => freed.has(other)))
      continue;
    const own =
      relation.kind === 'linear' ? byLinear(cell, relation, bounds) : byRate(cell, relation, bounds);
    all = { low: higher(all.low, own.low), high: lower(all.high, own.high) };
  }
  return all;
}

/**
 * What the relations with several ways say: the cell must lie within one of the bounds of each list.
 * @param freed as in impliedBounds; a way that speaks of one of them leaves the cell free
 */
export function impliedChoices(
  cell: CellId,
  relations: readonly Relation[],
  freed: ReadonlySet<CellId>,
  bounds: (cell: CellId) => Interval,
): readonly (readonly Bounds[])[] {
  return relations.flatMap((relation) =>
    relation.kind === 'any' && cellsOf(relation).includes(cell)
      ? [relation.alternatives.map((way) => impliedBounds(cell, [way], freed, bounds))]
      : [],
  );
}

/** Whether something of the interval lies within the bounds. */
export const meets = (interval: Interval, { low, high }: Bounds): boolean =>
  (low === null || q.compare(low, interval.high) <= 0) &&
  (high === null || q.compare(interval.low, high) <= 0);

function byLinear(
  cell: CellId,
  { terms, comparison, constant, tolerance = ZERO }: LinearRelation,
  bounds: (cell: CellId) => Interval,
): Bounds {
  const coefficient = terms.find((term) => term.cell === cell)?.coefficient;
  if (!coefficient) return UNBOUNDED;
  const rest = sumOf(
    terms.filter((term) => term.cell !== cell),
    bounds,
  );
  const room = { low: q.subtract(constant, tolerance), high: q.add(constant, tolerance) };
  const own = times(i.subtract(room, rest), q.divide(ONE, coefficient));
  if (comparison === '=') return own;
  return (comparison === '<=') === coefficient.n > 0n
    ? { low: null, high: own.high }
    : { low: own.low, high: null };
}

function byRate(cell: CellId, relation: RateRelation, bounds: (cell: CellId) => Interval): Bounds {
  const { part, rate, offset, whole } = relation;
  if (whole.some((term) => term.cell === part)) return UNBOUNDED;
  const factor = () => i.add(i.point(offset), bounds(rate));
  if (cell === part) return i.multiply(factor(), sumOf(whole, bounds));
  if (cell === rate) {
    const ratio = i.divide(bounds(part), sumOf(whole, bounds));
    return ratio ? i.subtract(ratio, i.point(offset)) : UNBOUNDED;
  }
  const total = i.divide(bounds(part), factor());
  const coefficient = whole.find((term) => term.cell === cell)?.coefficient;
  if (!total || !coefficient) return UNBOUNDED;
  const rest = sumOf(
    whole.filter((term) => term.cell !== cell),
    bounds,
  );
  return times(i.subtract(total, rest), q.divide(ONE, coefficient));
}

const sumOf = (terms: readonly Term[], bounds: (cell: CellId) => Interval): Interval =>
  terms.reduce((sum, term) => plus(sum, times(bounds(term.cell), term.coefficient)), {
    low: ZERO,
    high: ZERO,
  });

const higher = (a: Rational | null, b: Rational | null): Rational | null =>
  a && b ? q.maximum(a, b) : (a ?? b);
const lower = (a: Rational | null, b: Rational | null): Rational | null =>
  a && b ? q.minimum(a, b) : (a ?? b);

const ZERO: Rational = { n: 0n, d: 1n };
const ONE: Rational = { n: 1n, d: 1n };
const UNBOUNDED: Bounds = { low: null, high: null };
