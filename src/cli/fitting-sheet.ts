/** The sheet of a workbook that fits the template: the one that is named, else the active one, else the first that does. */
import type { Message } from '../core/message';
import { message } from '../core/message';
import { openXlsx } from '../hosts/xlsx/open';
import type { OwnSheets } from '../sheets/own-sheets';
import { readOwnSheets } from '../sheets/own-sheets';
import type { WorkbookHost } from '../workbook/host';
import { WorkbookError } from '../workbook/host';
import type { SheetSnapshot } from '../workbook/snapshot';
import { Failure } from './failure';
import type { Terminal } from './terminal';

type Fit = { readonly ok: boolean; readonly reason?: Message };

/**
 * @param sheet null: not the sheets that we wrote ourselves, and not the hidden ones
 * @throws Failure, naming the file and why its first sheet does not fit
 */
export async function firstThatFits<R extends Fit>(
  file: string,
  sheet: string | null,
  terminal: Terminal,
  fit: (snapshot: SheetSnapshot) => R,
): Promise<{
  readonly snapshot: SheetSnapshot;
  readonly own: OwnSheets;
  readonly result: Extract<R, { ok: true }>;
}> {
  const bytes = await terminal.read(file).catch((error: unknown) => {
    throw Failure.ofReading(file, error);
  });
  const host = await openXlsx(bytes, file);
  const own = await readOwnSheets(host).catch((error: unknown) => {
    throw Failure.unexpected(file, error);
  });
  const ours = own.sheets.map(({ snapshot }) => snapshot.name);
  const candidates =
    sheet === null ? (await sheetsToTry(host)).filter((name) => !ours.includes(name)) : [sheet];
  const reasons: { readonly sheet: string; readonly reason: Message }[] = [];
  for (const name of candidates) {
    const snapshot = await readSheet(host, file, name);
    const result = fit(snapshot);
    if (isFit(result)) return { snapshot, own, result };
    if (result.reason) reasons.push({ sheet: snapshot.name, reason: result.reason });
  }
  // Where no sheet fits, the one that the user sees first says why.
  const [first] = reasons;
  throw new Failure(
    first
      ? message('cli.report.no-table', { file, ...first })
      : message('cli.report.no-visible-sheet', { file }),
  );
}

const isFit = <R extends Fit>(result: R): result is Extract<R, { ok: true }> => result.ok;

/** The active sheet first, then the other visible ones in their order. */
async function sheetsToTry(host: WorkbookHost): Promise<readonly string[]> {
  const { sheets, activeSheet } = await host.outline();
  const visible = sheets.filter((sheet) => sheet.visible).map(({ name }) => name);
  return [
    ...visible.filter((name) => name === activeSheet),
    ...visible.filter((name) => name !== activeSheet),
  ];
}

async function readSheet(host: WorkbookHost, file: string, name: string) {
  try {
    const [snapshot] = await host.read({ sheets: [name] });
    if (!snapshot) throw new WorkbookError('sheet-not-found', name);
    return snapshot;
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    if (error.code !== 'sheet-not-found') throw Failure.ofWorkbook(error);
    const { sheets } = await host.outline();
    throw new Failure(
      message('cli.report.sheet-missing', { file, sheet: name, sheets: sheets.map((s) => s.name) }),
    );
  }
}
