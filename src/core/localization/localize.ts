/**
 * Which cells are wrong? The smallest sets of cells that, were they anything else, would let every relation hold
 * (Fellegi and Holt, JASA 1976), found by conflicts: every broken relation accuses its cells, the cheapest sets that hit
 * all conflicts are tried, and where one cannot be right the proof accuses further cells.
 */
import { minimumHittingSets } from './hitting-sets';
import { Stopped, cellsOf } from './relations';
import type { CellId, Problem, Relation } from './relations';
import { conflictOf } from './rows';
import type { Conflict } from './rows';

/** Errors that hang together, apart from all the others of the sheet. */
export interface Trouble {
  /** The relations that are broken. */
  readonly relations: readonly Relation[];
  /** All the cheapest sets of cells of which one must be wrong as a whole; none where the time was up. In a fixed order. */
  readonly answers: readonly (readonly CellId[])[];
  /** False where there are more answers than were looked for, or they were not all looked into. */
  readonly complete: boolean;
}

export interface Localization {
  readonly troubles: readonly Trouble[];
  /** Relations that contradict each other, or cells that are known to be right: whatever the figures are, one is broken. */
  readonly contradictions: readonly (readonly Relation[])[];
  /** True where the time was up before all was looked into. */
  readonly isStopped: boolean;
}

export interface LocalizationLimits {
  /** Asked often; true ends the search, and what was not found stays unknown. */
  readonly shouldStop?: () => boolean;
  /** Answers wanted for each trouble. */
  readonly mostAnswers?: number;
}

export function localize(problem: Problem, limits: LocalizationLimits = {}): Localization {
  const contradictions: (readonly Relation[])[] = [];
  const stoppable = limits.shouldStop ? { ...problem, shouldStop: limits.shouldStop } : problem;
  for (;;) {
    const search = new Search(stoppable, new Set(contradictions.flat()), limits);
    const result = search.result();
    // Relations that contradict each other accuse nobody: the search begins anew without them.
    if (search.contradiction) contradictions.push(search.contradiction);
    else return { ...result, contradictions };
  }
}

const MOST_ANSWERS = 50;
/** Relations that hang together are all looked at, up to so many; beyond, those that a suspected cell takes part in. */
const SMALL_CIRCLE = 40;
/** More joined answers than these are not tried against each other. */
const MOST_COMBINATIONS = 200;

/** Conflicts that share cells, and what their cheapest hitting sets have come to. */
interface Group {
  readonly conflicts: readonly (readonly CellId[])[];
  readonly cells: ReadonlySet<CellId>;
  readonly violated: readonly Relation[];
  /** Relations that are looked at whatever cells are freed. */
  readonly circle: readonly Relation[];
  answers: readonly (readonly CellId[])[] | null;
  complete: boolean;
}

class Search {
  /** What was met on the way that no figure can mend; ends the search. */
  contradiction: readonly Relation[] | null = null;
  private readonly conflicts: (readonly CellId[])[] = [];
  private readonly known = new Set<string>();
  private readonly violated: readonly Relation[];
  private readonly circles = new Map<Relation, readonly Relation[]>();
  private groups: readonly Group[] = [];
  private isStopped = false;

  constructor(
    private readonly problem: Problem,
    /** Relations that are left out. */
    private readonly left: ReadonlySet<Relation>,
    private readonly limits: LocalizationLimits,
  ) {
    this.violated = problem.violated.filter((relation) => !left.has(relation));
    for (const relation of this.violated) this.learn({ cells: cellsOf(relation), relations: [relation] });
  }

  result(): Omit<Localization, 'contradictions'> {
    do this.groups = this.regrouped();
    while (!this.isDone());
    const troubles = this.groups
      .filter(({ violated }) => violated.length > 0)
      .map(({ violated, answers, complete }) => ({
        relations: violated,
        answers: answers ?? [],
        complete: complete && answers !== null,
      }));
    return { troubles, isStopped: this.isStopped };
  }

  /** False where a new conflict was found: it may join groups. */
  private isDone(): boolean {
    let isSettled = true;
    for (const group of this.groups) {
      if (!this.stops() && group.answers === null) isSettled = this.settle(group) && isSettled;
    }
    return this.stops() || (isSettled && this.areAtPeace());
  }

  /** Tries the cheapest sets of one group, everything that other groups suspect left free. */
  private settle(group: Group): boolean {
    const shouldStop = () => this.stops();
    const most = this.limits.mostAnswers ?? MOST_ANSWERS;
    const { sets, complete } = minimumHittingSets(group.conflicts, this.problem.weight, most, shouldStop);
    const others = new Set<CellId>();
    for (const other of this.groups) if (other !== group) for (const cell of other.cells) others.add(cell);
    let isNew = false;
    for (const set of sets) {
      if (this.stops()) return true;
      const freed = new Set(others);
      for (const cell of set) freed.add(cell);
      const conflict = this.conflictOf(this.lookedAt(group.circle, set), freed);
      if (conflict) isNew = this.learn(conflict) || isNew;
    }
    if (this.stops()) return true;
    if (isNew) return false;
    group.answers = sets;
    group.complete = complete;
    return true;
  }

