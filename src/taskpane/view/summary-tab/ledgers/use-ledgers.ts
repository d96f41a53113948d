/** The ledgers of the workbook, read anew when the summary changes: their sheets are none that a summary reads. */
import { useEffect, useState } from 'react';
import type { Message } from '../../../../core/message';
import { ownSheets } from '../../../../sheets/own-sheets/own-sheets';
import type { WorkbookHost } from '../../../../workbook/host';
import type { SheetSnapshot } from '../../../../workbook/snapshot';
import { lightSnapshot } from '../../../engine/light-snapshot';
import { Stopped } from '../../../engine/stopped';
import { failureMessage } from '../../../failure';
import type { LedgersTold } from '../../../summary/jobs/ledgers';
import { usePanel } from '../../context';
import { useSummary } from '../summary';
import type { Asking } from '../summary';

export function useLedgers(): Asking<LedgersTold, null> {
  const { controller, session } = usePanel();
  const { summing, state } = useSummary();
  const [attempt, setAttempt] = useState(0);
  const [answer, setAnswer] = useState<{ readonly of: string; readonly told: LedgersTold } | null>(null);
  const [failed, setFailed] = useState<{ readonly of: string; readonly reason: Message } | null>(null);
  const { host } = controller.desk;
  const scheme = state.scheme?.text ?? null;
  const of = `${state.turn}/${attempt}/${session.outline?.sheets.map(({ name }) => name).join('\n') ?? ''}`;
  useEffect(() => {
    let isWanted = true;
    userSheets(host)
      .then((sheets) => summing.ask('ledgers', { sheets, scheme }))
      .then(
        (told) => isWanted && setAnswer({ of, told }),
        (error: unknown) => {
          if (isWanted && !(error instanceof Stopped)) setFailed({ of, reason: failureMessage(error) });
        },
      );
    return () => {
      isWanted = false;
    };
  }, [host, summing, scheme, of]);
  return {
    told: answer && { value: answer.told, asked: null },
    isOld: answer !== null && answer.of !== of,
    failure: failed?.of === of ? failed.reason : null,
    again: () => setAttempt(attempt + 1),
  };
}

/** All sheets that we did not write. Rejects with WorkbookError. */
export async function userSheets(host: Pick<WorkbookHost, 'read'>): Promise<readonly SheetSnapshot[]> {
  const all = await host.read({ sheets: 'all' });
  const names = all.map(({ name }) => name);
  const ours = new Set(ownSheets(names, all).sheets.map(({ snapshot }) => snapshot));
  return all.filter((sheet) => !ours.has(sheet)).map(lightSnapshot);
}
