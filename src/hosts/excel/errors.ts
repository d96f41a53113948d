/** What Excel refuses, in the words of the port. Told by its code, never by its message, which is translated. */
import type { WorkbookErrorCode } from '../../workbook/host';
import { WorkbookError } from '../../workbook/host';

const CODES: Readonly<Record<string, WorkbookErrorCode>> = {
  ItemNotFound: 'sheet-not-found',
  AccessDenied: 'sheet-protected',
  InvalidOperationInCellEditMode: 'cell-edit-mode',
  RequestPayloadSizeLimitExceeded: 'too-large',
  ResponsePayloadSizeLimitExceeded: 'too-large',
  ApiNotFound: 'not-supported',
  ApiNotAvailable: 'not-supported',
  UnsupportedOperation: 'not-supported',
};

/** sheets: those the request was about; the one at fault is looked up where Excel does not name it. */
export async function workbookError(error: unknown, sheets: readonly string[]): Promise<WorkbookError> {
  if (error instanceof WorkbookError) return error;
  const { code: excelCode, message } = error as { code?: unknown; message?: unknown };
  const code = CODES[String(excelCode)] ?? 'unknown';
  return new WorkbookError(code, await culprit(code, sheets), `${String(excelCode)}: ${String(message)}`);
}

async function culprit(code: WorkbookErrorCode, sheets: readonly string[]): Promise<string> {
  const asked = sheets.join(', ');
  if (code !== 'sheet-not-found' && code !== 'sheet-protected') return asked;
  try {
    const context = new Excel.RequestContext();
    const { worksheets } = context.workbook;
    worksheets.load({ name: true, protection: { protected: true } });
    await context.sync();
    const found = new Map(worksheets.items.map((sheet) => [sheet.name.toLowerCase(), sheet]));
    const guilty = sheets.find((name) => {
      const sheet = found.get(name.toLowerCase());
      return code === 'sheet-not-found' ? !sheet : sheet?.protection.protected;
    });
    return guilty ?? asked;
  } catch {
    return asked; // the first refusal is the one to tell of
  }
}
