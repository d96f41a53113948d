/** A table as text (.csv, .tsv) as a host with one sheet, to be read only. */
import { MAX_COLUMNS, MAX_ROWS, MOST_CELLS_READ } from '../../workbook/address';
import type { WorkbookHost } from '../../workbook/host';
import { WorkbookError } from '../../workbook/host';
import { isSameSheet, isSheetName } from '../../workbook/sheet-names';
import type { SheetSnapshot } from '../../workbook/snapshot';
import { decodeText } from './decode';
import { delimiterOf } from './delimiter';
import { records, TooLarge } from './records';

export interface TextTableHost extends WorkbookHost {
  readonly kind: 'text';
  /** The very bytes that were opened. */
  save(): Promise<Uint8Array>;
}

const MAX_BYTES = 64 * 2 ** 20;
const LIMITS = { rows: MAX_ROWS, columns: MAX_COLUMNS, cells: MOST_CELLS_READ };

/**
 * Fields are texts as they stand ("18.30", "1,234", "007"); empty ones are blank cells. Nothing is taken for a number, a date or a
 * formula: that is left to whoever knows what the column means.
 * @param name of the file; the sheet is called after it.
 * @throws WorkbookError not-a-workbook (no text), broken-file (a quote that never ends) or too-large. Changes are refused: read-only.
 */
export function openTextTable(bytes: Uint8Array, name: string): TextTableHost {
  if (bytes.length > MAX_BYTES) throw new WorkbookError('too-large', name, `${bytes.length} bytes`);
  if (lineFeeds(bytes) > MAX_ROWS)
    throw new WorkbookError('too-large', name, 'more lines than a sheet has rows');
  const text = decodeText(bytes);
  if (text === null) throw new WorkbookError('not-a-workbook', name, 'neither a workbook nor text');
  const sheet = sheetOf(rowsOf(text, name), sheetNameOf(name));
  const refuse = (): Promise<never> => Promise.reject(new WorkbookError('read-only', name));
  return {
    kind: 'text',
    outline: async () => ({ sheets: [{ name: sheet.name, visible: true }], activeSheet: sheet.name }),
    async read({ sheets }) {
      if (typeof sheets === 'string') return [sheet];
      return sheets.map((wanted) => {
        if (!isSameSheet(wanted, sheet.name)) throw new WorkbookError('sheet-not-found', wanted);
        return sheet;
      });
    },
    apply: (changes) => (changes.length === 0 ? Promise.resolve() : refuse()),
    // Nobody else edits a file that is open here.
    watch: () => () => undefined,
    settings: { get: () => null, set: refuse },
    save: async () => bytes,
  };
}

/** Counted before anything is made of them; those inside quotes too, of which there are few. */
function lineFeeds(bytes: Uint8Array): number {
  let count = 0;
  for (let i = 0; i < bytes.length; i += 1) if (bytes[i] === 0x0a) count += 1;
  return count;
}

function rowsOf(whole: string, name: string): string[][] {
  const { delimiter, text } = delimiterOf(whole);
  try {
    return records(text, delimiter, LIMITS);
  } catch (error) {
    const code = error instanceof TooLarge ? 'too-large' : 'broken-file';
    throw new WorkbookError(code, name, error instanceof Error ? error.message : '');
  }
}

/** From A1; lines and fields that are empty at the end do not count. */
function sheetOf(rows: string[][], name: string): SheetSnapshot {
  const widthOf = (row: readonly string[]): number => row.findLastIndex((field) => field !== '') + 1;
  while (widthOf(rows.at(-1) ?? ['']) === 0 && rows.length > 0) rows.pop();
  const columns = rows.reduce((widest, row) => Math.max(widest, widthOf(row)), 0);
  // One row of each serves all: they are the same everywhere.
  const none = new Array<null>(columns).fill(null);
  const formats = new Array<string>(columns).fill('General');
  return {
    name,
    used: { row: 0, column: 0, rows: rows.length, columns },
    values: rows.map((row) => Array.from({ length: columns }, (_, column) => row[column] || null)),
    formulas: rows.map(() => none),
    numberFormats: rows.map(() => formats),
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    visibility: 'visible',
    isProtected: false,
  };
}

/** The name of the file without folder and ending, as far as a sheet may bear it. */
function sheetNameOf(file: string): string {
  const bare = file.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '');
  const name = bare
    .replace(/[:\\/?*[\]\p{Cc}]/gu, ' ')
    .trim()
    .slice(0, 31)
    .replace(/^'+|'+$/g, '')
    .trim();
  return isSheetName(name) ? name : 'Sheet1';
}
