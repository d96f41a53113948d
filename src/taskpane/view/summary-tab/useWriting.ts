/** Sheets are written into the workbook, one thing at a time; what was written can be gone to and taken out again. */
import { useState } from 'react';
import { message } from '../../../core/message';
import { adopt } from '../../actions/template/adopt';
import type { WriteStep, WriteSteps } from '../../summary/write-summary';
import { takeBack } from '../../take-back';
import type { Written } from '../../take-back';
import { usePanel } from '../context';
import { useDoing } from '../useDoing';
import type { Doing } from '../useDoing';
import { useSummary } from './summary';

export interface Writing extends Doing {
  /** What is being written; null: nothing, or it is not known yet. */
  readonly step: WriteStep | null;
  /** @param what writes; null: there was nothing to write */
  readonly write: (what: (steps: WriteSteps) => Promise<Written | null>) => Promise<void>;
  /** @param after once it is taken out, or could not be */
  readonly undo: (written: Written, after?: () => Promise<void>) => Promise<void>;
}

export function useWriting(): Writing {
  const { controller } = usePanel();
  const { summing, state, say } = useSummary();
  const [step, setStep] = useState<WriteStep | null>(null);
  // Whatever began anew meanwhile has ended what was asked for.
  const doing = useDoing(say, (isCancelled) =>
    isCancelled
      ? { tone: 'done', message: message('panel.summary.write.cancelled') }
      : { tone: 'failed', message: message('panel.summary.write.changed') },
  );
  const { host } = controller.desk;

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

  const undo: Writing['undo'] = (written, after) =>
    doing.doing(async () => {
      const changed = await takeBack(host, written);
      await after?.();
      say(
        changed === null
          ? { tone: 'done', message: message('panel.summary.written.undone') }
          : { tone: 'failed', message: message('panel.summary.written.changed', { sheet: changed }) },
      );
    });

  return {
    ...{ ...doing, step, undo },
    write: (what) =>
      doing.doing(async (signal) => {
        if (state.template) await adopt(controller.room, state.template);
        try {
          const written = await summing.quietly(() => what({ signal, begins: setStep }));
          if (written) done(written);
        } finally {
          setStep(null);
        }
      }),
  };
}
