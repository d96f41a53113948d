/** Keeps the functions' rates in step with the workbook: its rate sheet is read once, and again whenever it changes. */
import { setWorkbookRates } from './workbook-rates';
import type { Unsubscribe, WorkbookHost } from '../workbook/host';
import { isRateSheet, readRateSheet } from './rate-sheet';

/**
 * @param recalculate asks the host to compute its formulas again; called when cells may show results of other rates
 * @returns ends the watch, and forgets the rates
 */
export function followRates(host: WorkbookHost, recalculate: () => Promise<void>): Unsubscribe {
  let sheetName: string | null = null;
  let isFollowing = true;
  let work: Promise<void> = Promise.resolve();
  const read = async (): Promise<void> => {
    const { sheets } = await host.outline();
    sheetName = sheets.find(({ name }) => isRateSheet(name))?.name ?? null;
    const [sheet] = sheetName === null ? [] : await host.read({ sheets: [sheetName] });
    if (isFollowing && setWorkbookRates(sheet ? readRateSheet(sheet) : null)) await recalculate();
  };
  // One after the other, so that the last edit wins; a sheet that cannot be read now is read after the next edit.
  const readAgain = (): void => void (work = work.then(read).catch(() => undefined));
  readAgain();
  const stop = host.watch((event) => {
    if (event.kind === 'sheets-changed' || (event.kind === 'edited' && event.sheet === sheetName))
      readAgain();
  });
  return () => {
    isFollowing = false;
    stop();
    setWorkbookRates(null);
  };
}
