/**
 * Candidates for sums in one sheet: runs of neighbours below or above a figure, runs near it, and any choice among its
 * nearest neighbours. What lies under a sum that was found is folded away, so that sums of sums come next.
 */
import type { Sum } from './sum-evidence';
import { bitsOf, fitOf } from './sum-evidence';
import type { Amount, SheetTable, UnitGroups } from './sheet-table';

export interface Candidates {
  readonly sums: readonly Sum[];
  /** How many sums were tried: what a fit by chance has to be measured against. */
  readonly trials: number;
  readonly isCut: boolean;
}

/**
 * @param folded indicators that are known parts; they take no part as long as their whole does
 * @param leastBits what a fit must be worth in one place to be looked at any further
 */
export function candidateSums(
  table: SheetTable,
  order: readonly number[],
  groups: UnitGroups,
  folded: ReadonlySet<number>,
  leastBits: number,
): Candidates {
  const found = new Map<string, Sum>();
  let trials = 0;
  let isCut = false;
  const byGroup = new Map<number, number[]>();
  for (const indicator of order) {
    const group = groups.group[indicator] ?? -1;
    if (group < 0 || folded.has(indicator)) continue;
    const list = byGroup.get(group);
    if (list) list.push(indicator);
    else byGroup.set(group, [indicator]);
  }
  for (const measure of table.amounts) {
    for (const entity of pivotsOf(table, measure)) {
      for (const members of byGroup.values()) {
        const scan = new Scan(table, measure, entity, members, (sum) => {
          if (bitsOf(sum, { table, measure, entity }) < leastBits) return true;
          found.set(`${sum.whole}=${[...sum.parts].sort((a, b) => a - b).join('+')}`, sum);
          return found.size < MOST_FOUND;
        });
        isCut ||= !scan.run();
        trials += scan.trials;
      }
    }
  }
  return { sums: [...found.values()], trials, isCut };
}

/** More fits than this are noise: figures so small, or so round, that everything fits everything. */
const MOST_FOUND = 20_000;
/** Longest run whose sum is tried where figures below zero forbid to stop early. */
const LONGEST_RUN = 60;
/** How far from a figure a run may begin, and how long it may be, if it does not touch the figure. */
const NEAR = 12;
const LONGEST_NEAR_RUN = 8;
/** Of how many neighbours every choice is tried: 2^12 sums for a figure. */
const CHOICE = 12;
/** Choices are tried only where so few figures stand together that a fit can mean something. */
const MOST_MEMBERS_FOR_CHOICE = 600;

/** The entities whose figures have the most digits tell the most; sheets with one entity have one. */
function pivotsOf(table: SheetTable, measure: Amount): number[] {
  const { facts } = table.reading;
  const column = facts.measures.get(measure);
  if (!column) return [];
  const digits = new Map<number, number>();
  for (let line = 0; line < facts.lineCount; line++) {
    const entity = facts.entity[line] ?? -1;
    const size = Math.abs(column.digits[line] ?? 0);
    if (size > 0) digits.set(entity, (digits.get(entity) ?? 0) + Math.log2(size + 1));
  }
  return [...digits]
    .sort(([a, x], [b, y]) => y - x || a - b)
    .slice(0, MOST_PIVOTS)
    .map(([entity]) => entity);
}

const MOST_PIVOTS = 2;

/** too-much: longer runs are larger still. stop: enough was found. */
type Trial = 'go' | 'too-much' | 'stop';

/** What the doubles of long sums may have lost. */
const NOISE = 1e-12;

class Scan {
  trials = 0;
  private readonly members: readonly number[];
  private readonly values: Float64Array;
  private readonly halves: Float64Array;
  private readonly isNeverNegative: boolean;
  private readonly sums: Float64Array;
  private readonly rooms: Float64Array;

  constructor(
    private readonly table: SheetTable,
    private readonly measure: Amount,
    private readonly entity: number,
    members: readonly number[],
    private readonly found: (sum: Sum) => boolean,
  ) {
    this.members = members.filter((i) => !Number.isNaN(table.value(measure, i, entity)));
    this.values = Float64Array.from(this.members, (i) => table.value(measure, i, entity));
    this.halves = Float64Array.from(this.members, (i) => table.half(measure, i, entity));
    this.isNeverNegative = this.values.every((value) => value >= 0);
    const count = this.members.length;
    this.sums = new Float64Array(count + 1);
    this.rooms = new Float64Array(count + 1);
    for (let i = 0; i < count; i++) {
      this.sums[i + 1] = (this.sums[i] ?? 0) + (this.values[i] ?? 0);
      this.rooms[i + 1] = (this.rooms[i] ?? 0) + (this.halves[i] ?? 0);
    }
  }

