/** What is wrong in a history whose figures are about to be used: said before them, at its cells, because they go into places and growth. */
import { brokenClosings } from '../core/history/changes';
import { conflictsIn } from '../core/history/conflicts';
import type { History } from '../core/history/history';
import type { Message } from '../core/message';
import { message } from '../core/message';
import { cellAddress } from '../workbook/address';

/** A history that was typed over as a whole is told by its beginning; history status lists all of it. */
const MOST_TOLD = 10;

/** Contradictions, and what was done by hand to closed months; nothing where all is in order. */
export function historyFaults(book: string, history: History): Message[] {
  const faults = [...brokenClosings(history), ...conflictsIn(history.figures)].filter(
    ({ severity }) => severity === 'error',
  );
  const told = faults.slice(0, MOST_TOLD).map(({ cells: [cell], message: said }) =>
    message('cli.history.fault', {
      ...{ book, said },
      place: cell ? `${cell.sheet}!${cellAddress(cell.row, cell.column)}` : '-',
    }),
  );
  const more = faults.length - told.length;
  return more > 0 ? [...told, message('cli.history.more-faults', { book, more })] : told;
}
