/** The sheet of a workbook that fits the template: the one that is named, else the active one, else the first that does. */
import type { Message } from '../core/message';
import { message } from '../core/message';
import type { OwnSheets } from '../sheets/own-sheets/own-sheets';
import { readOwnSheets } from '../sheets/own-sheets/own-sheets';
import { WorkbookError } from '../workbook/host';
import type { SheetSnapshot } from '../workbook/snapshot';
import type { ReadableWorkbook } from './read-once';
import { Refused } from './refused';

type Fit = { readonly ok: boolean; readonly reason?: Message };

/**
 * @param file its name, for the sentences
 * @param sheet null: not the sheets that we wrote ourselves, and not the hidden ones
 * @throws Refused, naming the file and why its first sheet does not fit; WorkbookError
 */
export async function firstFittingSheet<R extends Fit>(
  host: ReadableWorkbook,
  file: string,
  sheet: string | null,
  fit: (snapshot: SheetSnapshot) => R | Promise<R>,
): Promise<{
  readonly snapshot: SheetSnapshot;
  readonly own: OwnSheets;
  readonly result: Extract<R, { ok: true }>;
}> {
  const own = await readOwnSheets(host);
  const ours = own.sheets.map(({ snapshot }) => snapshot.name);
  const candidates =
    sheet === null ? (await sheetsToTry(host)).filter((name) => !ours.includes(name)) : [sheet];
  const reasons: { readonly sheet: string; readonly reason: Message }[] = [];
  for (const name of candidates) {
    const snapshot = await readSheet(host, file, name);
    const result = await fit(snapshot);
    if (isFit(result)) return { snapshot, own, result };
    if (result.reason) reasons.push({ sheet: snapshot.name, reason: result.reason });
  }
  // Where no sheet fits, the one that the user sees first says why.
  const [first] = reasons;
  throw new Refused(
    first
      ? message('collection.no-table', { file, ...first })
      : message('collection.no-visible-sheet', { file }),
  );
}

const isFit = <R extends Fit>(result: R): result is Extract<R, { ok: true }> => result.ok;

/** The active sheet first, then the other visible ones in their order. */
async function sheetsToTry(host: ReadableWorkbook): Promise<readonly string[]> {
  const { sheets, activeSheet } = await host.outline();
  const visible = sheets.filter((sheet) => sheet.visible).map(({ name }) => name);
  return [
    ...visible.filter((name) => name === activeSheet),
    ...visible.filter((name) => name !== activeSheet),
  ];
}

async function readSheet(host: ReadableWorkbook, file: string, name: string): Promise<SheetSnapshot> {
  try {
    const [snapshot] = await host.read({ sheets: [name] });
    if (!snapshot) throw new WorkbookError('sheet-not-found', name);
    return snapshot;
  } catch (error) {
    if (!(error instanceof WorkbookError) || error.code !== 'sheet-not-found') throw error;
    const { sheets } = await host.outline();
    throw new Refused(
      message('collection.sheet-missing', { file, sheet: name, sheets: sheets.map((s) => s.name) }),
    );
  }
}
