/** The history as it will be: figures added below, a month closed, or reopened; with what takes it back. */
import type { HistoryFinding } from '../../../core/history/changes';
import { closeMonth, reopenMonth } from '../../../core/history/closing';
import type { Message } from '../../../core/message';
import type { Month } from '../../../core/statistics/period';
import { fetchAllWords } from '../../../messages/fetch-words';
import type { Locale } from '../../../messages/keys';
import {
  closingChanges,
  closingRowChanges,
  keepChanges,
  noRoomFor,
  readHistory,
} from '../../../sheets/history/history-sheet';
import type { OwnSheets } from '../../../sheets/own-sheets/own-sheets';
import type { WorkbookChange } from '../../../workbook/changes';
import type { CellEntry } from '../../../workbook/snapshot';
import type { Written } from '../../take-back';
import type { Summed } from '../summed';
import { additionNow } from './history';

export interface WriteHistoryAsked {
  readonly locale: Locale;
  readonly step: HistoryStep;
}

export type HistoryStep =
  | { readonly kind: 'add' }
  /** date: ISO day of today. */
  | { readonly kind: 'close' | 'reopen'; readonly month: Month; readonly date: string };

export type WriteHistoryTold =
  | {
      readonly ok: true;
      readonly written: Written;
      /** Of a month that was closed before: what was changed since. */
      readonly changed: readonly HistoryFinding[];
      /** How many figures were added, or sealed. */
      readonly count: number;
    }
  | { readonly ok: false; readonly reasons: readonly Message[] };

/** The materials must have been read just now: they say what stands where. */
export async function historyWritten(
  summed: Summed,
  { locale, step }: WriteHistoryAsked,
): Promise<WriteHistoryTold> {
  const { own, kept, template } = summed;
  const { problems } = readHistory(own, template);
  if (problems.length > 0) return { ok: false, reasons: problems.map(({ message }) => message) };
  const words = await fetchAllWords(locale);
  const done = (
    changes: readonly WorkbookChange[],
    count: number,
    changed: readonly HistoryFinding[],
  ): WriteHistoryTold => ({
    ...{ ok: true, count, changed },
    written: { changes, back: changes.map((change) => backOf(change, own)).reverse() },
  });
  if (step.kind === 'add') {
    const fresh = additionNow(summed)?.fresh ?? [];
    const noRoom = noRoomFor(fresh.length, own);
    if (noRoom) return { ok: false, reasons: [noRoom] };
    return done(keepChanges(own, fresh, template, words), fresh.length, []);
  }
  if (step.kind === 'reopen') {
    const reopened = reopenMonth(kept, step.month, step);
    if (!reopened) return { ok: false, reasons: [] };
    const { closing, changes } = reopened;
    return done(closingRowChanges(own, closing, words), closing.rows, changes);
  }
  const closed = closeMonth(kept, step.month, step);
  if (!closed.ok) {
    const { reasons } = closed;
    return { ok: false, reasons: 'key' in reasons ? [reasons] : reasons.map(({ message }) => message) };
  }
  const { closing, figures, changes } = closed;
  return done(closingChanges(own, closing, figures, words), figures.length, changes);
}

/** What stood in the cells before. */
function backOf(change: WorkbookChange, own: OwnSheets): WorkbookChange {
  if (change.kind === 'add-sheet') return { kind: 'remove-sheet', sheet: change.sheet };
  if (change.kind !== 'write') throw new Error(`${change.kind} is nothing that is done to a history`);
  const sheet = own.sheets.find(({ snapshot }) => snapshot.name === change.sheet)?.snapshot;
  const { range } = change;
  const entryAt = (row: number, column: number): CellEntry => {
    if (!sheet) return null;
    const [r, c] = [row - sheet.used.row, column - sheet.used.column];
    const formula = sheet.formulas[r]?.[c] ?? null;
    return formula === null ? (sheet.values[r]?.[c] ?? null) : { formula };
  };
  return {
    ...change,
    values: change.values.map((cells, r) => cells.map((_, c) => entryAt(range.row + r, range.column + c))),
  };
}
