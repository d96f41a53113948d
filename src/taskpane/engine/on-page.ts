/** Where the browser makes no worker, the same engine runs in the page; cancelled, its answer is not heard. */
import type { ExamineRequest, PanelResult } from './engine';
import { throwIfStopped } from './stopped';

export async function examineOnPage(
  request: Omit<ExamineRequest, 'id'>,
  signal: AbortSignal,
): Promise<PanelResult> {
  const { examineForPanel } = await import('./examine-for-panel');
  throwIfStopped(signal);
  return examineForPanel(request);
}
