/** Whom the collect tab asks: its worker, and where the browser makes none, the same code on the page. */
import { throwIfStopped } from '../engine/stopped';
import { createWorkerThread } from '../engine/worker-thread';
import type { CollectAnswerTo, CollectRequest } from './request';
import { sender } from './send-request';
import type { SentAnswer, SentRequest } from './sent-request';

export interface Collector {
  /** Rejects with Stopped when signal is aborted: in a worker at once, on the page when the thread is free again. */
  ask<R extends CollectRequest>(request: R, signal: AbortSignal): Promise<CollectAnswerTo<R>>;
  /** Lets go of the worker; the next request begins another. */
  end(): void;
}

export function createCollector(): Collector {
  const thread = createWorkerThread<SentRequest, SentAnswer>(
    async () => (await import(/* webpackMode: "eager" */ './start-collect-worker')).startCollectWorker,
  );
  const send = thread && sender(thread);
  return {
    async ask<R extends CollectRequest>(request: R, signal: AbortSignal) {
      const answer = (await send?.(request, signal)) ?? (await onPage(request, signal));
      return answer as CollectAnswerTo<R>;
    },
    end: () => thread?.end(),
  };
}

async function onPage(
  request: CollectRequest,
  signal: AbortSignal,
): Promise<CollectAnswerTo<CollectRequest>> {
  const { answerTo } = await import(/* webpackChunkName: "collect-on-page" */ './answer');
  // Between two files the page is drawn, and whoever wants to cancel can.
  await new Promise((resolve) => setTimeout(resolve, 0));
  throwIfStopped(signal);
  const answer = await answerTo(request);
  throwIfStopped(signal);
  return answer;
}
