/** The engine's worker as the engine asks it. */
import type { AnswerTo, EngineRequest } from './engine';
import { lightSnapshot } from './light-snapshot';
import { createWorkerThread } from './worker-thread';

export interface Thread {
  /** null where there is no worker after all: an old browser window, or a policy that forbids it. */
  ask<R extends EngineRequest>(request: R, signal: AbortSignal): Promise<AnswerTo<R> | null>;
}

/** null where the browser knows no workers. */
export function createThread(): Thread | null {
  const thread = createWorkerThread<EngineRequest, AnswerTo<EngineRequest>>(
    async () => (await import(/* webpackMode: "eager" */ './start-worker')).startWorker,
  );
  return (
    thread && {
      async ask<R extends EngineRequest>(request: R, signal: AbortSignal) {
        const light = { ...request, snapshot: lightSnapshot(request.snapshot) };
        return (await thread.ask(light, signal)) as AnswerTo<R> | null;
      },
    }
  );
}
