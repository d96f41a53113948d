/** The worker of the collect tab without its thread. */
import { answerTo } from '../../src/taskpane/collect/answer';
import type { Collector } from '../../src/taskpane/collect/collector';
import type { CollectRequest } from '../../src/taskpane/collect/request';
import { throwIfStopped } from '../../src/taskpane/engine/stopped';

/** Does what the worker does, and copies what crosses the border. */
export function collectorOf(asked: CollectRequest['kind'][] = [], gate?: () => Promise<unknown>): Collector {
  return {
    async ask(request, signal) {
      asked.push(request.kind);
      await gate?.();
      throwIfStopped(signal);
      const answer = await answerTo(request);
      throwIfStopped(signal);
      return structuredClone(answer);
    },
    end: () => undefined,
  };
}
