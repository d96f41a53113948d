/** Events of the workbook, told with the names of sheets instead of Excel's ids. */
import { parseAddress } from '../../workbook/address';
import type { Unsubscribe, WorkbookEvent } from '../../workbook/host';
import { SheetNames } from './sheet-names';

type Listener = (event: WorkbookEvent) => void;

/** Milliseconds until Excel is asked again, when it would not take the registration: mostly the user edits a cell. */
const AGAIN = 3000;

/**
 * All listeners share one registration with Excel, made for the first and undone after the last. Edits by others who have
 * the workbook open are told like those of the user. What happens before Excel has taken the registration on is not told.
 */
export function createWatch(again = AGAIN): (listener: Listener) => Unsubscribe {
  const listeners = new Set<Listener>();
  const tell = (event: WorkbookEvent): void => [...listeners].forEach((listener) => listener(event));
  let registration: Registration | null = null;
  let work = Promise.resolve();
  /** Brings Excel's side in line with ours, one step after the other. */
  const settle = (): void => {
    work = work
      .then(async () => {
        if (listeners.size > 0) registration ??= await register(tell);
        else if (registration) {
          const { context, handlers } = registration;
          registration = null;
          for (const handler of handlers) handler.remove();
          await context.sync();
        }
      })
      // Without events the user still has the buttons.
      .catch(() => {
        if (listeners.size > 0 && !registration) setTimeout(settle, again);
      });
  };
  return (listener) => {
    // Wrapped, so that the same function may listen twice.
    const own: Listener = (event) => listener(event);
    listeners.add(own);
    settle();
    return () => {
      listeners.delete(own);
      settle();
    };
  };
}

interface Registration {
  readonly context: Excel.RequestContext;
  readonly handlers: readonly { remove(): void }[];
}

async function register(tell: Listener): Promise<Registration> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const { worksheets } = context.workbook;
    const names = new SheetNames(isSetSupported('1.17'));
    const sheetsChanged = async (): Promise<void> => {
      names.forget();
      tell({ kind: 'sheets-changed' });
    };
    const handlers = [
      worksheets.onChanged.add(async ({ worksheetId, address, changeType }) => {
        const sheet = await names.of(worksheetId);
        // Cells that were inserted or deleted move others, which the address does not tell of.
        const isEdit = changeType === Excel.DataChangeType.rangeEdited;
        if (sheet !== null) tell({ kind: 'edited', sheet, range: isEdit ? parseAddress(address) : null });
      }),
      worksheets.onActivated.add(async ({ worksheetId }) => {
        const sheet = await names.of(worksheetId);
        if (sheet !== null) tell({ kind: 'sheet-activated', sheet });
      }),
      worksheets.onAdded.add(sheetsChanged),
      worksheets.onDeleted.add(sheetsChanged),
      ...renaming(worksheets, sheetsChanged),
    ];
    await context.sync();
    return { context, handlers };
  });
}

/** Excel tells of new names from ExcelApi 1.17 on, and some builds of office.js know the event only online. */
function renaming(
  worksheets: Excel.WorksheetCollection,
  listener: () => Promise<void>,
): { remove(): void }[] {
  if (!isSetSupported('1.17')) return [];
  try {
    return [worksheets.onNameChanged.add(listener)];
  } catch {
    return [];
  }
}

const isSetSupported = (version: string): boolean =>
  Office.context.requirements.isSetSupported('ExcelApi', version);
