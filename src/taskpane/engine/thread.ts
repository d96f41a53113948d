/** The worker as a promise: one worker for all requests, ended at once when one of them is no longer wanted, begun anew with the next. */
import type { AnswerTo, EngineRequest } from './engine';
import type { WorkerAnswer, WorkerRequest } from './engine-worker';
import { lightSnapshot } from './light-snapshot';
import { Stopped, throwIfStopped } from './stopped';

export interface Thread {
  /** null where there is no worker after all: an old browser window, or a policy that forbids it. */
  ask<R extends EngineRequest>(request: R, signal: AbortSignal): Promise<AnswerTo<R> | null>;
}

/** null where the browser knows no workers. */
export function createThread(): Thread | null {
  if (typeof Worker === 'undefined') return null;
  let worker: Worker | null = null;
  let cannot = false;
  let lastId = 0;
  const waiting = new Map<number, Waiting>();

  async function begun(): Promise<Worker | null> {
    if (worker || cannot) return worker;
    try {
      const { startWorker } = await import(/* webpackMode: "eager" */ './start-worker');
      worker ??= listenTo(startWorker());
    } catch {
      cannot = true;
    }
    return worker;
  }

  function listenTo(started: Worker): Worker {
    started.onmessage = ({ data: { id, answer } }: MessageEvent<WorkerAnswer>) => {
      const asked = waiting.get(id);
      waiting.delete(id);
      if ('failure' in answer) asked?.reject(new Error(answer.failure));
      else asked?.resolve(answer);
    };
    // What the engine stumbles over comes as an answer: only a worker that does not start ends here.
    started.onerror = () => {
      cannot = true;
      end(({ resolve }) => resolve(null));
    };
    return started;
  }

  /** @param how what becomes of those who wait for an answer */
  function end(how: (asked: Waiting) => void): void {
    worker?.terminate();
    worker = null;
    const left = [...waiting.values()];
    waiting.clear();
    left.forEach(how);
  }

  return {
    async ask<R extends EngineRequest>(request: R, signal: AbortSignal) {
      throwIfStopped(signal);
      let running = await begun();
      // It may have ended while this one was waiting for it.
      while (running !== worker) running = await begun();
      throwIfStopped(signal);
      if (!running) return null;
      return new Promise<AnswerTo<R> | null>((resolve, reject) => {
        const id = (lastId += 1);
        waiting.set(id, { resolve: (answer) => resolve(answer as AnswerTo<R> | null), reject });
        const stop = (): void => end((asked) => asked.reject(new Stopped()));
        signal.addEventListener('abort', () => waiting.has(id) && stop(), { once: true });
        const light = { ...request, snapshot: lightSnapshot(request.snapshot) };
        running.postMessage({ id, request: light } satisfies WorkerRequest);
      });
    },
  };
}

interface Waiting {
  readonly resolve: (answer: AnswerTo<EngineRequest> | null) => void;
  readonly reject: (reason: unknown) => void;
}