  /** Groups whose suspects meet in one relation are tried together: each may be right alone and both not. */
  private areAtPeace(): boolean {
    for (const joined of this.neighbours()) {
      for (const combination of combinations(joined.map(({ answers }) => answers ?? []))) {
        if (this.stops()) return true;
        const set = combination.flat();
        const circle = [...new Set(joined.flatMap((group) => group.circle))];
        const conflict = this.conflictOf(this.lookedAt(circle, set), new Set(set));
        if (conflict && this.learn(conflict)) return false;
      }
    }
    return true;
  }

  private conflictOf(relations: readonly Relation[], freed: ReadonlySet<CellId>): Conflict | null {
    try {
      return conflictOf(relations, freed, this.problem);
    } catch (error) {
      if (!(error instanceof Stopped)) throw error;
      this.isStopped = true;
      return null;
    }
  }

  private neighbours(): Group[][] {
    const groupsOf = new Map<Relation, Group[]>();
    for (const group of this.groups) {
      const cells = new Set((group.answers ?? []).flat());
      for (const relation of this.lookedAt(group.circle, [...cells])) {
        groupsOf.set(relation, [...(groupsOf.get(relation) ?? []), group]);
      }
    }
    return joined([...groupsOf.values()].map((groups) => [...new Set(groups)])).filter(
      (groups) => groups.length > 1,
    );
  }

  private lookedAt(circle: readonly Relation[], freed: readonly CellId[]): Relation[] {
    return [...new Set([...circle, ...freed.flatMap((cell) => this.touching(cell))])];
  }

  /** @returns whether it says anything new */
  private learn({ cells, relations }: Conflict): boolean {
    const suspects = [...new Set(cells)].filter((cell) => this.problem.weight(cell) < Infinity);
    if (suspects.length === 0) this.contradiction ??= relations;
    const key = [...suspects].sort((a, b) => a - b).join();
    if (suspects.length === 0 || this.known.has(key)) return false;
    this.known.add(key);
    this.conflicts.push(suspects);
    return true;
  }

  private regrouped(): Group[] {
    const before = new Map(this.groups.map((group) => [group.conflicts[0], group]));
    return joined(this.conflicts.map((conflict) => [...conflict])).map((cells) => {
      const set = new Set(cells);
      const conflicts = this.conflicts.filter(([first]) => first !== undefined && set.has(first));
      const violated = this.violated.filter((relation) => cellsOf(relation).some((cell) => set.has(cell)));
      const same = before.get(conflicts[0]);
      // Groups only ever grow.
      if (same?.conflicts.length === conflicts.length) return same;
      const circle = [...new Set(violated.flatMap((one) => this.circleOf(one)))];
      return { conflicts, cells: set, violated, circle, answers: null, complete: true };
    });
  }

  /** Everything that hangs together with a relation, where that is little; else the relation alone. */
  private circleOf(start: Relation): readonly Relation[] {
    const known = this.circles.get(start);
    if (known) return known;
    const circle = new Set([start]);
    for (const relation of circle) {
      for (const cell of cellsOf(relation)) {
        for (const next of this.touching(cell)) circle.add(next);
        if (circle.size > SMALL_CIRCLE) break;
      }
      if (circle.size > SMALL_CIRCLE) break;
    }
    const found = circle.size > SMALL_CIRCLE ? [start] : [...circle];
    for (const relation of found) this.circles.set(relation, found);
    return found;
  }

  private touching(cell: CellId): readonly Relation[] {
    const relations = this.problem.touching(cell);
    return this.left.size === 0 ? relations : relations.filter((relation) => !this.left.has(relation));
  }

  private stops(): boolean {
    this.isStopped ||= this.limits.shouldStop?.() ?? false;
    return this.isStopped || this.contradiction !== null;
  }
}

/** Lists that share an item become one; order of first appearance. */
function joined<T>(lists: readonly (readonly T[])[]): T[][] {
  const home = new Map<T, T[]>();
  const result = new Set<T[]>();
  for (const list of lists) {
    const target: T[] = home.get(list[0] as T) ?? [];
    result.add(target);
    for (const item of list) {
      const other = home.get(item);
      if (other === target) continue;
      for (const moved of other ?? [item]) {
        target.push(moved);
        home.set(moved, target);
      }
      if (other) result.delete(other);
    }
  }
  return [...result];
}

/** One answer of each group, in order; the first ones only where there are too many. */
function combinations(choices: readonly (readonly (readonly CellId[])[])[]): (readonly CellId[])[][] {
  return choices.reduce<(readonly CellId[])[][]>(
    (all, answers) =>
      all.flatMap((chosen) => answers.map((answer) => [...chosen, answer])).slice(0, MOST_COMBINATIONS),
    [[]],
  );
}
