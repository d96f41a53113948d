/** The engine's worker as the engine asks it. */
import type { Template } from '../../core/template/template';
import type { SheetSnapshot } from '../../workbook/snapshot';
import type { AnswerTo, EngineRequest } from './engine';
import { lightSnapshot } from './light-snapshot';
import { areSame } from './same-sheets';
import type { GivenHistory, SentAnswer, SentHistory, SentRequest } from './sent-request';
import { createWorkerThread } from './worker-thread';

export interface Thread {
  /** null where there is no worker after all: an old browser window, or a policy that forbids it. */
  ask<R extends EngineRequest>(request: R, signal: AbortSignal): Promise<AnswerTo<R> | null>;
}

/** null where the browser knows no workers. */
export function createThread(): Thread | null {
  const thread = createWorkerThread<SentRequest, SentAnswer>(
    async () => (await import(/* webpackMode: "eager" */ './start-worker')).startWorker,
  );
  if (!thread) return null;
  let history: (GivenHistory & { readonly id: number }) | null = null;
  let told: number | null = null;

  /** The same number for the same sheets by the same template: those that are read again are others. */
  function idOf(sheets: readonly SheetSnapshot[], template: Template): number {
    const isSame = history?.template === template && areSame(history.sheets, sheets);
    if (!history || !isSame) history = { id: (history?.id ?? 0) + 1, sheets, template };
    return history.id;
  }

  async function answerOf(request: EngineRequest, signal: AbortSignal): Promise<SentAnswer | null> {
    const light = { ...request, snapshot: lightSnapshot(request.snapshot) };
    if (light.kind !== 'examine' || light.kept.length === 0)
      return thread?.ask({ request: light, history: null }, signal) ?? null;
    const { kept, template } = light;
    const id = idOf(kept, template);
    const whole = (): GivenHistory => ({ sheets: kept.map(lightSnapshot), template });
    const send = async (given: SentHistory['given']): Promise<SentAnswer | null> =>
      (await thread?.ask({ request: { ...light, kept: [] }, history: { id, given } }, signal)) ?? null;
    const first = await send(told === id ? null : whole());
    told = id;
    // The worker was ended meanwhile: the new one knows nothing.
    return first && !first.known ? send(whole()) : first;
  }

  return {
    async ask<R extends EngineRequest>(request: R, signal: AbortSignal) {
      const sent = await answerOf(request, signal);
      if (sent && !sent.known) throw new Error('the history was lost');
      return sent && (sent.answer as AnswerTo<R>);
    },
  };
}
