/** Whom the summary tab asks: its worker, and where the browser makes none, the same code on the page. */
import { throwIfStopped } from '../engine/stopped';
import { createWorkerThread } from '../engine/worker-thread';
import type { Choice } from './choice';
import type { Materials } from './materials';
import type { Asked, JobName, SummaryReply, SummaryRequest, Told } from './request';

export interface Summarizer {
  /** From now on summaries are made of these. */
  take(materials: Materials): void;
  /** Rejects with Stopped when signal is aborted: in a worker at once, on the page when the thread is free again. */
  ask<J extends JobName>(job: J, asked: Asked<J>, choice: Choice, signal: AbortSignal): Promise<Told<J>>;
  /** Lets go of the worker; the next request begins another. */
  end(): void;
}

export type SummaryThread = <J extends JobName>(
  request: SummaryRequest<J>,
  signal: AbortSignal,
) => Promise<SummaryReply<J>>;

/** Numbers of materials: another panel on the page may ask too. */
let last = 0;

/** @param answer the same code without a thread, for tests */
export function createSummarizer(answer: SummaryThread | null = null): Summarizer {
  const thread =
    answer === null
      ? createWorkerThread<SummaryRequest, SummaryReply>(
          async () => (await import(/* webpackMode: "eager" */ './start-summary-worker')).startSummaryWorker,
        )
      : null;
  let materials: { readonly id: number; readonly given: Materials } | null = null;
  let told: number | null = null;

  async function replyTo<J extends JobName>(
    request: SummaryRequest<J>,
    signal: AbortSignal,
  ): Promise<SummaryReply<J>> {
    if (answer) return answer(request, signal);
    const reply = (await thread?.ask(request as SummaryRequest, signal)) as
      SummaryReply<J> | null | undefined;
    return reply ?? onPage(request, signal);
  }

  return {
    take(given) {
      materials = { id: (last += 1), given };
    },
    async ask(job, asked, choice, signal) {
      if (!materials) throw new Error('nothing was taken to be summed up');
      const { id, given } = materials;
      const request = { job, asked, choice, materials: id };
      const first = await replyTo({ ...request, given: told === id ? null : given }, signal);
      told = id;
      if (first.known) return first.told;
      // The worker was ended meanwhile: the new one knows nothing.
      const second = await replyTo({ ...request, given }, signal);
      if (!second.known) throw new Error('the materials were lost');
      return second.told;
    },
    end: () => thread?.end(),
  };
}

async function onPage<J extends JobName>(
  request: SummaryRequest<J>,
  signal: AbortSignal,
): Promise<SummaryReply<J>> {
  const { answerTo } = await import(/* webpackChunkName: "summary-on-page" */ './answer');
  // The page is drawn before it is kept busy, and whoever wants to cancel can.
  await new Promise((resolve) => setTimeout(resolve, 0));
  throwIfStopped(signal);
  const reply = await answerTo(request);
  throwIfStopped(signal);
  return reply;
}
