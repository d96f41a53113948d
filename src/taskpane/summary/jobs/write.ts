/** 写入工作簿: all sheets of the summary as changes, and what takes them out again. */
import { fetchAllWords } from '../../../messages/fetch-words';
import type { Locale } from '../../../messages/keys';
import { wholeSummaryChanges } from '../../../sheets/summary/all-sheets';
import type { OwnSheets } from '../../../sheets/own-sheets/own-sheets';
import { contentOfSheet } from '../../../sheets/own-sheets/content-of-sheet';
import type { WorkbookChange } from '../../../workbook/changes';
import type { SheetSnapshot } from '../../../workbook/snapshot';
import type { Written } from '../../take-back';
import type { Summed } from '../summed';
import { shownBy } from './dashboard';
import type { DashboardAsked } from './dashboard';

export interface WriteAsked {
  readonly locale: Locale;
  readonly dashboard: DashboardAsked;
}

/** null: there is nothing to write. */
export type WriteTold = Written | null;

/** The materials must have been read just now: they say which sheets there are. */
export async function writtenBy(
  { whole, own, template, scheme }: Summed,
  { locale, dashboard }: WriteAsked,
): Promise<WriteTold> {
  if (!whole) return null;
  const words = await fetchAllWords(locale);
  const changes = wholeSummaryChanges(own, whole, template, scheme, words, shownBy(dashboard, whole));
  return withBack(changes, own);
}

/** With what undoes them. @param own as it is before them */
export function withBack(changes: readonly WorkbookChange[], own: OwnSheets): Written {
  const before = new Map(own.sheets.map(({ snapshot }) => [snapshot.name, snapshot]));
  return { changes, back: changes.flatMap((change) => backOf(change, before) ?? []).reverse() };
}

/** null where another change takes it along: lights go with their sheet. */
function backOf(change: WorkbookChange, before: ReadonlyMap<string, SheetSnapshot>): WorkbookChange | null {
  if (change.kind === 'add-sheet') return { kind: 'remove-sheet', sheet: change.sheet };
  if (change.kind !== 'replace-sheet' && change.kind !== 'remove-sheet') return null;
  const snapshot = before.get(change.sheet);
  if (!snapshot) throw new Error(`nothing is known of “${change.sheet}”`);
  const like = change.kind === 'replace-sheet' ? change.content : null;
  const content = contentOfSheet(snapshot, like);
  return {
    kind: change.kind === 'replace-sheet' ? 'replace-sheet' : 'add-sheet',
    sheet: change.sheet,
    content,
  };
}
