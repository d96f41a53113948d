/** The other end of worker-thread.ts: what a worker does with what it is asked. */
import type { Answered, Asked } from './worker-thread';

export function answerRequests<Request, Answer>(answerTo: (request: Request) => Promise<Answer>): void {
  self.addEventListener('message', ({ data: { id, request } }: MessageEvent<Asked<Request>>) => {
    const say = (answer: Answered<Answer>['answer']): void =>
      self.postMessage({ id, answer } satisfies Answered<Answer>);
    answerTo(request).then(say, (error: unknown) =>
      say({ failure: error instanceof Error ? error.message : String(error) }),
    );
  });
}
