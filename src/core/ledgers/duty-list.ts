/** What each leader owes and has done (责任清单): one meeting, one chamber and one major project, three firms. */
import type { Period } from '../statistics/period';
import * as q from '../statistics/rational';
import { decimalOf } from '../statistics/decimal';
import type { Rational } from '../statistics/rational';
import { nameKey } from '../template/name-key';
import type { Template } from '../template/template';
import type { DutyList } from '../scheme/sections/ledgers';
import { testOf, Verdict } from './conditions';
import { ExactSum } from './exact-sum';
import { FigureState } from '../report/facts';
import type { LedgerTable } from './read-ledger';
import { columnsOf } from './taking';

export interface LeaderDuties {
  readonly leader: string;
  /** In the order of the scheme; null where the sheet lacks a column that the duty asks for. */
  readonly duties: readonly (DutyDone | null)[];
  /** Every duty is fulfilled, as far as anybody can tell. */
  readonly isFulfilled: boolean;
}

export interface DutyDone {
  readonly name: string;
  readonly owed: Rational;
  readonly done: Rational;
  /** What is still owed; 0 where it is done. */
  readonly missing: Rational;
  /** Rows of which nobody can tell whether they count. */
  readonly unknown: number;
}

/** Leaders as the scheme lists them, then others in the order of their rows. One pass over the rows for each duty. */
export function leaderDuties(
  table: LedgerTable,
  { leader: column, leaders, owed }: DutyList,
  template: Template,
  period: Period,
): LeaderDuties[] {
  const data = table.columns.get(column);
  if (data?.kind !== 'text') return [];
  const names = new Map(leaders.map((name) => [nameKey(name), name]));
  // Several names may share a cell; every different cell is taken apart once.
  const inCell = data.words.map((words) =>
    leadersIn(words).map((name) => {
      const key = nameKey(name);
      if (!names.has(key)) names.set(key, name);
      return key;
    }),
  );
  const time = { period, window: template.window };
  const done = owed.map((duty) => {
    const asked = duty.of === null ? undefined : table.columns.get(duty.of);
    const needed = [...columnsOf(duty.where), ...(duty.of === null ? [] : [duty.of])];
    if (!needed.every((name) => table.columns.has(name))) return null;
    const test = testOf(duty.where, table, time);
    const tallies = new Map([...names.keys()].map((key) => [key, new DutyTally()]));
    for (let line = 0; line < table.rows.length; line++) {
      const verdict = test(line);
      if (verdict === Verdict.no) continue;
      for (const key of inCell[data.code[line] ?? 0] ?? []) {
        const tally = tallies.get(key);
        if (!tally) continue;
        if (verdict === Verdict.unknown) tally.unknown += 1;
        else if (duty.take === 'count') tally.rows += 1;
        else if (asked?.kind === 'amount')
          tally.addAmount(asked.state[line], asked.digits[line], asked.scale[line]);
        else if (asked?.kind === 'text' && (asked.code[line] ?? 0) > 0)
          tally.different.add(asked.code[line] ?? 0);
      }
    }
    return tallies;
  });
  return [...names].map(([key, leader]) => {
    const duties = owed.map((duty, i): DutyDone | null => {
      const tally = done[i]?.get(key);
      if (!tally) return null;
      const required = q.ofDecimal(decimalOf(duty.atLeast));
      const value = tally.value(duty.take);
      const short = q.subtract(required, value);
      return {
        name: duty.name,
        owed: required,
        done: value,
        missing: short.n > 0n ? short : q.rational(0n),
        unknown: tally.unknown,
      };
    });
    return { leader, duties, isFulfilled: duties.every((duty) => duty !== null && duty.missing.n === 0n) };
  });
}

class DutyTally {
  rows = 0;
  unknown = 0;
  readonly different = new Set<number>();
  private readonly sum = new ExactSum();

  addAmount(state: number | undefined, digits = 0, scale = 0): void {
    if (state === FigureState.number) this.sum.add(digits, scale, true);
    else if (state === FigureState.text || state === FigureState.error) this.unknown += 1;
  }

  value(take: 'count' | 'sum' | 'distinct'): Rational {
    if (take === 'sum') return q.ofDecimal(this.sum.total());
    return q.rational(BigInt(take === 'count' ? this.rows : this.different.size));
  }
}

/** 张三、李四 share what they do. A title behind the name stays: it tells two of one name apart. */
const leadersIn = (text: string): string[] =>
  text
    .split(/[、,\uff0c;\uff1b\n]+/)
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== '-');
