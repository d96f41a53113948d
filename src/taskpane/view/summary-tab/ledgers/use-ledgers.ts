/** The ledgers of the workbook, read anew when the summary changes or one of their rows: their sheets are none that a summary reads. */
import { useEffect, useState } from 'react';
import { ownSheets } from '../../../../sheets/own-sheets/own-sheets';
import type { WorkbookHost } from '../../../../workbook/host';
import type { SheetSnapshot } from '../../../../workbook/snapshot';
import { lightSnapshot } from '../../../engine/light-snapshot';
import type { LedgersTold } from '../../../summary/jobs/ledgers';
import { usePanel } from '../../context';
import { useAnswer, useSummary } from '../summary';
import type { Asking } from '../summary';

export function useLedgers(): Asking<LedgersTold, null> {
  const { controller, session } = usePanel();
  const { summing, state } = useSummary();
  const { host } = controller.desk;
  const scheme = state.scheme?.text ?? null;
  const names = session.outline?.sheets.map(({ name }) => name);
  const [edits, setEdits] = useState(0);
  const asking = useAnswer(JSON.stringify([state.turn, scheme, names, edits]), null, async () =>
    summing.ask('ledgers', { sheets: await userSheets(host), scheme }),
  );
  const read = asking.told?.value.sheets;
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const unwatch = host.watch((event) => {
      if (event.kind !== 'edited' || !read?.includes(event.sheet)) return;
      // Once the typing has come to rest.
      clearTimeout(timer);
      timer = setTimeout(() => setEdits((count) => count + 1), REST);
    });
    return () => {
      clearTimeout(timer);
      unwatch();
    };
  }, [host, read]);
  return asking;
}

const REST = 500;

/** All sheets that we did not write. Rejects with WorkbookError. */
export async function userSheets(host: Pick<WorkbookHost, 'read'>): Promise<readonly SheetSnapshot[]> {
  const all = await host.read({ sheets: 'all' });
  const names = all.map(({ name }) => name);
  const ours = new Set(ownSheets(names, all).sheets.map(({ snapshot }) => snapshot));
  return all.filter((sheet) => !ours.has(sheet)).map(lightSnapshot);
}
