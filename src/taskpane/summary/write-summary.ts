/** All sheets of the summary into the workbook, as it is now. */
import type { Locale } from '../../messages/keys';
import type { WorkbookChange } from '../../workbook/changes';
import type { SheetContent } from '../../workbook/content';
import type { WorkbookHost } from '../../workbook/host';
import type { SheetSnapshot } from '../../workbook/snapshot';
import { holdsContent } from '../take-back';
import type { Written } from '../take-back';
import type { Summing } from './summing';

/** Sheets as they were written last: a snapshot does not tell how they look. */
const lastWritten = new WeakMap<object, Map<string, SheetContent>>();

/** Rejects with WorkbookError and Stopped. @returns null where there is nothing to write */
export function writeSummary(
  host: Pick<WorkbookHost, 'apply'>,
  summing: Pick<Summing, 'readAgain' | 'ask' | 'get'>,
  locale: Locale,
): Promise<Written | null> {
  return writeSheets(host, summing, () =>
    summing.ask('write', { locale, dashboard: summing.get().dashboard }),
  );
}

/** @param asked for what is to be written, after the workbook was read anew */
export async function writeSheets(
  host: Pick<WorkbookHost, 'apply'>,
  summing: Pick<Summing, 'readAgain'>,
  asked: () => Promise<Written | null>,
): Promise<Written | null> {
  const { snapshots } = await summing.readAgain();
  const told = await asked();
  if (!told) return null;
  const known = lastWritten.get(host) ?? new Map<string, SheetContent>();
  lastWritten.set(host, known);
  const written = {
    changes: told.changes,
    back: told.back.map((change) => asItWas(change, known, snapshots)),
  };
  await host.apply(written.changes);
  for (const change of written.changes) if ('content' in change) known.set(change.sheet, change.content);
  return written;
}

/** With its looks, where it is still as we wrote it. */
function asItWas(
  change: WorkbookChange,
  known: ReadonlyMap<string, SheetContent>,
  snapshots: readonly SheetSnapshot[],
): WorkbookChange {
  if (!('content' in change)) return change;
  const content = known.get(change.sheet);
  const now = snapshots.find(({ name }) => name === change.sheet);
  return content && now && holdsContent(now, content) ? { ...change, content } : change;
}
