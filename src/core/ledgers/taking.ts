/** What the rows of a ledger give under conditions: how many, how much, how many different; for the whole and for every entity. */
import { FigureState } from '../report/facts';
import * as q from '../statistics/rational';
import type { Rational } from '../statistics/rational';
import { point } from '../statistics/interval';
import type { Interval } from '../statistics/interval';
import { convertScale } from '../statistics/units';
import type { Unit } from '../statistics/units';
import type { Taking } from '../scheme/sections/ledgers';
import { Verdict, testOf } from './conditions';
import type { LedgerTime } from './conditions';
import { ExactSum } from './exact-sum';
import type { LedgerTable } from './read-ledger';

export interface Taken {
  /** Of the rows that surely count, as their figures stand; in the unit asked for. */
  readonly value: Rational;
  /** What rounding of their figures allows; a point for counts. */
  readonly within: Interval;
  /** How many rows count. */
  readonly rows: number;
  /** Rows of which nobody can tell whether they count, or how much. */
  readonly unknown: number;
  /** Rows that count and hold no amount. */
  readonly blank: number;
}

/** For each line whether it counts; and the amounts of those that do. */
export interface TakenLines {
  readonly verdict: Uint8Array;
  readonly whole: Taken;
  /** By index of the table's entities. */
  readonly byEntity: readonly Taken[];
}

/**
 * One pass over the rows.
 * @param due the unit in which a sum is asked for; null: that of the column
 * @returns null where a column that is needed is missing
 */
export function takeFrom(
  table: LedgerTable,
  { take, of, where }: Taking,
  time: LedgerTime,
  due: Unit | null,
): TakenLines | null {
  const data = of === null ? undefined : table.columns.get(of);
  if ((of !== null && !data) || !columnsOf(where).every((name) => table.columns.has(name))) return null;
  const test = testOf(where, table, time);
  const lines = table.rows.length;
  const verdict = new Uint8Array(lines);
  const whole = new Tally();
  const tallies = table.entities.map(() => new Tally());
  for (let line = 0; line < lines; line++) {
    const counts = test(line);
    verdict[line] = counts;
    if (counts === Verdict.no) continue;
    const own = tallies[table.entity[line] ?? -1];
    if (counts === Verdict.unknown) {
      whole.unknown += 1;
      if (own) own.unknown += 1;
      continue;
    }
    whole.rows += 1;
    if (own) own.rows += 1;
    if (take === 'count' || !data) continue;
    if (data.kind === 'amount' && take === 'sum') {
      const state = data.state[line];
      if (state === FigureState.number) {
        const [digits, scale, exact] = [
          data.digits[line] ?? 0,
          data.scale[line] ?? 0,
          data.exact[line] === 1,
        ];
        whole.sum.add(digits, scale, exact);
        own?.sum.add(digits, scale, exact);
      } else if (state === FigureState.text || state === FigureState.error) {
        verdict[line] = Verdict.unknown;
        whole.unreadable();
        own?.unreadable();
      } else if (state === FigureState.blank) {
        whole.blank += 1;
        if (own) own.blank += 1;
      }
    } else if (data.kind === 'text') {
      const code = data.code[line] ?? 0;
      if (code === 0) continue;
      whole.different.add(code);
      own?.different.add(code);
    }
  }
  const unit = data?.place.column.unit;
  const shift = unit && due ? (convertScale(unit, due) ?? 0) : 0;
  return {
    verdict,
    whole: whole.taken(take, shift),
    byEntity: tallies.map((tally) => tally.taken(take, shift)),
  };
}

/** Every column that conditions ask. */
export function columnsOf(where: Taking['where']): string[] {
  return where.flatMap(({ field, all, any, not }) => [
    ...(field === undefined ? [] : [field]),
    ...columnsOf([...(all ?? []), ...(any ?? []), ...(not ? [not] : [])]),
  ]);
}

class Tally {
  rows = 0;
  unknown = 0;
  blank = 0;
  readonly sum = new ExactSum();
  readonly different = new Set<number>();

  /** A row that counts, but not for how much. */
  unreadable(): void {
    this.rows -= 1;
    this.unknown += 1;
  }

  taken(take: Taking['take'], shift: number): Taken {
    const { rows, unknown, blank } = this;
    if (take !== 'sum') {
      const value = q.rational(BigInt(take === 'count' ? rows : this.different.size));
      return { value, within: point(value), rows, unknown, blank };
    }
    const factor = q.ofDecimal({ digits: 1n, scale: -shift });
    const within = this.sum.within();
    return {
      value: q.multiply(q.ofDecimal(this.sum.total()), factor),
      within: { low: q.multiply(within.low, factor), high: q.multiply(within.high, factor) },
      ...{ rows, unknown, blank },
    };
  }
}
