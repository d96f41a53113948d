/** The page's end of sent-request.ts. */
import type { Template } from '../../core/template/template';
import type { WorkerThread } from '../engine/worker-thread';
import type { CollectAnswerTo, CollectRequest } from './request';
import type { SentAnswer, SentRequest, TemplateSet } from './sent-request';

export type Send = (
  request: CollectRequest,
  signal: AbortSignal,
) => Promise<CollectAnswerTo<CollectRequest> | null>;

/** @returns what asks the worker; null as an answer where there is no worker after all */
export function sender({ ask }: Pick<WorkerThread<SentRequest, SentAnswer>, 'ask'>): Send {
  const ids = new WeakMap<readonly Template[], number>();
  let lastId = 0;
  let told: number | null = null;

  function idOf(templates: readonly Template[]): number {
    const id = ids.get(templates) ?? (lastId += 1);
    ids.set(templates, id);
    return id;
  }

  return async (request, signal) => {
    if (!('templates' in request)) return answerIn(await ask({ request, set: null }, signal));
    const { templates } = request;
    const id = idOf(templates);
    const send = (given: TemplateSet['given']): Promise<SentAnswer | null> =>
      ask({ request: { ...request, templates: [] }, set: { id, given } }, signal);
    const first = await send(told === id ? null : templates);
    told = id;
    // The worker was ended meanwhile: the new one knows nothing.
    return answerIn(first && !first.known ? await send(templates) : first);
  };
}

function answerIn(sent: SentAnswer | null): CollectAnswerTo<CollectRequest> | null {
  if (sent && !sent.known) throw new Error('the templates were lost');
  return sent && sent.answer;
}
