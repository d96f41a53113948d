/** What every page of the summary tab may need, beside what the panel knows. */
import { createContext, useContext, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { Message } from '../../../core/message';
import type { Source } from '../../../core/observations/observation';
import type { Template } from '../../../core/template/template';
import { Stopped } from '../../engine/stopped';
import { failureMessage } from '../../failure';
import type { SummaryHead } from '../../summary/jobs/head';
import type { Asked, JobName, Told } from '../../summary/request';
import type { Summing, SummingState } from '../../summary/summing';
import type { Said } from '../SaidBar';
import type { PageName } from './pages';

export interface SummaryContext {
  readonly summing: Summing;
  say(said: Said | null): void;
  go(page: PageName): void;
  /** To the cell, where it is in this workbook; else to the findings of the file. */
  follow(source: Source): void;
  /** Whether a file is at hand in the collect tab, so that its findings can be opened. */
  isAtHand(file: string): boolean;
}

const Context = createContext<SummaryContext | null>(null);

export const SummaryProvider = Context.Provider;

export function useSummary(): SummaryContext & { readonly state: SummingState } {
  const context = useContext(Context);
  if (!context) throw new Error('outside the summary tab');
  const { get, subscribe } = context.summing;
  return { ...context, state: useSyncExternalStore(subscribe, get) };
}

/** For pages: they are shown only where there is something to tell. */
export function useHead(): { readonly head: SummaryHead; readonly template: Template } {
  const { head, template } = useSummary().state;
  if (!head || !template) throw new Error('nothing was summed up yet');
  return { head, template };
}

/** What a page has asked its worker. */
export interface Asking<Told, Asked = unknown> {
  /** null: not yet. What was told before stays until the new answer is there, with what it was asked for. */
  readonly told: { readonly value: Told; readonly asked: Asked } | null;
  /** What is told is of an earlier question. */
  readonly isOld: boolean;
  readonly failure: Message | null;
  again(): void;
}

/** Asks anew whenever the question or the summary is another one. @param asked compared by what it says */
export function useTold<J extends JobName>(job: J, asked: Asked<J>): Asking<Told<J>, Asked<J>> {
  const { summing, state } = useSummary();
  return useAnswer(JSON.stringify([job, asked, state.turn]), asked, () => summing.ask(job, asked));
}

/** @param question says all that the answer depends on. @param ask for it; Stopped: whoever stopped it begins anew */
export function useAnswer<Told, Asked>(
  question: string,
  asked: Asked,
  ask: () => Promise<Told>,
): Asking<Told, Asked> {
  const [attempt, setAttempt] = useState(0);
  const [answer, setAnswer] = useState<{
    readonly of: string;
    readonly asked: Asked;
    readonly value: Told;
  } | null>(null);
  const [failed, setFailed] = useState<{ readonly of: string; readonly reason: Message } | null>(null);
  const now = useRef({ asked, ask });
  now.current = { asked, ask };
  const of = JSON.stringify([question, attempt]);
  useEffect(() => {
    let isWanted = true;
    const { asked: own, ask: askNow } = now.current;
    askNow().then(
      (value) => isWanted && setAnswer({ of, asked: own, value }),
      (error: unknown) => {
        if (isWanted && !(error instanceof Stopped)) setFailed({ of, reason: failureMessage(error) });
      },
    );
    return () => {
      isWanted = false;
    };
  }, [of]);
  return {
    told: answer,
    isOld: answer !== null && answer.of !== of,
    failure: failed?.of === of ? failed.reason : null,
    again: () => setAttempt(attempt + 1),
  };
}
