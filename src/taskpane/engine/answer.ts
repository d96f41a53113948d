/** The engine's answer to each kind of request: the same code in the worker and on the page. */
import type { AnswerTo, EngineRequest } from './engine';
import { examineForPanel } from './examine-for-panel';

export async function answerTo<R extends EngineRequest>(request: R): Promise<AnswerTo<R>> {
  const answer =
    request.kind === 'examine'
      ? examineForPanel(request)
      : (await import(/* webpackChunkName: "learning" */ './learn-for-panel')).learnForPanel(request);
  return answer as AnswerTo<R>;
}
