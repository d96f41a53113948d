/** A submitted file as a host, whatever it is: a workbook, or a table as text (.csv); chosen by its content, never by its name. */
import { openTextTable } from './text/open';
import type { TextTableHost } from './text/open';
import { fileKind, refuseKind } from './xlsx/file-kind';
import { openXlsx } from './xlsx/open';
import type { XlsxHost } from './xlsx/open';

/** kind tells whether it can be annotated: a table as text is read only (WorkbookError read-only), and save gives its very bytes. */
export type ReportFile = (XlsxHost & { readonly kind: 'workbook' }) | TextTableHost;

/**
 * In Node and in the browser. Nothing of a file that is refused is read.
 * @param name of the file, for errors and for the sheet of a table as text; a path or a bare name.
 * @throws WorkbookError that says what the file is, what is wrong with it and what to do: not-a-workbook, encrypted, broken-file,
 *   too-large, or one of the formats that must be saved as .xlsx first
 */
export async function openReport(bytes: Uint8Array, name: string): Promise<ReportFile> {
  const kind = fileKind(bytes);
  if (kind === 'zip') return { ...(await openXlsx(bytes, name)), kind: 'workbook' };
  if (kind === 'unknown') return openTextTable(bytes, name);
  return refuseKind(kind, name);
}
