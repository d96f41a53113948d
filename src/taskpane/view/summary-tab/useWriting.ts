/** Sheets are written into the workbook, one thing at a time; what was written can be gone to and taken out again. */
import { useState } from 'react';
import { message } from '../../../core/message';
import { adopt } from '../../actions/template/adopt';
import { Stopped } from '../../engine/stopped';
import { failureMessage } from '../../failure';
import { takeBack } from '../../take-back';
import type { Written } from '../../take-back';
import { usePanel } from '../context';
import { useSummary } from './summary';

export interface Writing {
  readonly isBusy: boolean;
  /** @param what writes; null: there was nothing to write */
  readonly write: (what: () => Promise<Written | null>) => Promise<void>;
}

export function useWriting(): Writing {
  const { controller } = usePanel();
  const { state, say } = useSummary();
  const [isBusy, setBusy] = useState(false);
  const { host } = controller.desk;

  async function doing(what: () => Promise<void>): Promise<void> {
    if (isBusy) return;
    setBusy(true);
    say(null);
    try {
      await what();
    } catch (error) {
      // Whatever began anew meanwhile has ended what was asked for.
      const reason =
        error instanceof Stopped ? message('panel.summary.write.changed') : failureMessage(error);
      say({ tone: 'failed', message: reason });
    }
    setBusy(false);
  }

  function done(written: Written): void {
    const sheets = written.changes.flatMap(({ kind, sheet }) =>
      (kind === 'add-sheet' || kind === 'replace-sheet') && sheet !== null ? sheet : [],
    );
    const [first] = sheets;
    say({
      tone: 'done',
      message: message('panel.summary.written', { sheets }),
      actions: [
        {
          label: 'panel.summary.written.go',
          staysOpen: true,
          run: () => void (first !== undefined && controller.select({ sheet: first, row: 0, column: 0 })),
        },
        { label: 'panel.summary.written.undo', run: () => void undo(written) },
      ],
    });
  }

  const undo = (written: Written): Promise<void> =>
    doing(async () => {
      const changed = await takeBack(host, written);
      say(
        changed === null
          ? { tone: 'done', message: message('panel.summary.written.undone') }
          : { tone: 'failed', message: message('panel.summary.written.changed', { sheet: changed }) },
      );
    });

  return {
    isBusy,
    write: (what) =>
      doing(async () => {
        if (state.template) await adopt(controller.room, state.template);
        const written = await what();
        if (written) done(written);
      }),
  };
}
