/** Where the browser makes no worker, the same engine runs in the page; cancelled, its answer is not heard. */
import type { AnswerTo, EngineRequest } from './engine';
import { throwIfStopped } from './stopped';

export async function answerOnPage<R extends EngineRequest>(
  request: R,
  signal: AbortSignal,
): Promise<AnswerTo<R>> {
  const { answerTo } = await import('./answer');
  throwIfStopped(signal);
  const answer = await answerTo(request);
  throwIfStopped(signal);
  return answer;
}
