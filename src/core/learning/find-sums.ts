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
const LONGEST_RUN = 200;
/** How far from a figure a run may begin, and how long it may be, if it does not touch the figure. */
const NEAR = 24;
const LONGEST_NEAR_RUN = 12;
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

class Scan {
  trials = 0;
  private readonly members: readonly number[];
  private readonly values: readonly number[];
  private readonly halves: readonly number[];
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
    this.values = this.members.map((i) => table.value(measure, i, entity));
    this.halves = this.members.map((i) => table.half(measure, i, entity));
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
    for (let end = whole + 3; end <= Math.min(count, whole + 1 + longest); end++) {
      if (!this.tryRun(whole, whole + 1, end)) return false;
      if (this.isTooMuch(whole, whole + 1, end)) break;
    }
    for (let start = whole - 2; start >= Math.max(0, whole - longest); start--) {
      if (!this.tryRun(whole, start, whole)) return false;
      if (this.isTooMuch(whole, start, whole)) break;
    }
    return true;
  }

  private runsNear(whole: number): boolean {
    const count = this.members.length;
    for (let start = Math.max(0, whole - NEAR); start < Math.min(count, whole + NEAR); start++) {
      for (let end = start + 2; end <= Math.min(count, start + LONGEST_NEAR_RUN); end++) {
        if (start <= whole && whole < end) break;
        if (end === whole || start === whole + 1) continue;
        if (!this.tryRun(whole, start, end)) return false;
        if (this.isTooMuch(whole, start, end)) break;
      }
    }
    return true;
  }

  private isTooMuch(whole: number, start: number, end: number): boolean {
    if (!this.isNeverNegative) return false;
    const total = this.at(this.values, whole);
    const room = this.roomOf(start, end) + this.at(this.halves, whole);
    return this.sumOf(start, end) - room > total * (1 + 1e-9);
  }

  private tryRun(whole: number, start: number, end: number): boolean {
    this.trials += 1;
    const total = this.at(this.values, whole);
    const added = this.sumOf(start, end);
    const room = this.roomOf(start, end) + this.at(this.halves, whole);
    const noise = (Math.abs(total) + Math.abs(this.sums[end] ?? 0) + Math.abs(this.sums[start] ?? 0)) * 1e-12;
    if (Math.abs(total - added) > room + noise) return true;
    return this.report(
      whole,
      Array.from({ length: end - start }, (_, i) => start + i),
    );
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
      for (let i = lowerBound(second, low - Math.abs(total) * 1e-12); i < second.length; i++) {
        const b = second[i];
        if (!b || b.sum > high + Math.abs(total) * 1e-12) break;
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

  private readonly at = (list: readonly number[], index: number): number => list[index] ?? NaN;
  private readonly sumOf = (start: number, end: number): number =>
    (this.sums[end] ?? 0) - (this.sums[start] ?? 0);
  private readonly roomOf = (start: number, end: number): number =>
    (this.rooms[end] ?? 0) - (this.rooms[start] ?? 0);
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
