/**
 * Sums over a whole column have a term for every row, and every trial of a few cells takes them along: what a trial asks of
 * them must not cost a walk over the rows.
 */
import type { CellId, Term } from './relations';

/** Where each cell of a long line stands in it; null for a line that is as quickly walked. */
export function longOf(terms: readonly Term[]): LongLine | null {
  if (terms.length < LONG) return null;
  let line = known.get(terms);
  if (!line) known.set(terms, (line = new LongLine(terms)));
  return line;
}

const LONG = 64;
const known = new WeakMap<readonly Term[], LongLine>();

export class LongLine {
  private readonly places: ReadonlyMap<CellId, number>;
  private readonly common = new WeakMap<LongLine, readonly CellId[]>();

  constructor(private readonly terms: readonly Term[]) {
    this.places = new Map(terms.map(({ cell }, place) => [cell, place]));
  }

  has(cell: CellId): boolean {
    return this.places.has(cell);
  }

  /** The terms of those of the cells that stand in the line, each once, in the order of the line. */
  termsOf(cells: Iterable<CellId>): readonly Term[] {
    const places = new Set<number>();
    for (const cell of cells) {
      const place = this.places.get(cell);
      if (place !== undefined) places.add(place);
    }
    return [...places].sort((a, b) => a - b).flatMap((place) => this.terms[place] ?? []);
  }

  /** The cells that both lines speak of. */
  sharedWith(other: LongLine): readonly CellId[] {
    let shared = this.common.get(other);
    if (!shared) {
      shared = this.terms.map(({ cell }) => cell).filter((cell) => other.has(cell));
      this.common.set(other, shared);
    }
    return shared;
  }
}

/** How many of some lines speak of each cell. */
export class Uses {
  private readonly short = new Map<CellId, number>();
  private readonly long: LongLine[] = [];

  constructor(lines: readonly { readonly terms: readonly Term[] }[]) {
    for (const { terms } of lines) {
      const long = longOf(terms);
      if (long) this.long.push(long);
      else for (const { cell } of terms) this.short.set(cell, (this.short.get(cell) ?? 0) + 1);
    }
  }

  of(cell: CellId): number {
    let count = this.short.get(cell) ?? 0;
    for (const line of this.long) if (line.has(cell)) count += 1;
    return count;
  }

  /** The terms of a long line whose cells other lines speak of as well, or that stand among those of interest. */
  met(line: LongLine, ofInterest: readonly { keys: () => Iterable<CellId> }[]): readonly Term[] {
    const cells = new Set<CellId>(this.short.keys());
    for (const other of this.long) {
      if (other !== line) for (const cell of line.sharedWith(other)) cells.add(cell);
    }
    for (const some of ofInterest) for (const cell of some.keys()) cells.add(cell);
    return line.termsOf(cells);
  }
}
