/** The engine in a thread of its own: the panel stays responsive, and whoever cancels ends it at once. */
import { answerTo } from './answer';
import type { AnswerTo, EngineRequest } from './engine';

export interface WorkerRequest {
  readonly id: number;
  readonly request: EngineRequest;
}

export interface WorkerAnswer {
  readonly id: number;
  /** failure: what the engine stumbled over, in no language. */
  readonly answer: AnswerTo<EngineRequest> | { readonly failure: string };
}

self.addEventListener('message', ({ data: { id, request } }: MessageEvent<WorkerRequest>) => {
  const say = (answer: WorkerAnswer['answer']): void =>
    self.postMessage({ id, answer } satisfies WorkerAnswer);
  answerTo(request).then(say, (error: unknown) =>
    say({ failure: error instanceof Error ? error.message : String(error) }),
  );
});
