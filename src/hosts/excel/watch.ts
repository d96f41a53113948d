/** Events of the workbook, told with the names of sheets instead of Excel's ids. */
import { parseAddress } from '../../workbook/address';
import type { Unsubscribe, WorkbookEvent } from '../../workbook/host';

type Listener = (event: WorkbookEvent) => void;

/**
 * All listeners share one registration with Excel, made for the first and undone after the last. Events that happen before
 * Excel has taken it on are not told; it waits for a cell edit to end.
 */
export function createWatch(): (listener: Listener) => Unsubscribe {
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
      // Without events the user still has the buttons; the next listener tries anew.
      .catch(() => undefined);
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
    const sheetsChanged = async (): Promise<void> => tell({ kind: 'sheets-changed' });
    const handlers = [
      worksheets.onChanged.add(async ({ worksheetId, address }) => {
        const sheet = await nameOf(worksheetId);
        if (sheet !== null) tell({ kind: 'edited', sheet, range: parseAddress(address) });
      }),
      worksheets.onActivated.add(async ({ worksheetId }) => {
        const sheet = await nameOf(worksheetId);
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
  if (!Office.context.requirements.isSetSupported('ExcelApi', '1.17')) return [];
  try {
    return [worksheets.onNameChanged.add(listener)];
  } catch {
    return [];
  }
}

/** Asked anew each time: on the floor nobody tells us of a new name. null: the sheet is gone, or Excel is busy. */
async function nameOf(id: string): Promise<string | null> {
  try {
    const context = new Excel.RequestContext();
    const sheet = context.workbook.worksheets.getItemOrNullObject(id);
    sheet.load('name');
    await context.sync();
    return sheet.isNullObject ? null : sheet.name;
  } catch {
    return null;
  }
}
