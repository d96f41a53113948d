/** What every action of the panel works with: the workbook, the engine, what is known, and whose turn it is. */
import type { WorkbookHost } from '../../workbook/host';
import type { Engine } from '../engine/engine';
import { failureMessage } from '../failure';
import type { TemplateSource } from '../samples';
import type { Notice, Session, SessionEvent } from '../session';
import type { Store } from '../store';

export interface Desk {
  readonly host: WorkbookHost;
  readonly engine: Engine;
  readonly samples: readonly TemplateSource[];
  readonly get: Store<Session, SessionEvent>['get'];
  readonly send: Store<Session, SessionEvent>['send'];
  /** Only the newest run may speak: a new one ends the one before, and what the engine does for it. */
  begin(): Run;
  notice(title: Notice['title'], error: unknown, retry: Notice['retry']): void;
}

export interface Run {
  readonly isCurrent: () => boolean;
  readonly signal: AbortSignal;
}

export function createDesk(
  tools: Pick<Desk, 'host' | 'engine' | 'samples'>,
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
