/** What is done in the summary tab: figures are read and summed up when something has changed, and pages ask what they show. */
import type { Message } from '../../core/message';
import type { Template } from '../../core/template/template';
import type { Desk } from '../actions/desk';
import type { Collecting } from '../collect/collecting';
import { Stopped } from '../engine/stopped';
import { failureMessage } from '../failure';
import { createStore } from '../store';
import type { Store } from '../store';
import { NO_CHOICE } from './choice';
import type { Choice } from './choice';
import type { DashboardAsked } from './jobs/dashboard';
import type { SummaryHead } from './jobs/head';
import { keepScheme, keptScheme } from './kept-scheme';
import type { KeptScheme } from './kept-scheme';
import { holdsFigures, readMaterials, viewedReport } from './materials';
import type { Materials, ViewedReport } from './materials';
import type { Asked, JobName, Told } from './request';
import type { Summarizer } from './summarizer';

export interface SummingState {
  readonly choice: Omit<Choice, 'scheme'>;
  readonly scheme: KeptScheme | null;
  /** What of it stands on the dashboard, in the panel and in the sheet that is written. */
  readonly dashboard: DashboardAsked;
  /** The one that everything below is told by; null before the first. */
  readonly template: Template | null;
  readonly head: SummaryHead | null;
  /** Grows with every head: pages ask again. */
  readonly turn: number;
  readonly work: 'reading' | 'counting' | null;
  /** Stopped by the user; until something is asked for again. */
  readonly isStopped: boolean;
  readonly failure: Message | null;
}

type SummingEvent =
  | { readonly type: 'chose'; readonly choice: Partial<SummingState['choice']> }
  | { readonly type: 'dashboard'; readonly dashboard: Partial<DashboardAsked> }
  | { readonly type: 'scheme'; readonly scheme: KeptScheme | null }
  | { readonly type: 'works'; readonly work: 'reading' | 'counting' }
  | { readonly type: 'told'; readonly head: SummaryHead; readonly template: Template }
  | { readonly type: 'failed'; readonly reason: Message }
  | { readonly type: 'stopped' };

export interface Summing extends Store<SummingState, SummingEvent> {
  /** Reads everything anew where something has changed since: another template, files, the sheet in view, the workbook. */
  refresh(): Promise<void>;
  choose(choice: Partial<SummingState['choice']>): Promise<void>;
  /** null: without one. Rejects where the workbook cannot keep it. */
  setScheme(scheme: KeptScheme | null): Promise<void>;
  cancel(): void;
  /** Rejects with Stopped, and with whatever kept it from being answered. */
  ask<J extends JobName>(job: J, asked: Asked<J>, signal?: AbortSignal): Promise<Told<J>>;
  /** The materials as they are now, for what is about to be written. Rejects with WorkbookError and Stopped. */
  readAgain(): Promise<Materials>;
  /** While sheets are written one after the other nothing is read and counted anew; then once. */
  quietly<T>(what: () => Promise<T>): Promise<T>;
  /** Whether its figures stand in the sheet: those of the workbook, not of a report. */
  reads(sheet: string): boolean;
  /** Something in the workbook may have changed. */
  touch(): void;
  stop(): void;
}

const START: SummingState = {
  choice: { source: NO_CHOICE.source, period: NO_CHOICE.period, withErrors: NO_CHOICE.withErrors },
  dashboard: { ranking: null, indicator: null, entity: null },
  ...{ scheme: null, template: null, head: null, turn: 0, work: null, isStopped: false, failure: null },
};

export function createSumming(
  { host, get: session }: Pick<Desk, 'host' | 'get'>,
  collecting: Pick<Collecting, 'get'>,
  summarizer: Summarizer,
): Summing {
  const store = createStore(START, next);
  const { get, send } = store;
  let current = new AbortController();
  /** The report that was last in view: it stays when the user goes to another sheet. */
  let viewed: { readonly template: Template; readonly report: ViewedReport } | null = null;
  let seen: readonly unknown[] = [];
  let touches = 0;
  let read: ReadonlySet<string> = new Set();
  let quiet = 0;

  const choice = (): Choice => ({ ...get().choice, scheme: get().scheme?.text ?? null });

  function begin(): AbortSignal {
    current.abort();
    current = new AbortController();
    return current.signal;
  }

  function viewedNow(template: Template): ViewedReport | null {
    const report = viewedReport(session());
    if (report) viewed = { template, report };
    return viewed?.template === template ? viewed.report : null;
  }

  /** What a summary depends on, as far as the page knows it. */
  function stamp(template: Template): readonly unknown[] {
    return [template, collecting.get().files, viewedNow(template)?.snapshot, session().outline, touches];
  }

  async function readAgain(): Promise<Materials> {
    const template = session().template?.template;
    if (!template) throw new Error('no template');
    const materials = await readMaterials(host, template, collecting.get(), viewedNow(template));
    summarizer.take(materials);
    read = new Set(materials.snapshots.filter(holdsFigures).map(({ name }) => name));
    return materials;
  }

  async function run(reads: boolean): Promise<void> {
    const signal = begin();
    const template = session().template?.template;
    if (!template) return;
    try {
      if (reads) {
        seen = stamp(template);
        send({ type: 'works', work: 'reading' });
        send({ type: 'scheme', scheme: keptScheme(host.settings) });
        await readAgain();
        if (signal.aborted) return;
      }
      send({ type: 'works', work: 'counting' });
      const head = await summarizer.ask('head', null, choice(), signal);
      if (!signal.aborted) send({ type: 'told', head, template });
    } catch (error) {
      if (signal.aborted || error instanceof Stopped) return;
      seen = [];
      send({ type: 'failed', reason: failureMessage(error) });
    }
  }

  async function refresh(): Promise<void> {
    const template = session().template?.template;
    // While files are being checked every one of them would begin anew.
    if (!template || quiet > 0 || collecting.get().run === 'running') return;
    const now = stamp(template);
    if (now.length === seen.length && now.every((one, index) => one === seen[index])) return;
    await run(true);
  }

  return {
    ...store,
    refresh,
    async quietly(what) {
      quiet += 1;
      try {
        return await what();
      } finally {
        quiet -= 1;
        void refresh();
      }
    },
    async choose(chosen) {
      send({ type: 'chose', choice: chosen });
      await run(seen.length === 0);
    },
    async setScheme(scheme) {
      await keepScheme(host.settings, scheme);
      send({ type: 'scheme', scheme });
      await run(seen.length === 0);
    },
    cancel() {
      begin();
      seen = [];
      send({ type: 'stopped' });
    },
    ask: (job, asked, signal = current.signal) => summarizer.ask(job, asked, choice(), signal),
    readAgain,
    reads: (sheet) => read.has(sheet),
    touch() {
      touches += 1;
    },
    stop() {
      begin();
      summarizer.end();
    },
  };
}

function next(now: SummingState, event: SummingEvent): SummingState {
  switch (event.type) {
    case 'chose':
      return { ...now, choice: { ...now.choice, ...event.choice } };
    case 'dashboard':
      return { ...now, dashboard: { ...now.dashboard, ...event.dashboard } };
    case 'scheme':
      return event.scheme?.text === now.scheme?.text && event.scheme?.file === now.scheme?.file
        ? now
        : { ...now, scheme: event.scheme };
    case 'works':
      return { ...now, work: event.work, failure: null, isStopped: false };
    case 'told':
      return {
        ...now,
        ...{ head: event.head, template: event.template, turn: now.turn + 1, work: null },
      };
    case 'failed':
      return { ...now, work: null, failure: event.reason };
    case 'stopped':
      return { ...now, work: null, isStopped: true };
  }
}
