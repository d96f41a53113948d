/** Figures tried in cells, each question asked once: sets of suspects that share cells ask the same ones. */
import type { Interval } from '../statistics/interval';
import type { CellId, Problem, Relation } from './relations';
import { cellsOf } from './relations';
import { conflictOf } from './rows';
import { tiedTo } from './tied';

export class Trials {
  /** How many questions had to be worked out. */
  count = 0;
  private readonly answers = new Map<string, boolean>();
  private readonly names = new Map<Relation, number>();

  constructor(private readonly problem: Problem) {}

  /**
   * Whether all that the fixed cells are tied to can hold; the other relations are taken to hold already.
   * @throws Stopped
   */
  mayHold(
    relations: readonly Relation[],
    freed: ReadonlySet<CellId>,
    fixed: ReadonlyMap<CellId, Interval>,
  ): boolean {
    const tied = tiedTo(new Set(fixed.keys()), relations, freed);
    if (tied.length === 0) return true;
    const cells = new Set(tied.flatMap(cellsOf));
    const free = [...freed].filter((cell) => cells.has(cell)).sort((a, b) => a - b);
    const spans = [...fixed].map(([cell, { low, high }]) => `${cell}:${low.n}/${low.d}:${high.n}/${high.d}`);
    const key = `${tied.map((relation) => this.nameOf(relation)).join()} ${free.join()} ${spans.join()}`;
    const known = this.answers.get(key);
    if (known !== undefined) return known;
    this.count += 1;
    const answer = conflictOf(tied, new Set(free), this.problem, fixed) === null;
    this.answers.set(key, answer);
    return answer;
  }

  private nameOf(relation: Relation): number {
    const name = this.names.get(relation) ?? this.names.size;
    this.names.set(relation, name);
    return name;
  }
}
