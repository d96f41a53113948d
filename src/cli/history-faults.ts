/** What is wrong in a workbook of kept figures, told line by line before they are used; what goes on and on by its beginning. */
import { faultsIn } from '../core/history/faults';
import type { History, KeptFigure } from '../core/history/history';
import type { Message } from '../core/message';
import { message } from '../core/message';
import { cellAddress } from '../workbook/address';

/** A history that was typed over as a whole is told by its beginning; history status lists all of it. */
const MOST_TOLD = 10;

/** Contradictions, and what was done by hand to closed months; nothing where all is in order. */
export function historyFaults(book: string, history: History, collected: readonly KeptFigure[]): Message[] {
  const faults = faultsIn(history, collected).map(({ cells: [cell], message: said }) =>
    message('cli.history.fault', {
      ...{ book, said },
      place: cell ? `${cell.sheet}!${cellAddress(cell.row, cell.column)}` : '-',
    }),
  );
  return beginning(faults, (more) => message('cli.history.more-faults', { book, more }));
}

/** Rows of no use here: a history of another template names a thousand entities that nobody knows. */
export const historyRemarks = (book: string, remarks: readonly Message[]): Message[] =>
  beginning(remarks, (more) => message('cli.history.more-remarks', { book, more }));

const beginning = (all: readonly Message[], more: (left: number) => Message): Message[] =>
  all.length > MOST_TOLD ? [...all.slice(0, MOST_TOLD), more(all.length - MOST_TOLD)] : [...all];
