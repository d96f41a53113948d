/** The engine in a thread of its own: the panel stays responsive, and whoever cancels ends it at once. */
import type { ExamineRequest, PanelResult } from './engine';
import { examineForPanel } from './examine-for-panel';

export interface WorkerAnswer {
  readonly id: number;
  /** failure: what the engine stumbled over, in no language. */
  readonly answer: PanelResult | { readonly failure: string };
}

self.addEventListener('message', ({ data }: MessageEvent<ExamineRequest>) => {
  let answer: WorkerAnswer['answer'];
  try {
    answer = examineForPanel(data);
  } catch (error) {
    answer = { failure: error instanceof Error ? error.message : String(error) };
  }
  self.postMessage({ id: data.id, answer } satisfies WorkerAnswer);
});
