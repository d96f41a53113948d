/**
 * Conversations with Excel. Each has a request context of its own: nothing is tracked between conversations, so no
 * round trip is spent on releasing what was tracked.
 */
import { isPassing, workbookError } from './errors';

/** Refusals become WorkbookError about the given sheets. */
export type Converse = <T>(
  sheets: readonly string[],
  talk: (context: Excel.RequestContext) => Promise<T>,
  about?: {
    /** Sheets that the request makes, which are not there yet. */
    readonly added?: readonly string[];
    /** Several round trips that the user undoes in one step. */
    readonly isOneUndo?: boolean;
  },
) => Promise<T>;

/** Milliseconds to wait before each further attempt. */
export interface Patience {
  /** While the user edits a cell: most people press Enter within moments. */
  readonly whileEditing: readonly number[];
  /** While Excel is busy or out of reach. */
  readonly whileBusy: readonly number[];
}

export const PATIENCE: Patience = { whileEditing: [250, 500, 1000, 1500], whileBusy: [300, 900, 2700] };

export function createConverse(patience: Patience): Converse {
  return async (sheets, talk, { added = [], isOneUndo = false } = {}) => {
    const tried = { editing: 0, busy: 0 };
    for (;;) {
      try {
        if (!isOneUndo || !canMergeUndo()) return await talk(new Excel.RequestContext());
        return await Excel.run({ mergeUndoGroup: true }, talk);
      } catch (error) {
        const wait = nextWait(error, patience, tried);
        if (wait === null) throw await workbookError(error, sheets, added);
        await new Promise((resolve) => setTimeout(resolve, wait));
      }
    }
  };
}

/** Below it each round trip is an undo step of its own. */
const canMergeUndo = (): boolean => Office.context.requirements.isSetSupported('ExcelApi', '1.20');

/** null: no further attempt. */
function nextWait(
  error: unknown,
  { whileEditing, whileBusy }: Patience,
  tried: { editing: number; busy: number },
): number | null {
  const kind = isPassing(error);
  // While a cell is edited Excel does nothing at all, so that everything may be asked again.
  if (kind === 'editing') return whileEditing[tried.editing++] ?? null;
  if (kind === 'busy') return whileBusy[tried.busy++] ?? null;
  return null;
}
