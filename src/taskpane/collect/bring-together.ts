/** 汇总到本工作簿: the figures of checked files go into the open workbook in one change, and come out again in one. */
import type { Message } from '../../core/message';
import { message } from '../../core/message';
import type { Template } from '../../core/template/template';
import type { Words } from '../../messages/speak';
import { COLLECTION_LOG_TABLE, OBSERVATIONS_TABLE } from '../../sheets/collection/observation-tables';
import { localMinute } from '../../sheets/local-time';
import { headingsOf } from '../../sheets/table-sheet';
import type { WorkbookHost } from '../../workbook/host';
import type { SheetSnapshot } from '../../workbook/snapshot';
import type { CheckedSubmission } from '../../core/collection/submission';
import { takeBack } from '../take-back';
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
      when: localMinute(now),
    },
    signal,
  );
  if (answer.ok) await host.apply(answer.changes);
  return answer;
}

/** @returns why nothing was undone: somebody has changed what was written; null: it was */
export async function takeOut(host: Host, brought: Brought): Promise<Message | null> {
  const changed = await takeBack(host, brought);
  return changed === null ? null : message('panel.collect.brought.changed', { sheet: changed });
}

/** By their headings, because a user may have given them other names. Only the top of the other sheets is read. */
export async function likelySheets(
  host: Pick<WorkbookHost, 'read'>,
  names: readonly string[],
): Promise<readonly SheetSnapshot[]> {
  const tops = await host.read({ sheets: names, range: { row: 0, column: 0, rows: 12, columns: 32 } });
  const ours = tops.filter(
    (top) => headingsOf(OBSERVATIONS_TABLE, top) ?? headingsOf(COLLECTION_LOG_TABLE, top),
  );
  return ours.length === 0 ? [] : host.read({ sheets: ours.map(({ name }) => name) });
}
