/**
 * What was probably meant: each figure that one slip could have turned into the printed one, kept where every relation of
 * the cell then holds. The likelier the slips that mend a set of cells, the likelier those cells are the wrong ones.
 */
import type { PrintedNumber } from '../statistics/printed';
import * as q from '../statistics/rational';
import type { Interval } from '../statistics/interval';
import { impliedBounds, impliedChoices, meets } from './implied';
import type { CellId, Problem, Relation } from './relations';
import { conflictOf } from './rows';
import type { Bounds } from './simplex';
import { faceValue } from './face-value';
import { feasibleAmong } from './feasible';
import { likelihood } from './plausible';
import { spanOfPrinted } from './spans';
import { originalsOf } from './slips';
import type { Slip, SlipOptions } from './slips';
import { Trials } from './trials';

/** recomputed: no slip explains it, but the other figures leave one figure only. */
export type CorrectionKind =
  Slip | 'value-swap' | 'not-updated' | 'row-shift' | 'column-shift' | 'recomputed';

export interface Correction {
  readonly cell: CellId;
  readonly printed: PrintedNumber;
  readonly kind: CorrectionKind;
  /** Other cells that are to be changed with it. */
  readonly along?: ReadonlyMap<CellId, PrintedNumber>;
}

/** One of the smallest sets of cells that may be wrong. */
export interface Explanation {
  readonly cells: readonly CellId[];
  /** One for each cell, null where nothing can be said of what was meant. */
  readonly corrections: readonly (Correction | null)[];
  /** The chance of it against the other explanations. */
  readonly chance: number;
}

/** A figure as its cell prints it, and what else is known of it. */
export interface PrintedCell extends SlipOptions {
  readonly printed: PrintedNumber;
  /** Cells beside it, whose figures may have been put here. */
  readonly neighbours: readonly CellId[];
  /** The figure of the period before, where it is at hand. */
  readonly last: PrintedNumber | null;
  /** The other amounts of its line, and the figures above and below: one of them may stand here a second time. */
  readonly besides: readonly PrintedNumber[];
  readonly aboveAndBelow: readonly PrintedNumber[];
}

export type PrintedCells = (cell: CellId) => PrintedCell | null;

/**
 * The same answers with what was probably meant, the likeliest first.
 * @param elsewhere cells that are suspected of other errors: nothing is concluded from them
 * @throws Stopped
 */
export function explain(
  answers: readonly (readonly CellId[])[],
  problem: Problem,
  cells: PrintedCells,
  elsewhere: readonly CellId[] = [],
): readonly Explanation[] {
  const trials = new Trials(problem);
  return answers
    .map((answer) => new Explainer(answer, problem, cells, elsewhere, trials).explanation())
    .map((explanation, place) => ({ explanation, place }))
    .sort((a, b) => b.explanation.chance - a.explanation.chance || a.place - b.place)
    .map(({ explanation }) => explanation);
}

interface Candidate extends Correction {
  readonly chance: number;
  /** Other cells that would have to be changed with it. */
  readonly along: ReadonlyMap<CellId, PrintedNumber>;
}

/** Chances of what is no slip of the pen, on the scale of slips.ts. */
const VALUE_SWAP = 0.1;
const NOT_UPDATED = 0.1;
const COPIED = 0.05;
const RECOMPUTED_RATE = 0.002;
const RECOMPUTED_AMOUNT = 0.001;
/** Rounding leaves other figures too. */
const ONE_OF_SEVERAL = 0.2;
const UNKNOWN = 0.0001;
/** Candidates of one cell that are tried together with those of others. */
const MOST_TOGETHER = 4;

class Explainer {
  private readonly freed: ReadonlySet<CellId>;
  private readonly relations: readonly Relation[];

  constructor(
    private readonly answer: readonly CellId[],
    private readonly problem: Problem,
    private readonly cells: PrintedCells,
    elsewhere: readonly CellId[],
    private readonly trials: Trials,
  ) {
    this.freed = new Set([...answer, ...elsewhere]);
    this.relations = [...new Set(answer.flatMap((cell) => problem.touching(cell)))];
  }

  explanation(): Explanation {
    const found = this.answer.map((cell) => this.candidatesOf(cell));
    const chance = found.reduce((product, candidates) => {
      const sum = candidates.reduce((total, candidate) => total + candidate.chance, 0);
      return product * (sum || UNKNOWN);
    }, 1);
    return { cells: this.answer, corrections: this.together(found), chance };
  }

