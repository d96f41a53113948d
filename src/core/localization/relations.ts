/** What localization works on: relations between cells, whatever rule they come from. */
import type { Interval } from '../statistics/interval';
import type { Rational } from '../statistics/rational';

/** A cell of one sheet; what the number means, only the maker of the problem knows. */
export type CellId = number;

export interface Term {
  readonly cell: CellId;
  /** Not zero. */
  readonly coefficient: Rational;
}

/** Σ coefficient × cell ? constant, or as close to it as the tolerance. Every cell stands in one term only. */
export interface LinearRelation {
  readonly kind: 'linear';
  readonly id: string;
  readonly terms: readonly Term[];
  readonly comparison: '=' | '<=' | '>=';
  readonly constant: Rational;
  readonly tolerance?: Rational;
}

/**
 * part = (offset + rate) × whole, with a whole that is positive: a completion, a growth (offset 1), a gap (offset: the
 * schedule), a share. Linear as soon as the rate, or the whole, is taken as printed.
 */
export interface RateRelation {
  readonly kind: 'rate';
  readonly id: string;
  readonly part: CellId;
  readonly rate: CellId;
  readonly offset: Rational;
  readonly whole: readonly Term[];
}

/** A rule that no line can be drawn through: known is only that one of its cells must be wrong while it is broken. */
export interface OpaqueRelation {
  readonly kind: 'opaque';
  readonly id: string;
  readonly cells: readonly CellId[];
  /** Whether it may hold with other figures in some of its cells; absent where nobody can tell. */
  readonly mayHold?: (changed: ReadonlyMap<CellId, Interval>) => boolean;
}

/** A share whose whole is not known: one of several relations must hold. */
export interface AlternativeRelation {
  readonly kind: 'any';
  readonly id: string;
  readonly alternatives: readonly RateRelation[];
}

export type Relation = LinearRelation | RateRelation | OpaqueRelation | AlternativeRelation;

/** A sheet as localization sees it. */
export interface Problem {
  /** The relations that fail. */
  readonly violated: readonly Relation[];
  /** Every relation that speaks of a cell, broken or not; the same object for the same relation. */
  readonly touching: (cell: CellId) => readonly Relation[];
  /** All that the cell may truly be, if it is not wrong. */
  readonly bounds: (cell: CellId) => Interval;
  /** The same for a cell that is one of very many, and not asked for again: nothing is kept of it. */
  readonly passing?: (cell: CellId) => Interval;
  /** What it costs to call a cell wrong; Infinity for a cell that is known to be right. */
  readonly weight: (cell: CellId) => number;
  /** Asked often; true ends whatever is being worked out, by a Stopped. */
  readonly shouldStop?: () => boolean;
}

/** The time was up in the middle of something. */
export class Stopped extends Error {
  constructor() {
    super('the search for wrong cells was stopped');
    this.name = 'Stopped';
  }
}

export function cellsOf(relation: Relation): readonly CellId[] {
  let cells = known.get(relation);
  if (!cells) known.set(relation, (cells = namedBy(relation)));
  return cells;
}

/** Every trial asks for the cells of the same relations. */
const known = new WeakMap<Relation, readonly CellId[]>();

function namedBy(relation: Relation): readonly CellId[] {
  switch (relation.kind) {
    case 'linear':
      return relation.terms.map(({ cell }) => cell);
    case 'rate':
      return [relation.part, relation.rate, ...relation.whole.map(({ cell }) => cell)];
    case 'any':
      return [...new Set(relation.alternatives.flatMap(cellsOf))];
    case 'opaque':
      return relation.cells;
  }
}
