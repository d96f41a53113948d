/** 月结: a month is closed, which freezes its figures with a seal; and what was changed all the same is found at its cell. */
import type { CellRef } from '../../workbook/address';
import type { Message } from '../message';
import { message } from '../message';
import { monthIndex, monthSpan } from '../statistics/period';
import type { Month } from '../statistics/period';
import type { Severity } from '../template/template';
import { amountText } from './amount-text';
import { conflictsIn } from './conflicts';
import { digest } from './digest';
import { closingOf, figureKey, figureText, isOfMonth } from './history';
import type { Closing, History, KeptFigure, SealedFigure } from './history';

export interface HistoryFinding {
  readonly kind: 'conflict' | 'double' | 'edited' | 'changed' | 'added' | 'removed';
  readonly severity: Severity;
  /** The first is where to look. */
  readonly cells: readonly CellRef[];
  readonly message: Message;
}

export type ClosingResult =
  | {
      readonly ok: true;
      readonly closing: Closing;
      /** Every figure of the month with its seal. */
      readonly figures: readonly (KeptFigure & { readonly sealed: SealedFigure })[];
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
    return { ok: false, reasons: message('history.already-closed', { period: monthPeriod(month) }) };
  }
  const own = history.figures.filter((figure) => isOfMonth(figure, month));
  const conflicts = conflictsIn(own).filter(({ kind }) => kind === 'conflict');
  if (conflicts.length > 0) return { ok: false, reasons: conflicts };
  const figures = own.map((figure) => ({ ...figure, sealed: sealOf(figure) }));
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

/** The seals stay in their rows, so that it can be told what changed until the month is closed again. null where it is not closed. */
export function reopenMonth(
  history: History,
  month: Month,
  { date, note = null }: { readonly date: string; readonly note?: string | null },
): { readonly closing: Closing; readonly changes: readonly HistoryFinding[] } | null {
  const closing = closingOf(history, month);
  if (closing?.state !== 'closed') return null;
  return { closing: { ...closing, state: 'reopened', date, note }, changes: changesOf(history, closing) };
}

/** What was done by hand to months that are closed. */
export const brokenClosings = (history: History): HistoryFinding[] =>
  history.closings
    .filter(({ state }) => state === 'closed')
    .flatMap((closing) => changesOf(history, closing));

/** What differs from the figures that were closed, whether the month has been reopened since or not. */
export function changesOf(history: History, closing: Closing): HistoryFinding[] {
  const own = history.figures.filter((figure) => isOfMonth(figure, closing.month));
  // A closing without an edit is compared in one go.
  if (own.length === closing.rows && monthSeal(own) === closing.seal) return [];
  const severity: Severity = closing.state === 'closed' ? 'error' : 'hint';
  const period = monthPeriod(closing.month);
  const findings = own.flatMap((figure): HistoryFinding[] => {
    const kind = changeOf(figure);
    if (kind === null) return [];
    const { observation, sealed } = figure;
    const values = {
      period,
      now: amountText(figureText(observation), observation.measure),
      before: amountText(sealed?.figure ?? '', observation.measure),
    };
    const said = message(`history.${closing.state}.${kind}`, values);
    return [{ kind, severity, cells: [figure.cell], message: said }];
  });
  const missing = closing.rows - own.filter(({ sealed }) => sealed !== null).length;
  if (missing <= 0 && findings.length > 0) return findings;
  // Nothing in the rows themselves is wrong, and still they are not what was closed: some are gone, or belong elsewhere.
  const said = message(`history.${closing.state}.removed`, { period, count: Math.max(1, missing) });
  const at = closing.cell ?? own[0]?.cell;
  return [...findings, { kind: 'removed', severity, cells: at ? [at] : [], message: said }];
}

/** null where the row is as it was. */
function changeOf({ observation, sealed }: KeptFigure): 'edited' | 'changed' | 'added' | null {
  if (!sealed) return 'added';
  const text = figureText(observation);
  const key = figureKey(observation);
  if (digest(rowText(key, text)) === sealed.seal) return null;
  // The value alone was typed over, or the rest of the row with it.
  return digest(rowText(key, sealed.figure)) === sealed.seal ? 'edited' : 'changed';
}

function sealOf({ observation }: KeptFigure): SealedFigure {
  const figure = figureText(observation);
  return { figure, seal: digest(rowText(figureKey(observation), figure)) };
}

/** Whatever the order of the rows: a sorted sheet is the same sheet. */
const monthSeal = (figures: readonly KeptFigure[]): string =>
  digest(
    figures
      .map(({ observation }) => rowText(figureKey(observation), figureText(observation)))
      .sort()
      .join('\n'),
  );

const rowText = (key: string, figure: string): string => `${key} ${figure}`;

const monthPeriod = ({ year, month }: Month) => ({ period: monthSpan(year, month, month) });

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
    return { month, state, figures: history.figures.filter((figure) => isOfMonth(figure, month)).length };
  });
  return { isClosed: months.every(({ state }) => state === 'closed'), months };
}

/** Months that are closed, in order. */
export const closedMonths = ({ closings }: History): Month[] =>
  closings
    .filter(({ state }) => state === 'closed')
    .map(({ month }) => month)
    .sort((a, b) => monthIndex(a) - monthIndex(b));
