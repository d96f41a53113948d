/** 汇总到本工作簿: the figures of checked files go into the open workbook in one change, and come out again in one. */
import type { Message } from '../../core/message';
import { message } from '../../core/message';
import type { Template } from '../../core/template/template';
import type { Words } from '../../messages/speak';
import { COLLECTION_LOG_TABLE, OBSERVATIONS_TABLE } from '../../sheets/observation-tables';
import { headingsOf } from '../../sheets/table-sheet';
import type { WorkbookChange } from '../../workbook/changes';
import { isStyledCell } from '../../workbook/content';
import type { SheetContent } from '../../workbook/content';
import type { WorkbookHost } from '../../workbook/host';
import { isSameSheet } from '../../workbook/sheet-names';
import type { CellEntry, CellValue, SheetSnapshot } from '../../workbook/snapshot';
import type { CheckedSubmission } from '../../core/collection/submission';
import type { Collector } from './collector';
import type { BringAnswer, Brought } from './request';

type Host = Pick<WorkbookHost, 'outline' | 'read' | 'apply'>;

export interface BringOptions {
  readonly template: Template;
  readonly words: Words;
  readonly now: Date;
  readonly signal: AbortSignal;
}

/** Nothing was written where the answer is not ok. Rejects with WorkbookError and Stopped. */
export async function bringTogether(
  host: Host,
  collector: Collector,
  submissions: readonly CheckedSubmission[],
  { template, words, now, signal }: BringOptions,
): Promise<BringAnswer> {
  const names = (await host.outline()).sheets.map(({ name }) => name);
  const answer = await collector.ask(
    {
      kind: 'bring',
      submissions,
      template,
      snapshots: await likelySheets(host, names),
      names,
      locale: words.locale,
      when: localTime(now),
    },
    signal,
  );
  if (answer.ok) await host.apply(answer.changes);
  return answer;
}

/** @returns why nothing was undone: somebody has changed what was written; null: it was */
export async function takeOut(host: Host, { changes, back }: Brought): Promise<Message | null> {
  const names = (await host.outline()).sheets.map(({ name }) => name);
  const written = [...new Set(changes.flatMap(({ sheet }) => sheet ?? []))];
  const gone = written.find((sheet) => !names.some((name) => isSameSheet(name, sheet)));
  if (gone !== undefined) return message('panel.collect.brought.changed', { sheet: gone });
  const now = await host.read({ sheets: written });
  const changed = now.find(
    (sheet, index) => !changes.every((change) => stands(change, sheet, written[index] ?? '')),
  );
  if (changed) return message('panel.collect.brought.changed', { sheet: changed.name });
  await host.apply(back);
  return null;
}

/** By their headings, because a user may have given them other names. Only the top of the other sheets is read. */
async function likelySheets(host: Host, names: readonly string[]): Promise<readonly SheetSnapshot[]> {
  const tops = await host.read({ sheets: names, range: { row: 0, column: 0, rows: 12, columns: 32 } });
  const ours = tops.filter(
    (top) => headingsOf(OBSERVATIONS_TABLE, top) ?? headingsOf(COLLECTION_LOG_TABLE, top),
  );
  return ours.length === 0 ? [] : host.read({ sheets: ours.map(({ name }) => name) });
}

/** Whether the sheet still holds what was written into it, and nothing more below. */
function stands(change: WorkbookChange, sheet: SheetSnapshot, name: string): boolean {
  if (change.sheet !== name) return true;
  if ('content' in change) return holds(sheet, change.content);
  if (change.kind !== 'write') return false;
  const { range, values } = change;
  return values.every((cells, r) =>
    cells.every((entry, c) => isSame(entry, valueAt(sheet, range.row + r, range.column + c))),
  );
}

function holds(sheet: SheetSnapshot, { rows }: SheetContent): boolean {
  if (sheet.used.row + sheet.used.rows > rows.length) return false;
  return rows.every((cells, r) => {
    const width = Math.max(cells.length, sheet.used.column + sheet.used.columns);
    for (let c = 0; c < width; c += 1) {
      const cell = cells[c] ?? null;
      if (!isSame(isStyledCell(cell) ? cell.value : cell, valueAt(sheet, r, c))) return false;
    }
    return true;
  });
}

const valueAt = ({ used, values }: SheetSnapshot, row: number, column: number): CellValue =>
  values[row - used.row]?.[column - used.column] ?? null;

/** A text of no length leaves a blank cell. */
const isSame = (one: CellEntry, other: CellValue): boolean =>
  (one === '' ? null : one) === (other === '' ? null : other);

/** As the clock of the office shows it. */
const localTime = (now: Date): string =>
  new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 16).replace('T', ' ');
