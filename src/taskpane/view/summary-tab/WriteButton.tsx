/** 写入工作簿: all sheets of the summary go into the workbook in one change, and come out again in one. */
import { useState } from 'react';
import { Button, makeStyles } from '@fluentui/react-components';
import { message } from '../../../core/message';
import { adopt } from '../../actions/template/adopt';
import { Stopped } from '../../engine/stopped';
import { failureMessage } from '../../failure';
import { writeSummary } from '../../summary/write-summary';
import { takeBack } from '../../take-back';
import type { Written } from '../../take-back';
import { usePanel } from '../context';
import { SIDE } from '../styles';
import { useSummary } from './summary';

export function WriteButton() {
  const { words, controller } = usePanel();
  const { summing, state, say } = useSummary();
  const styles = useStyles();
  const [isBusy, setBusy] = useState(false);
  const { host } = controller.desk;

  async function doing(what: () => Promise<void>): Promise<void> {
    if (isBusy) return;
    setBusy(true);
    say(null);
    try {
      await what();
    } catch (error) {
      if (!(error instanceof Stopped)) say({ tone: 'failed', message: failureMessage(error) });
    }
    setBusy(false);
  }

  const write = (): Promise<void> =>
    doing(async () => {
      if (state.template) await adopt(controller.room, state.template);
      const written = await writeSummary(host, summing, words.locale);
      if (written) done(written);
    });

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

  return (
    <div className={styles.place}>
      <Button size="small" disabledFocusable={isBusy || state.work !== null} onClick={() => void write()}>
        {words.t(isBusy ? 'panel.summary.writing' : 'panel.summary.write')}
      </Button>
    </div>
  );
}

const useStyles = makeStyles({ place: { padding: `0 ${SIDE}` } });
