/** What every action of the panel works with: the workbook, the engine, what is known, and whose turn it is. */
import type { Words } from '../../messages/speak';
import type { OwnSheetKind, OwnSheets } from '../../sheets/own-sheets/own-sheets';
import { WorkbookError } from '../../workbook/host';
import type { WorkbookHost } from '../../workbook/host';
import type { SheetSnapshot } from '../../workbook/snapshot';
import type { Engine } from '../engine/engine';
import { failureMessage } from '../failure';
import type { TemplateSource } from '../samples';
import type { SessionEvent } from '../next-session';
import type { Notice, Session } from '../session';
import type { Store } from '../store';

export interface Desk {
  readonly host: WorkbookHost;
  readonly engine: Engine;
  readonly samples: readonly TemplateSource[];
  /** What is written into the workbook is written in the language of the panel. */
  readonly words: () => Words;
  readonly get: Store<Session, SessionEvent>['get'];
  readonly send: Store<Session, SessionEvent>['send'];
  /** Only the newest run may speak: a new one ends the one before, and what the engine does for it. */
  begin(): Run;
  /** What did not work, said beside the results, which still stand. */
  notice(title: Notice['title'], error: unknown, retry: Notice['retry']): void;
}

export interface Run {
  readonly isCurrent: () => boolean;
  readonly signal: AbortSignal;
}

export function createDesk(
  tools: Pick<Desk, 'host' | 'engine' | 'samples' | 'words'>,
  { get, send }: Store<Session, SessionEvent>,
): Desk {
  let current = new AbortController();
  return {
    ...tools,
    get,
    send,
    begin() {
      current.abort();
      const mine = (current = new AbortController());
      return { isCurrent: () => !mine.signal.aborted, signal: mine.signal };
    },
    notice(title, error, retry) {
      send({ type: 'noticed', notice: { title, reason: failureMessage(error), retry } });
    },
  };
}

/** Fetched with the first examination. */
export const reviewPart = () => import(/* webpackChunkName: "review" */ '../review-part');

/** The sheet as it is now, and all of ours of a kind, before one of them is written. */
export async function readForWriting(
  { host }: Pick<Desk, 'host'>,
  sheet: string,
  kind: OwnSheetKind,
): Promise<{ readonly now: SheetSnapshot; readonly own: OwnSheets }> {
  const { besideOf, ownSheets } = await reviewPart();
  const names = (await host.outline()).sheets.map(({ name }) => name);
  const [now, ...beside] = await host.read({ sheets: [sheet, ...besideOf(names, sheet, kind)] });
  if (!now) throw new WorkbookError('sheet-not-found', sheet);
  return { now, own: ownSheets(names, beside) };
}
