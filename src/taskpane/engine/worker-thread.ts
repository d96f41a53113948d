/** A worker as a promise: one worker for all requests, ended at once when one of them is no longer wanted, begun anew with the next. */
import { Stopped, throwIfStopped } from './stopped';

export interface WorkerThread<Request, Answer> {
  /** null where there is no worker after all: an old browser window, or a policy that forbids it. Rejects with Stopped. */
  ask(request: Request, signal: AbortSignal): Promise<Answer | null>;
  /** Ends the worker; whoever still waits hears that it was stopped. */
  end(): void;
}

/** What crosses the border, each way. */
export interface Asked<Request> {
  readonly id: number;
  readonly request: Request;
}

export interface Answered<Answer> {
  readonly id: number;
  /** failure: what the worker stumbled over, in no language. */
  readonly answer: Answer | { readonly failure: string };
}

/**
 * null where the browser knows no workers.
 * @param fetchStart brings what makes the worker; where either fails there can be none
 */
export function createWorkerThread<Request, Answer extends object>(
  fetchStart: () => Promise<() => Worker>,
): WorkerThread<Request, Answer> | null {
  if (typeof Worker === 'undefined') return null;
  let worker: Worker | null = null;
  let cannot = false;
  let lastId = 0;
  const waiting = new Map<number, Waiting<Answer>>();

  async function begun(): Promise<Worker | null> {
    if (worker || cannot) return worker;
    try {
      const start = await fetchStart();
      // Two may have asked at once.
      worker ??= listenTo(start());
    } catch {
      cannot = true;
    }
    return worker;
  }

  function listenTo(started: Worker): Worker {
    started.onmessage = ({ data: { id, answer } }: MessageEvent<Answered<Answer>>) => {
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
  function end(how: (asked: Waiting<Answer>) => void): void {
    worker?.terminate();
    worker = null;
    const left = [...waiting.values()];
    waiting.clear();
    left.forEach(how);
  }

  const stop = (): void => end((asked) => asked.reject(new Stopped()));

  return {
    async ask(request, signal) {
      throwIfStopped(signal);
      let running = await begun();
      // It may have ended while this one was waiting for it.
      while (running !== worker) running = await begun();
      throwIfStopped(signal);
      if (!running) return null;
      return new Promise<Answer | null>((resolve, reject) => {
        const id = (lastId += 1);
        waiting.set(id, { resolve, reject });
        signal.addEventListener('abort', () => waiting.has(id) && stop(), { once: true });
        running.postMessage({ id, request } satisfies Asked<Request>);
      });
    },
    end: stop,
  };
}

interface Waiting<Answer> {
  readonly resolve: (answer: Answer | null) => void;
  readonly reject: (reason: unknown) => void;
}
