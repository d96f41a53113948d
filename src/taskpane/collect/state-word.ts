/** How a file stands, as one word of the table. */
import type { FileState } from './collection';

export type StateWord = 'ready' | 'errors' | 'queries' | Exclude<FileState['kind'], 'checked'>;

export function stateWord(state: FileState): StateWord {
  if (state.kind !== 'checked') return state.kind;
  const { isReady, counts } = state.report.submission.outcome;
  if (isReady) return 'ready';
  return counts.errors > 0 ? 'errors' : 'queries';
}
