/** One step in the history: read anew, written in one change, and taken back in one. */
import { monthName } from '../../../../core/history/history';
import { message } from '../../../../core/message';
import type { Message } from '../../../../core/message';
import type { Month } from '../../../../core/statistics/period';
import { localDay } from '../../../../sheets/local-time';
import { adopt } from '../../../actions/template/adopt';
import type { WriteHistoryTold } from '../../../summary/jobs/write-history';
import { usePanel } from '../../context';
import { useSummary } from '../summary';
import { useWriting } from '../useWriting';

type Step = { readonly kind: 'add' } | { readonly kind: 'close' | 'reopen'; readonly month: Month };
export type TakeStep = (step: Step) => void;

export function useHistoryStep(): { readonly isBusy: boolean; readonly take: TakeStep } {
  const { words, controller } = usePanel();
  const { summing, state, say } = useSummary();
  const { isBusy, doing, undo } = useWriting();
  const { host } = controller.desk;

  const take: TakeStep = (step) =>
    void doing(async () => {
      await summing.readAgain();
      const told = await summing.ask('write-history', {
        locale: words.locale,
        step: step.kind === 'add' ? step : { ...step, date: localDay(new Date()) },
      });
      if (!told.ok) {
        say({ tone: 'failed', message: refusal(told.reasons) });
        return;
      }
      const { written } = told;
      if (state.template && written.changes.some(({ kind }) => kind === 'add-sheet'))
        await adopt(controller.room, state.template);
      await host.apply(written.changes);
      await looked();
      say({
        tone: 'done',
        message: doneMessage(step, told),
        actions: [{ label: 'panel.summary.written.undo', run: () => void undo(written, looked) }],
      });
    });

  async function looked(): Promise<void> {
    summing.touch();
    await summing.refresh();
  }

  return { isBusy, take };
}

function doneMessage(
  step: Step,
  { count, changed }: Extract<WriteHistoryTold, { readonly ok: true }>,
): Message {
  if (step.kind === 'add') return message('panel.history.added', { count });
  const done = step.kind === 'close' ? 'closed' : 'reopened';
  const values = { month: monthName(step.month), count, changed: changed.length };
  return message(changed.length > 0 ? `panel.history.${done}-changed` : `panel.history.${done}`, values);
}

function refusal([reason, ...more]: readonly Message[]): Message {
  if (!reason) return message('panel.history.stale');
  return more.length > 0
    ? message('panel.history.refused-more', { reason, more: more.length })
    : message('panel.history.refused', { reason });
}
