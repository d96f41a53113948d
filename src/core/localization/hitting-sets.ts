/** The cheapest ways to take at least one cell out of every conflict: all of them, in a fixed order. */
import type { CellId } from './relations';

type Conflicts = readonly (readonly CellId[])[];

export interface HittingSets {
  /** Each in ascending order; one empty set where there is no conflict. */
  readonly sets: readonly (readonly CellId[])[];
  /** False where there are more than were asked for, or the search was stopped. */
  readonly complete: boolean;
}

/**
 * @param conflicts none of them empty
 * @param weight positive and finite for every cell of a conflict
 * @param most how many sets are wanted
 */
export function minimumHittingSets(
  conflicts: Conflicts,
  weight: (cell: CellId) => number,
  most: number,
  shouldStop: () => boolean = () => false,
): HittingSets {
  const search = new Search(weight, most, shouldStop);
  search.go(conflicts, [], 0, new Set());
  const sets = search.sets.map((set) => [...set].sort((a, b) => a - b)).sort(byCells);
  return { sets, complete: !search.isCut };
}

class Search {
  sets: (readonly CellId[])[] = [];
  isCut = false;
  private best = Infinity;
  private isStopped = false;

  constructor(
    private readonly weight: (cell: CellId) => number,
    private readonly most: number,
    private readonly shouldStop: () => boolean,
  ) {}

  /**
   * @param left the conflicts not hit yet
   * @param barred cells whose sets a sibling has listed already
   */
  go(left: Conflicts, chosen: readonly CellId[], cost: number, barred: ReadonlySet<CellId>): void {
    this.isStopped ||= this.shouldStop();
    if (this.isStopped) this.isCut = true;
    if (this.isStopped && this.sets.length > 0) return;
    const open = left.map((conflict) => conflict.filter((cell) => !barred.has(cell)));
    if (!this.isWorthwhile(cost + this.atLeast(open))) return;
    const [smallest] = [...open].sort((a, b) => a.length - b.length);
    if (!smallest) {
      this.keep(chosen, cost);
      return;
    }
    const tried = new Set(barred);
    for (const cell of mostHitting(smallest, open)) {
      const rest = left.filter((conflict) => !conflict.includes(cell));
      this.go(rest, [...chosen, cell], cost + this.weight(cell), tried);
      tried.add(cell);
    }
  }

  private isWorthwhile(cost: number): boolean {
    if (cost !== this.best || this.sets.length < this.most) return cost <= this.best;
    this.isCut = true;
    return false;
  }

  private keep(chosen: readonly CellId[], cost: number): void {
    if (cost < this.best) {
      this.sets = [];
      this.isCut = this.isStopped;
    }
    this.best = cost;
    this.sets.push(chosen);
  }

  /** Conflicts that share no cell cost at least the sum of their cheapest cells. */
  private atLeast(open: Conflicts): number {
    const used = new Set<CellId>();
    let sum = 0;
    for (const conflict of open) {
      if (conflict.some((cell) => used.has(cell))) continue;
      sum += Math.min(...conflict.map(this.weight));
      for (const cell of conflict) used.add(cell);
    }
    return sum;
  }
}

/** Cells that hit much come first: a good set found early cuts the search. */
function mostHitting(cells: readonly CellId[], conflicts: Conflicts): CellId[] {
  const hits = new Map(
    cells.map((cell) => [cell, conflicts.filter((conflict) => conflict.includes(cell)).length]),
  );
  return [...cells].sort((a, b) => (hits.get(b) ?? 0) - (hits.get(a) ?? 0) || a - b);
}

function byCells(a: readonly CellId[], b: readonly CellId[]): number {
  const at = a.findIndex((cell, i) => cell !== b[i]);
  return at < 0 ? a.length - b.length : (a[at] ?? 0) - (b[at] ?? 0);
}
