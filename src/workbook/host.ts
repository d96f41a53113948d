/** The port: what a spreadsheet must offer us, whoever it is. Read everything once, decide purely, write everything once. */
import type { CellRect } from './address';
import type { Highlight, WorkbookChange } from './changes';
import type { SheetRequest, SheetSnapshot, WorkbookOutline } from './snapshot';

export interface WorkbookHost {
  outline(): Promise<WorkbookOutline>;
  /** One request, however many sheets: at most two round trips in Excel, and a third where they hold dates. Rejects with WorkbookError. */
  read(request: SheetRequest): Promise<SheetSnapshot[]>;
  /**
   * Our highlights on each of the sheets, as they would have to be put on again, the first on top: a snapshot does not
   * tell them. What somebody has changed so that it is none of ours any more, or lies on several areas, is left out. Not
   * there where the host cannot tell.
   */
  highlights?(sheets: readonly string[]): Promise<(readonly Highlight[])[]>;
  /** All changes in one round trip, in order; rejects with WorkbookError, and then nothing is half-made. */
  apply(changes: readonly WorkbookChange[]): Promise<void>;
  watch(listener: (event: WorkbookEvent) => void): Unsubscribe;
  readonly settings: WorkbookSettings;
}

/** Small values that travel with the file (at most 2 MB in all). */
export interface WorkbookSettings {
  get(key: string): string | null;
  set(key: string, value: string | null): Promise<void>;
}

export type WorkbookEvent =
  | { readonly kind: 'edited'; readonly sheet: string; readonly range: CellRect | null }
  | { readonly kind: 'sheet-activated'; readonly sheet: string }
  /** Sheets were added, removed or renamed, or another workbook was opened. */
  | { readonly kind: 'sheets-changed' };

export type Unsubscribe = () => void;

/** Why a host could not do as asked; the words are chosen from the code (messages/…/host.ts and files.ts). */
export type WorkbookErrorCode =
  | 'sheet-not-found'
  | 'sheet-exists'
  | 'sheet-name-invalid'
  | 'sheet-protected'
  | 'cell-edit-mode'
  | 'not-a-workbook'
  /** Formats that must be saved as .xlsx first: .xls and .et, .xlsb, .ods, and tables of the web named .xls. */
  | 'old-workbook'
  | 'binary-workbook'
  | 'open-document'
  | 'web-page'
  /** Files of other programs: writing and slides, pictures and PDF, packed files. */
  | 'text-document'
  | 'no-cells'
  | 'archive'
  /** A table as text (.csv) keeps nothing but its fields: it is never changed. */
  | 'read-only'
  | 'encrypted'
  | 'signed'
  | 'broken-file'
  | 'too-large'
  | 'not-supported'
  /** Excel refuses without saying why: another user, the policy of the office, or a read-only file. */
  | 'access-denied'
  /** The structure of the workbook is protected: no sheet may be added or removed. */
  | 'workbook-protected'
  | 'other-sheet-kind'
  | 'in-the-way'
  | 'refused'
  | 'too-much-at-once'
  | 'excel-too-old'
  /** Tried several times in vain. */
  | 'busy'
  | 'signed-out'
  /** The only refusal after which something of ours may stand in the workbook. */
  | 'half-done'
  | 'unknown';

export class WorkbookError extends Error {
  constructor(
    readonly code: WorkbookErrorCode,
    /** What it is about: the sheet, the file or the part; shown to the user. */
    readonly subject: string,
    /** For the log only; never shown as the whole story. */
    readonly detail = '',
  ) {
    super(`${code}: ${subject}${detail ? ` (${detail})` : ''}`);
    this.name = 'WorkbookError';
  }
}