  /** @returns false where there was too much to try everything */
  run(): boolean {
    const count = this.members.length;
    for (let whole = 0; whole < count; whole++) {
      if (this.at(this.values, whole) === 0) continue;
      if (!this.runsBeside(whole) || !this.runsNear(whole)) return false;
      if (count <= MOST_MEMBERS_FOR_CHOICE && !this.choices(whole)) return false;
    }
    return true;
  }

  private runsBeside(whole: number): boolean {
    const count = this.members.length;
    const longest = this.isNeverNegative ? count : LONGEST_RUN;
    const last = Math.min(count, whole + 1 + longest);
    for (let end = whole + 3, go: Trial = 'go'; end <= last && go === 'go'; end++) {
      go = this.tryRun(whole, whole + 1, end);
      if (go === 'stop') return false;
    }
    const first = Math.max(0, whole - longest);
    for (let start = whole - 2, go: Trial = 'go'; start >= first && go === 'go'; start--) {
      go = this.tryRun(whole, start, whole);
      if (go === 'stop') return false;
    }
    return true;
  }

  private runsNear(whole: number): boolean {
    const count = this.members.length;
    const lastStart = Math.min(count, whole + NEAR);
    for (let start = Math.max(0, whole - NEAR); start < lastStart; start++) {
      // Up to the figure, or from behind it: runs that touch it were tried.
      if (start === whole || start === whole + 1) continue;
      const last = Math.min(start < whole ? whole - 1 : count, start + LONGEST_NEAR_RUN);
      for (let end = start + 2, go: Trial = 'go'; end <= last && go === 'go'; end++) {
        go = this.tryRun(whole, start, end);
        if (go === 'stop') return false;
      }
    }
    return true;
  }

  private tryRun(whole: number, start: number, end: number): Trial {
    this.trials += 1;
    const total = this.values[whole] ?? NaN;
    const to = this.sums[end] ?? NaN;
    const from = this.sums[start] ?? NaN;
    const room = (this.rooms[end] ?? 0) - (this.rooms[start] ?? 0) + (this.halves[whole] ?? 0);
    const over = to - from - total;
    const noise = (Math.abs(total) + Math.abs(to) + Math.abs(from)) * NOISE;
    if (over > room + noise) return this.isNeverNegative ? 'too-much' : 'go';
    if (over < -room - noise) return 'go';
    const places = Array.from({ length: end - start }, (_, i) => start + i);
    return this.report(whole, places) ? 'go' : 'stop';
  }

  /** Every choice of two and more among the nearest, not in one run: meeting in the middle. */
  private choices(whole: number): boolean {
    const total = this.at(this.values, whole);
    const near = this.neighbours(whole).filter(
      (i) => this.at(this.values, i) !== 0 && (!this.isNeverNegative || this.at(this.values, i) <= total),
    );
    const half = near.length >> 1;
    const [first, second] = [this.subsets(near.slice(0, half)), this.subsets(near.slice(half))];
    second.sort((a, b) => a.sum - b.sum);
    this.trials += 2 ** near.length;
    const widest = near.reduce((room, i) => room + this.at(this.halves, i), this.at(this.halves, whole));
    for (const a of first) {
      const [low, high] = [total - a.sum - widest, total - a.sum + widest];
      for (let i = lowerBound(second, low - Math.abs(total) * NOISE); i < second.length; i++) {
        const b = second[i];
        if (!b || b.sum > high + Math.abs(total) * NOISE) break;
        const parts = [...a.parts, ...b.parts].sort((x, y) => x - y);
        if (parts.length >= 2 && !this.report(whole, parts)) return false;
      }
    }
    return true;
  }

  private neighbours(whole: number): number[] {
    const start = Math.max(0, Math.min(whole - CHOICE / 2, this.members.length - CHOICE - 1));
    return Array.from({ length: CHOICE + 1 }, (_, i) => start + i).filter(
      (i) => i !== whole && i < this.members.length,
    );
  }

  private subsets(members: readonly number[]): { readonly sum: number; readonly parts: readonly number[] }[] {
    let all: { readonly sum: number; readonly parts: readonly number[] }[] = [{ sum: 0, parts: [] }];
    for (const member of members) {
      const value = this.at(this.values, member);
      all = [...all, ...all.map(({ sum, parts }) => ({ sum: sum + value, parts: [...parts, member] }))];
    }
    return all;
  }

  private report(whole: number, places: readonly number[]): boolean {
    const sum = { whole: this.at(this.members, whole), parts: places.map((i) => this.at(this.members, i)) };
    const isRight = fitOf(sum, { table: this.table, measure: this.measure, entity: this.entity }) === 'fits';
    return !isRight || this.found(sum);
  }

  private readonly at = (list: ArrayLike<number>, index: number): number => list[index] ?? NaN;
}

function lowerBound(sorted: readonly { readonly sum: number }[], value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.sum ?? Infinity) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
