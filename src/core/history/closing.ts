/** 月结: a month is closed, which freezes its figures with a seal, and reopened again. */
import type { Message } from '../message';
import { message } from '../message';
import { monthIndex } from '../statistics/period';
import type { Month } from '../statistics/period';
import { changesOf, monthSeal } from './changes';
import type { HistoryFinding } from './changes';
import { conflictsIn } from './conflicts';
import { closingOf, figuresOfMonth, monthName } from './history';
import type { Closing, History, KeptFigure, SealedRow } from './history';
import { sealOf, writtenText } from './sealed-row';

export type ClosingResult =
  | {
      readonly ok: true;
      readonly closing: Closing;
      /** Every figure of the month with its seal. */
      readonly figures: readonly (KeptFigure & { readonly sealed: SealedRow })[];
      /** What had changed since it was closed before; nothing the first time. */
      readonly changes: readonly HistoryFinding[];
    }
  | { readonly ok: false; readonly reasons: readonly HistoryFinding[] | Message };

/** A month with figures that contradict each other cannot be closed. One without figures can: that nothing was reported is then fixed. */
export function closeMonth(
  history: History,
  month: Month,
  { date, note = null }: { readonly date: string; readonly note?: string | null },
): ClosingResult {
  const before = closingOf(history, month);
  if (before?.state === 'closed') {
    return { ok: false, reasons: message('history.already-closed', { period: monthName(month) }) };
  }
  const own = figuresOfMonth(history, month);
  const conflicts = conflictsIn(own).filter(({ kind }) => kind === 'conflict');
  if (conflicts.length > 0) return { ok: false, reasons: conflicts };
  const figures = own.map((figure) => ({ ...figure, sealed: sealOf(writtenText(figure)) }));
  const closing: Closing = {
    month,
    state: 'closed',
    rows: own.length,
    seal: monthSeal(own),
    ...{ date, note },
    cell: before?.cell ?? null,
  };
  return { ok: true, closing, figures, changes: before ? changesOf(history, before) : [] };
}

/**
 * The seals stay in their rows, so that it can be told what changed until the month is closed again; changes are those that
 * were made while it was closed. null where it is not closed.
 */
export function reopenMonth(
  history: History,
  month: Month,
  { date, note = null }: { readonly date: string; readonly note?: string | null },
): { readonly closing: Closing; readonly changes: readonly HistoryFinding[] } | null {
  const closing = closingOf(history, month);
  if (closing?.state !== 'closed') return null;
  const reopened: Closing = { ...closing, state: 'reopened', date, note };
  return { closing: reopened, changes: changesOf(history, reopened) };
}

export interface QuarterState {
  /** All three of its months are closed (月结季清). */
  readonly isClosed: boolean;
  readonly months: readonly {
    readonly month: Month;
    readonly state: Closing['state'] | 'open';
    readonly figures: number;
  }[];
}

/** @param quarter 1–4 */
export function quarterState(history: History, year: number, quarter: 1 | 2 | 3 | 4): QuarterState {
  const months = [2, 1, 0].map((back) => {
    const month: Month = { year, month: quarter * 3 - back };
    const state = closingOf(history, month)?.state ?? ('open' as const);
    return { month, state, figures: figuresOfMonth(history, month).length };
  });
  return { isClosed: months.every(({ state }) => state === 'closed'), months };
}

/** Months that are closed, in order. */
export const closedMonths = ({ closings }: History): Month[] =>
  closings
    .filter(({ state }) => state === 'closed')
    .map(({ month }) => month)
    .sort((a, b) => monthIndex(a) - monthIndex(b));