  /** What mends the cell while the other wrong ones may be anything. */
  private candidatesOf(cell: CellId): readonly Candidate[] {
    const own = this.cells(cell);
    if (!own) return [];
    const relations = this.problem.touching(cell);
    const others = new Set([...this.freed].filter((other) => other !== cell));
    const implied = impliedBounds(cell, relations, others, this.problem.bounds);
    const choices = impliedChoices(cell, relations, others, this.problem.bounds);
    const isImplied = ({ printed, along }: Candidate): boolean => {
      const span = spanOfPrinted(printed);
      // With other figures moved along, the others do not say what they say now.
      if (along.size > 0) return meets(span, implied);
      return meets(span, implied) && choices.every((ways) => ways.some((way) => meets(span, way)));
    };
    const slips = originalsOf(own.printed, own).map(({ printed, slip, chance }) => ({
      cell,
      printed,
      kind: slip,
      chance,
      along: NOTHING,
    }));
    const fitting = this.fitting(cell, [...slips, ...this.swaps(cell, own)].filter(isImplied));
    const left = onlyFigure(implied, own);
    const only = left ?? faceValue(cell, relations, others, implied, this.cells);
    const copied = only && copyIn(own);
    if (only && copied) fitting.push({ cell, printed: only, along: NOTHING, ...copied });
    if (fitting.length === 0 && only) {
      const usual = own.isRate ? RECOMPUTED_RATE : RECOMPUTED_AMOUNT;
      const doubt = left ? 1 : ONE_OF_SEVERAL;
      const chance = (doubt * usual * likelihood(only, own)) / likelihood(own.printed, own);
      fitting.push({ cell, printed: only, kind: 'recomputed', chance, along: NOTHING });
    }
    return inOrder(fitting, implied);
  }

  /** Candidates of one cell that mend what it is tied to. */
  private fitting(cell: CellId, candidates: readonly Candidate[]): Candidate[] {
    const spans = new Map(
      candidates.flatMap((candidate) =>
        candidate.along.size === 0 ? [[candidate, spanOfPrinted(candidate.printed)] as const] : [],
      ),
    );
    const feasible = feasibleAmong([...spans.values()], (span) => this.mayBe(new Map([[cell, span]])));
    return candidates.filter((candidate) => {
      const span = spans.get(candidate);
      return span ? feasible.has(span) : this.mends([candidate]);
    });
  }

  /** Two figures side by side that stand in each other's cells. */
  private swaps(cell: CellId, own: PrintedCell): Candidate[] {
    return own.neighbours.flatMap((neighbour): Candidate[] => {
      const other = this.cells(neighbour);
      if (!other || other.isRate !== own.isRate || this.problem.weight(neighbour) === Infinity) return [];
      return [
        {
          cell,
          printed: other.printed,
          kind: 'value-swap',
          chance: VALUE_SWAP / own.neighbours.length,
          along: new Map([[neighbour, own.printed]]),
        },
      ];
    });
  }

  /** The likeliest candidates of all cells that mend the sheet together. */
  private together(found: readonly (readonly Candidate[])[]): (Correction | null)[] {
    let best: readonly Candidate[] | null = null;
    const tries = found.reduce<(readonly Candidate[])[]>(
      (all, candidates) =>
        all.flatMap((chosen) =>
          candidates.length === 0
            ? [chosen]
            : candidates.slice(0, MOST_TOGETHER).map((candidate) => [...chosen, candidate]),
        ),
      [[]],
    );
    // Candidates stand in order for each cell: the nearer to the front all together, the better.
    const places = new Map(found.flatMap((candidates) => candidates.map((candidate, i) => [candidate, i])));
    const far = (chosen: readonly Candidate[]) =>
      chosen.reduce((sum, candidate) => sum + (places.get(candidate) ?? 0), 0);
    for (const chosen of [...tries].sort((x, y) => far(x) - far(y))) {
      if (best === null && (chosen.length === 0 || this.mends(chosen))) best = chosen;
    }
    return this.answer.map((wanted) => {
      const correction = best?.find(({ cell }) => cell === wanted);
      if (!correction) return null;
      const { printed, kind, along } = correction;
      return { cell: wanted, printed, kind, ...(along.size > 0 && { along }) };
    });
  }

