/** The ledgers of the workbook, read anew when the summary changes: their sheets are none that a summary reads. */
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
  return useAnswer(JSON.stringify([state.turn, scheme, names]), null, async () =>
    summing.ask('ledgers', { sheets: await userSheets(host), scheme }),
  );
}

/** All sheets that we did not write. Rejects with WorkbookError. */
export async function userSheets(host: Pick<WorkbookHost, 'read'>): Promise<readonly SheetSnapshot[]> {
  const all = await host.read({ sheets: 'all' });
  const names = all.map(({ name }) => name);
  const ours = new Set(ownSheets(names, all).sheets.map(({ snapshot }) => snapshot));
  return all.filter((sheet) => !ours.has(sheet)).map(lightSnapshot);
}
