/** What is wrong in kept figures that are about to be used: it goes into places and growth, so it is told before them. */
import { brokenClosings } from './changes';
import type { HistoryFinding } from './changes';
import { conflictsIn } from './conflicts';
import type { History, KeptFigure } from './history';

/**
 * Contradictions, and what was done by hand to closed months; nothing where all is in order. Linear in the figures.
 * @param collected brought together beside the history: what differs between the two is a contradiction as well
 */
export const faultsIn = (history: History, collected: readonly KeptFigure[]): HistoryFinding[] =>
  [...brokenClosings(history), ...conflictsIn([...history.figures, ...collected])].filter(
    ({ severity }) => severity === 'error',
  );