  /** Whether every relation of the changed cells can hold, the wrong ones without a candidate left free. */
  private mends(candidates: readonly Candidate[]): boolean {
    const fixed = new Map<CellId, Interval>();
    for (const { cell, printed } of candidates) fixed.set(cell, spanOfPrinted(printed));
    for (const { along } of candidates) {
      for (const [cell, printed] of along) if (!fixed.has(cell)) fixed.set(cell, spanOfPrinted(printed));
    }
    return this.mayBe(fixed);
  }

  private mayBe(fixed: ReadonlyMap<CellId, Interval>): boolean {
    const freed = new Set([...this.freed].filter((cell) => !fixed.has(cell)));
    const moved = [...fixed.keys()].flatMap((cell) => this.problem.touching(cell));
    return this.trials.mayHold([...new Set([...this.relations, ...moved])], freed, fixed);
  }
}

/** What stands here a second time: last period's figure, that of the column beside, that of the row above or below. */
function copyIn(own: PrintedCell): Pick<Candidate, 'kind' | 'chance'> | null {
  const { printed, last, besides, aboveAndBelow } = own;
  const isSame = (other: PrintedNumber) => compareDigits(other, printed);
  // Small numbers are often the same by chance.
  const isTelling = Math.abs(printed.digits) >= 100;
  if (last && isSame(last)) return { kind: 'not-updated', chance: isTelling ? NOT_UPDATED : RECOMPUTED_RATE };
  if (!isTelling) return null;
  if (besides.some(isSame)) return { kind: 'column-shift', chance: COPIED };
  return aboveAndBelow.some(isSame) ? { kind: 'row-shift', chance: COPIED } : null;
}

/** As a cell holds them: 1.50 and 1.5 are one figure. */
const compareDigits = (a: PrintedNumber, b: PrintedNumber): boolean =>
  a.digits !== 0 && a.digits * 10 ** (b.scale - a.scale) === b.digits;

/** Whether every relation of a cell can hold with another figure in it, all others as they stand. */
export function mayBe(cell: CellId, printed: PrintedNumber, problem: Problem): boolean {
  const fixed = new Map([[cell, spanOfPrinted(printed)]]);
  return conflictOf(problem.touching(cell), new Set(), problem, fixed) === null;
}

const NOTHING: ReadonlyMap<CellId, PrintedNumber> = new Map();

/** The likeliest kind of slip first; of one kind, the figure that lies deepest in what the other figures imply. */
function inOrder(candidates: readonly Candidate[], { low, high }: Bounds): readonly Candidate[] {
  const middle = low && high && middleOf({ low, high });
  const best = new Map<CorrectionKind, number>();
  for (const { kind, chance } of candidates) best.set(kind, Math.max(chance, best.get(kind) ?? 0));
  return candidates
    .map((candidate) => {
      const off = middle
        ? q.rationalNumber(q.subtract(middleOf(spanOfPrinted(candidate.printed)), middle))
        : 0;
      return { candidate, off: Math.abs(off), kind: best.get(candidate.kind) ?? 0 };
    })
    .sort((a, b) => b.kind - a.kind || a.off - b.off)
    .map(({ candidate }) => candidate);
}

const middleOf = ({ low, high }: Interval) => q.divide(q.add(low, high), { n: 2n, d: 1n });

/** The one figure with the cell's decimals that the bounds leave; null where they leave several, or none. */
export function onlyFigure(
  { low, high }: Bounds,
  { printed, decimals, isCount }: PrintedCell,
): PrintedNumber | null {
  if (!low || !high) return null;
  const scale = printed.exact && !isCount ? (decimals ?? Math.min(printed.scale, 4)) : printed.scale;
  const half = isCount ? 0n : 1n;
  const power = 10n ** BigInt(Math.abs(scale));
  const [up, down] = scale >= 0 ? [power, 1n] : [1n, power];
  // Figures d with (2d − half) / 2 ≤ high × 10^scale and (2d + half) / 2 ≥ low × 10^scale.
  const largest = floorOf(2n * high.n * up + half * high.d * down, 2n * high.d * down);
  const smallest = -floorOf(-(2n * low.n * up - half * low.d * down), 2n * low.d * down);
  const digits = Number(largest);
  return smallest === largest && Number.isSafeInteger(digits) ? { digits, scale, exact: isCount } : null;
}

function floorOf(n: bigint, d: bigint): bigint {
  const quotient = n / d;
  return n < 0n && quotient * d !== n ? quotient - 1n : quotient;
}
