/** Whether a file that was handed in is the very workbook that is open: then its cells can be gone to. */
import type { Checked } from '../../core/collection/submission';
import type { Template } from '../../core/template/template';
import type { WorkbookHost } from '../../workbook/host';
import type { Collector } from './collector';

/**
 * Names prove nothing (every second sheet is Sheet1), so the figures are compared: the same ones in the same cells.
 * Rejects with WorkbookError.
 */
export async function isOpenHere(
  host: Pick<WorkbookHost, 'read'>,
  collector: Collector,
  { sheet, facts }: Checked,
  template: Template,
): Promise<boolean> {
  const [snapshot] = await host.read({ sheets: [sheet] });
  if (!snapshot || snapshot.used.rows === 0) return false;
  const { isSame } = await collector.ask(
    { kind: 'compare', snapshot, facts, template },
    new AbortController().signal,
  );
  return isSame;
}
