/** What Excel refuses, in the words of the port. Told by its code, never by its message, which is translated. */
import type { WorkbookErrorCode } from '../../workbook/host';
import { WorkbookError } from '../../workbook/host';

const CODES: Readonly<Record<string, WorkbookErrorCode>> = {
  ItemNotFound: 'sheet-not-found',
  ItemAlreadyExists: 'sheet-exists',
  AccessDenied: 'access-denied',
  InvalidOperationInCellEditMode: 'cell-edit-mode',
  RequestPayloadSizeLimitExceeded: 'too-much-at-once',
  ResponsePayloadSizeLimitExceeded: 'too-large',
  RangeExceedsLimit: 'too-large',
  OperationCellsExceedLimit: 'too-large',
  MemoryLimitReached: 'too-large',
  FormulaLengthExceedsLimit: 'refused',
  InvalidArgument: 'refused',
  InvalidReference: 'refused',
  InvalidOperation: 'refused',
  InvalidSelection: 'refused',
  InvalidRequest: 'refused',
  InvalidBinding: 'refused',
  Conflict: 'in-the-way',
  ConflictError: 'in-the-way',
  InsertDeleteConflict: 'in-the-way',
  FilteredRangeConflict: 'in-the-way',
  MergedRangeConflict: 'in-the-way',
  PivotTableRangeConflict: 'in-the-way',
  NonBlankCellOffSheet: 'in-the-way',
  DirtySupportingFormula: 'in-the-way',
  UnsupportedSheet: 'other-sheet-kind',
  ApiNotFound: 'excel-too-old',
  ApiNotAvailable: 'excel-too-old',
  NotImplemented: 'excel-too-old',
  UnsupportedOperation: 'excel-too-old',
  UnsupportedFeature: 'excel-too-old',
  RequestAborted: 'busy',
  GeneralException: 'busy',
  ServiceNotAvailable: 'busy',
  Timeout: 'busy',
  ActivityLimitReached: 'busy',
  InactiveWorkbook: 'busy',
  Unauthenticated: 'signed-out',
};

/** What may pass by itself: an edit of the user, or a moment in which Excel has no time. */
export function isPassing(error: unknown): 'editing' | 'busy' | null {
  const code = portCode(error);
  return code === 'cell-edit-mode' ? 'editing' : code === 'busy' ? 'busy' : null;
}

/** Refusals of a whole request, before anything of it was done. */
const WHOLE: readonly string[] = [
  'InvalidOperationInCellEditMode',
  'RequestPayloadSizeLimitExceeded',
  'ServiceNotAvailable',
  'ActivityLimitReached',
  'InactiveWorkbook',
  'Unauthenticated',
  'InvalidRequest',
];

export const isRefusedAsWhole = (error: unknown): boolean =>
  WHOLE.includes(String((error as { code?: unknown } | null)?.code));

/**
 * @param sheets those the request was about; the one at fault is looked up where Excel does not name it.
 * @param added those that it was to make.
 */
export async function workbookError(
  error: unknown,
  sheets: readonly string[],
  added: readonly string[],
): Promise<WorkbookError> {
  if (error instanceof WorkbookError) return error;
  const { code: excelCode, message } = error as { code?: unknown; message?: unknown };
  const detail = `${String(excelCode)}: ${String(message)}`;
  const { code, subject } = await explain(portCode(error), sheets, added);
  return new WorkbookError(code, subject, detail);
}

const portCode = (error: unknown): WorkbookErrorCode =>
  error instanceof WorkbookError
    ? error.code
    : (CODES[String((error as { code?: unknown } | null)?.code)] ?? 'unknown');

interface Explained {
  readonly code: WorkbookErrorCode;
  readonly subject: string;
}

/** Excel says that something is missing or protected, but not what: one look at the workbook tells. */
async function explain(
  code: WorkbookErrorCode,
  sheets: readonly string[],
  added: readonly string[],
): Promise<Explained> {
  const asked = [...sheets, ...added].join(', ');
  if (code !== 'sheet-not-found' && code !== 'access-denied' && code !== 'sheet-exists') {
    return { code, subject: asked };
  }
  try {
    const context = new Excel.RequestContext();
    const { worksheets, protection } = context.workbook;
    worksheets.load({ name: true, protection: { protected: true } });
    protection.load('protected');
    await context.sync();
    const found = new Map(worksheets.items.map((sheet) => [sheet.name.toLowerCase(), sheet]));
    const sheet = (name: string): Excel.Worksheet | undefined => found.get(name.toLowerCase());
    if (code === 'sheet-not-found') return { code, subject: sheets.find((name) => !sheet(name)) ?? asked };
    if (code === 'sheet-exists') return { code, subject: added.find((name) => sheet(name)) ?? asked };
    const locked = sheets.find((name) => sheet(name)?.protection.protected === true);
    if (locked !== undefined) return { code: 'sheet-protected', subject: locked };
    return { code: protection.protected ? 'workbook-protected' : code, subject: asked };
  } catch {
    return { code, subject: asked }; // the first refusal is the one to tell of
  }
}
