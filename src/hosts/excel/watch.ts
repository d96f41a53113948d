/** Events of the workbook, told with the names of sheets instead of Excel's ids. */
import { parseAddress } from '../../workbook/address';
import type { Unsubscribe, WorkbookEvent } from '../../workbook/host';

/** Events that happen before Excel has taken the handlers on are not told; registering waits for a cell edit to end. */
export function watchWorkbook(listener: (event: WorkbookEvent) => void): Unsubscribe {
  let isStopped = false;
  const tell = (event: WorkbookEvent | null): void => {
    if (event && !isStopped) listener(event);
  };
  const registered = register(tell);
  return () => {
    isStopped = true;
    void registered.then(unregister, () => undefined);
  };
}

interface Registration {
  readonly context: Excel.RequestContext;
  readonly handlers: readonly { remove(): void }[];
}

async function register(tell: (event: WorkbookEvent | null) => void): Promise<Registration> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const { worksheets } = context.workbook;
    const sheetsChanged = async (): Promise<void> => tell({ kind: 'sheets-changed' });
    const handlers = [
      worksheets.onChanged.add(async ({ worksheetId, address }) => {
        const sheet = await nameOf(worksheetId);
        tell(sheet === null ? null : { kind: 'edited', sheet, range: parseAddress(address) });
      }),
      worksheets.onActivated.add(async ({ worksheetId }) => {
        const sheet = await nameOf(worksheetId);
        tell(sheet === null ? null : { kind: 'sheet-activated', sheet });
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

async function unregister({ context, handlers }: Registration): Promise<void> {
  for (const handler of handlers) handler.remove();
  await context.sync().catch(() => undefined); // the listener is deaf already
}
