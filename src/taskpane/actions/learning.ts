/** 从本表学习: relations that hold in the sheet are proposed; what the user accepts becomes part of the template. */
import { message } from '../../core/message';
import type { Proposal } from '../../core/learning/learned';
import { failureMessage } from '../failure';
import type { ChoosingTemplate } from './choosing-template';
import type { Desk } from './desk';

export interface Learning {
  learn(): Promise<void>;
  acceptRules(accepted: readonly Proposal[]): Promise<void>;
  closeLearning(): void;
}

export function createLearning(
  { host, engine, get, send, begin, notice }: Desk,
  { put }: Pick<ChoosingTemplate, 'put'>,
): Learning {
  return {
    async learn() {
      const { sheet, template } = get();
      if (sheet === null || template === null) return;
      const run = begin();
      send({ type: 'learning', learning: { kind: 'working' } });
      try {
        const [snapshot] = await host.read({ sheets: [sheet] });
        if (!run.isCurrent() || !snapshot) return;
        const result = await engine.learn(snapshot, template.template, run.signal);
        if (!run.isCurrent()) return;
        send({
          type: 'learning',
          learning: result.ok
            ? { kind: 'learned', sheet, ...result }
            : { kind: 'failed', reason: result.reason },
        });
      } catch (error) {
        if (!run.isCurrent()) return;
        send({ type: 'learning', learning: { kind: 'failed', reason: failureMessage(error) } });
      }
    },
    async acceptRules(accepted) {
      const { template } = get();
      if (template === null) return;
      try {
        const { withRules, printTemplate } = await import('../learning-part');
        const grown = withRules(template.template, accepted);
        const count = grown.rules.length - template.template.rules.length;
        await put(grown, printTemplate(grown));
        send({
          type: 'did',
          done: { message: message('panel.learn.accepted', { count }), sheet: null, fix: null },
        });
      } catch (error) {
        notice('panel.failure.learn', error, null);
      }
    },
    closeLearning() {
      begin();
      send({ type: 'learning', learning: null });
    },
  };
}
