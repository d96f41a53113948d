/** The history at a glance: its months with their state, its quarters, and what is wrong in it. */
import type { Message } from '../message';
import { message } from '../message';
import { monthIndex } from '../statistics/period';
import type { Month } from '../statistics/period';
import type { HistoryFinding } from './changes';
import { brokenClosings, changesOf } from './changes';
import { quarterState } from './closing';
import type { QuarterState } from './closing';
import { conflictsIn } from './conflicts';
import type { Closing, History } from './history';

export interface KeptMonth {
  readonly month: Month;
  readonly state: Closing['state'] | 'open';
  readonly figures: number;
  /** null: it was never closed. */
  readonly closing: Closing | null;
  /** What was changed since it was reopened. */
  readonly changes: readonly HistoryFinding[];
}

export interface KeptQuarter extends QuarterState {
  readonly year: number;
  readonly quarter: 1 | 2 | 3 | 4;
}

export interface HistoryOverview {
  /** In order; those that have figures or a closing. */
  readonly months: readonly KeptMonth[];
  readonly quarters: readonly KeptQuarter[];
  /** Contradictions, doubled rows, and what was done by hand to closed months. */
  readonly findings: readonly HistoryFinding[];
}

export function historyOverview(history: History): HistoryOverview {
  const months = new Map<number, { readonly month: Month; figures: number }>();
  const of = (month: Month) => {
    const index = monthIndex(month);
    let own = months.get(index);
    if (!own) months.set(index, (own = { month, figures: 0 }));
    return own;
  };
  for (const { observation } of history.figures) of(observation.period.to).figures += 1;
  const closings = new Map(history.closings.map((closing) => [monthIndex(closing.month), closing]));
  for (const { month } of history.closings) of(month);
  const sorted = [...months].sort(([a], [b]) => a - b);
  return {
    months: sorted.map(([index, { month, figures }]) => {
      const closing = closings.get(index) ?? null;
      const changes = closing?.state === 'reopened' ? changesOf(history, closing) : [];
      return { month, figures, closing, changes, state: closing?.state ?? 'open' };
    }),
    quarters: quartersOf(
      history,
      sorted.map(([, { month }]) => month),
    ),
    findings: [...brokenClosings(history), ...conflictsIn(history.figures)],
  };
}

/** 2017年第二季度 */
export const quarterName = ({ year, quarter }: Pick<KeptQuarter, 'year' | 'quarter'>): Message =>
  message('history.quarter', { year: String(year), quarter: String(quarter) });

function quartersOf(history: History, months: readonly Month[]): KeptQuarter[] {
  const seen = new Set<string>();
  return months.flatMap(({ year, month }): KeptQuarter[] => {
    const quarter = Math.ceil(month / 3) as 1 | 2 | 3 | 4;
    const key = `${year}-${quarter}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ year, quarter, ...quarterState(history, year, quarter) }];
  });
}
