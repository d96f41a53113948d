/** What is done in the collect tab: files come, are checked one after the other, and what is between them is looked for at the end. */
import { message } from '../../core/message';
import type { Submission } from '../../core/collection/submission';
import type { Period } from '../../core/statistics/period';
import type { Template } from '../../core/template/template';
import { failureMessage } from '../failure';
import { Stopped } from '../engine/stopped';
import { createStore } from '../store';
import type { Store } from '../store';
import type { Chosen } from './chosen-files';
import { emptyCollection, keyOf } from './collection';
import type { CollectedFile, Collection } from './collection';
import type { Collector } from './collector';
import { nextCollection } from './next-collection';
import type { CollectionEvent } from './next-collection';
import type { CheckAnswer } from './request';

export interface Collecting extends Store<Collection, CollectionEvent> {
  readonly collector: Collector;
  /** New files are checked at once; those of before stand as they are, unless they come again. */
  add(chosen: Chosen): void;
  pause(): void;
  resume(): void;
  /** What was checked stays; the rest is left until somebody goes on. */
  cancel(): void;
  retry(path: string): void;
  remove(path: string): void;
  clear(): void;
  /** All files are checked again. @param key of one of the templates; null: each file by the one that fits it */
  chooseTemplate(key: string | null): void;
  /** All files are checked again. @param period null: as it stands in each file */
  choosePeriod(period: Period | null): void;
  /** Nothing is heard of it any more. */
  stop(): void;
}

/** @param templatesToTry the likelier one first; asked for before the first file is checked */
export function createCollecting(
  collector: Collector,
  templatesToTry: () => Promise<readonly Template[]>,
): Collecting {
  const store = createStore<Collection, CollectionEvent>(emptyCollection, nextCollection);
  const { get, send } = store;
  let current = new AbortController();

  /** Ends whatever is being done, at once. */
  function halt(): AbortSignal {
    current.abort();
    current = new AbortController();
    return current.signal;
  }

  async function run(): Promise<void> {
    const signal = halt();
    send({ type: 'began' });
    try {
      const templates = await templatesToTry();
      if (signal.aborted) return;
      send({ type: 'templates-known', templates });
      await checkAll(signal);
      send({ type: 'finished' });
      await lookAcross(signal);
    } catch (error) {
      if (!(error instanceof Stopped)) throw error;
    }
  }

  let lastChosen: Pick<Collection, 'templates' | 'template'> & { chosen: readonly Template[] } = {
    ...{ templates: [], template: null, chosen: [] },
  };

  /** The same list for all files of a run: the worker is given it once. */
  function chosen(): readonly Template[] {
    const { templates, template } = get();
    if (lastChosen.templates !== templates || lastChosen.template !== template) {
      const only = (one: Template): boolean => keyOf(one) === template;
      lastChosen = { templates, template, chosen: template === null ? templates : templates.filter(only) };
    }
    return lastChosen.chosen;
  }

  const waiting = (): CollectedFile | undefined => get().files.find(({ state }) => state.kind === 'waiting');

  async function checkAll(signal: AbortSignal): Promise<void> {
    let one = waiting();
    if (one) send({ type: 'file', of: one, state: { kind: 'reading' }, next: null });
    while (one) {
      const state = await checked(one, signal);
      const next = waiting();
      // In one event, because with each of them the whole table is drawn.
      send({ type: 'file', of: one, state, next: next ?? null });
      one = next;
    }
  }

  async function checked({ path, file }: CollectedFile, signal: AbortSignal): Promise<CheckAnswer> {
    const { period } = get();
    try {
      const state = await collector.ask({ kind: 'check', path, file, templates: chosen(), period }, signal);
      if (signal.aborted) throw new Stopped();
      return state;
    } catch (error) {
      if (signal.aborted || error instanceof Stopped) throw new Stopped();
      // One file never stops the rest.
      return { kind: 'unreadable', reason: failureMessage(error) };
    }
  }

  async function lookAcross(signal: AbortSignal): Promise<void> {
    const { files, templates } = get();
    const judged = files.flatMap(({ path: file, state }): { submission: Submission; by: string | null }[] =>
      state.kind === 'checked'
        ? [{ submission: state.report.submission, by: state.report.template }]
        : state.kind === 'unreadable'
          ? [{ submission: { file, outcome: state }, by: null }]
          : [],
    );
    const submissions = judged.map(({ submission }) => submission);
    const readBy = judged.map(({ by }) => by);
    if (submissions.length === 0) return;
    try {
      const across = await collector.ask({ kind: 'across', submissions, readBy, templates }, signal);
      if (!signal.aborted) send({ type: 'across', across });
    } catch (error) {
      if (signal.aborted || error instanceof Stopped) throw new Stopped();
      const detail = error instanceof Error ? error.message : String(error);
      const problem = message('panel.collect.across.failed', { detail });
      send({ type: 'across', across: { findings: [], missing: [], problem } });
    }
  }

  /** What is running takes along whatever waits; what was paused on purpose stays so. */
  function goOn(): void {
    if (get().run === 'idle') void run();
  }

  function allAgain(): void {
    halt();
    send({ type: 'again', path: null });
    if (get().run !== 'paused') void run();
  }

  return {
    ...store,
    collector,
    add({ files }) {
      if (files.length === 0) return;
      send({ type: 'added', files });
      goOn();
    },
    pause() {
      halt();
      send({ type: 'paused' });
    },
    resume: () => void run(),
    cancel() {
      const signal = halt();
      send({ type: 'cancelled' });
      void lookAcross(signal).catch(() => undefined);
    },
    retry(path) {
      send({ type: 'again', path });
      goOn();
    },
    remove(path) {
      send({ type: 'removed', path });
      goOn();
    },
    clear() {
      halt();
      // It keeps what it has checked.
      collector.end();
      send({ type: 'cleared' });
    },
    chooseTemplate(key) {
      send({ type: 'template-chosen', template: key });
      allAgain();
    },
    choosePeriod(period) {
      send({ type: 'period-chosen', period });
      allAgain();
    },
    stop() {
      halt();
      collector.end();
    },
  };
}
