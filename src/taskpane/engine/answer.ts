/** The engine's answer to each kind of request: the same code in the worker and on the page. */
import type { AnswerTo, EngineRequest, ExamineRequest } from './engine';
import { examineForPanel, readForPanel } from './examine-for-panel';

export async function answerTo<R extends EngineRequest>(request: R): Promise<AnswerTo<R>> {
  return (await answered(request)) as AnswerTo<R>;
}

/** Fetched where there is a history. */
async function earlierOf({ kept, template }: ExamineRequest) {
  if (kept.length === 0) return undefined;
  return (await import(/* webpackChunkName: "earlier" */ './earlier-for-panel')).earlierIn(kept, template);
}

async function answered(request: EngineRequest): Promise<AnswerTo<EngineRequest>> {
  switch (request.kind) {
    case 'examine':
      return examineForPanel(request, await earlierOf(request));
    case 'read':
      return readForPanel(request);
    case 'learn':
      return (await import(/* webpackChunkName: "learning" */ './learn-for-panel')).learnForPanel(request);
    case 'preview':
      return (await import(/* webpackChunkName: "preview-lights" */ './preview-for-panel')).previewForPanel(
        request,
      );
    case 'draft':
      return (
        await import(/* webpackChunkName: "drafting" */ '../../core/drafting/draft-from-sheet')
      ).draftFromSheet(request.snapshot);
  }
}
