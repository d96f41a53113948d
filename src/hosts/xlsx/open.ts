/** A workbook file as a host: read and annotated on its own XML, in Node and in the browser, nothing else touched. */
import type { WorkbookChange } from '../../workbook/changes';
import { requireLegalContent } from '../../workbook/content-limits';
import type { WorkbookHost } from '../../workbook/host';
import { WorkbookError } from '../../workbook/host';
import { isSameSheet } from '../../workbook/sheet-names';
import type { SheetSnapshot } from '../../workbook/snapshot';
import type { Annotated, Annotation } from './annotate';
import { annotate } from './annotate';
import type { SheetAppearance } from './appearance';
import { readLooks } from './appearance';
import { requireZip } from './file-kind';
import { setHighlights } from './highlights';
import { readNumberFormats } from './number-formats';
import { attempt, openPackage } from './package';
import { PartStore } from './part-store';
import { select } from './selection';
import { readSettings, writeSettings } from './settings';
import { readSharedStrings } from './shared-strings';
import type { SheetPart } from './sheet-part';
import { readSheetPart } from './sheet-part';
import { addSheet, removeSheet, replaceSheet } from './whole-sheets';
import type { SheetEntry, WorkbookPart } from './workbook-part';
import { readWorkbookPart } from './workbook-part';
import { writeCells } from './write-cells';

export interface XlsxHost extends WorkbookHost {
  /** The file with our changes; every part that we did not change keeps its bytes. Unchanged: the very bytes that were opened. */
  save(): Promise<Uint8Array>;
  /** How the sheet looks; aligned with its snapshot. @throws WorkbookError sheet-not-found. */
  readAppearance(sheet: string): Promise<SheetAppearance>;
  /** Marks, notes and a report, all or nothing. @throws WorkbookError sheet-not-found, signed, sheet-exists or too-large. */
  annotate(annotation: Annotation): Promise<Annotated>;
}

/**
 * @param name of the file, for errors.
 * @throws WorkbookError encrypted, broken-file, too-large, or what the file is instead (see RefusedKind and readWorkbookPart).
 */
export async function openXlsx(bytes: Uint8Array, name: string): Promise<XlsxHost> {
  requireZip(bytes, name);
  const store = new PartStore(await openPackage(bytes, name), name);
  let workbook = await readWorkbookPart(store);
  const sharedStrings = await readSharedStrings(store, workbook.sharedStringsPart);
  let numberFormats = await readNumberFormats(store, workbook.stylesPart);
  let settings = await readSettings(store, workbook);
  const sheet = (wanted: string): SheetEntry => sheetNamed(workbook, wanted);

  const readPart = (entry: SheetEntry): Promise<SheetPart> =>
    readSheetPart(store, entry.part, entry.name, { sharedStrings, date1904: workbook.date1904 });
  const snapshot = async (entry: SheetEntry): Promise<SheetSnapshot> => {
    const { used, values, formulas, styles, merges, hiddenRows, hiddenColumns, isProtected } =
      await readPart(entry);
    return {
      name: entry.name,
      used,
      values,
      formulas,
      numberFormats: codesOf(styles, numberFormats),
      merges,
      hiddenRows,
      hiddenColumns,
      visibility: entry.visibility,
      isProtected,
      ...(workbook.date1904 && { isFrom1904: true }),
    };
  };

  return {
    async outline() {
      return {
        sheets: workbook.sheets.map((entry) => ({
          name: entry.name,
          visible: entry.visibility === 'visible',
        })),
        activeSheet: workbook.sheets[workbook.active]?.name ?? '',
      };
    },
    async read({ sheets }) {
      const active = workbook.sheets[workbook.active];
      const wanted =
        sheets === 'all'
          ? workbook.sheets
          : sheets === 'active'
            ? active
              ? [active]
              : []
            : sheets.map(sheet);
      const snapshots: SheetSnapshot[] = [];
      for (const entry of wanted) snapshots.push(await snapshot(entry));
      return snapshots;
    },
    async apply(changes) {
      // Not a fault of the file: told as what it is.
      for (const change of changes) if ('content' in change) requireLegalContent(change.content);
      const draft = store.draft();
      let current = workbook;
      await attempt(name, async () => {
        for (const change of changes) {
          await carryOut(draft, current, change);
          current = await readWorkbookPart(draft);
        }
      });
      store.adopt(draft);
      workbook = current;
      if (changes.some(bringsStyles)) numberFormats = await readNumberFormats(store, workbook.stylesPart);
    },
    // Nobody else edits a file that is open here.
    watch: () => () => undefined,
    settings: {
      get: (key) => settings.values.get(key) ?? null,
      async set(key, value) {
        const values = new Map(settings.values);
        if (value === null) values.delete(key);
        else values.set(key, value);
        const draft = store.draft();
        await attempt(name, () => writeSettings(draft, workbook, { ...settings, values }));
        store.adopt(draft);
        workbook = await readWorkbookPart(store);
        settings = await readSettings(store, workbook);
      },
    },
    async readAppearance(wanted) {
      const { styles, widths, heights } = await readPart(sheet(wanted));
      const looks = await readLooks(store, workbook.stylesPart, workbook.themePart);
      return { lookOf: styles, looks, columnWidths: widths, rowHeights: heights };
    },
    async annotate(annotation) {
      const draft = store.draft();
      const done = await attempt(name, () => annotate(draft, workbook, sheet(annotation.sheet), annotation));
      const current = await readWorkbookPart(draft);
      store.adopt(draft);
      workbook = current;
      numberFormats = await readNumberFormats(store, workbook.stylesPart);
      return done;
    },
    save: async () => (store.changed ? store.save() : bytes),
  };
}

const bringsStyles = ({ kind }: WorkbookChange): boolean => kind === 'add-sheet' || kind === 'replace-sheet';

/** Rows of styles that are one array are one array of codes. */
function codesOf(styles: SheetPart['styles'], codes: readonly string[]): readonly (readonly string[])[] {
  let above: { readonly row: readonly number[]; readonly codes: readonly string[] } | null = null;
  return styles.map((row) => {
    if (above?.row !== row) above = { row, codes: Array.from(row, (style) => codes[style] ?? 'General') };
    return above.codes;
  });
}

function sheetNamed(workbook: WorkbookPart, wanted: string): SheetEntry {
  const found = workbook.sheets.find(({ name }) => isSameSheet(name, wanted));
  if (!found) throw new WorkbookError('sheet-not-found', wanted);
  return found;
}

async function carryOut(draft: PartStore, workbook: WorkbookPart, change: WorkbookChange): Promise<void> {
  const sheet = (): SheetEntry => sheetNamed(workbook, change.sheet ?? '');
  switch (change.kind) {
    case 'highlight':
      return setHighlights(draft, workbook, sheet(), change.highlights);
    case 'clear-highlights':
      for (const entry of change.sheet === null ? workbook.sheets : [sheet()]) {
        await setHighlights(draft, workbook, entry, []);
      }
      return undefined;
    case 'select':
      return select(draft, workbook, sheet(), change.range);
    case 'write':
      return writeCells(draft, workbook, sheet(), change.range, change.values);
    case 'add-sheet':
      return addSheet(draft, workbook, change.sheet, change.content);
    case 'replace-sheet':
      return replaceSheet(draft, workbook, sheet(), change.content);
    case 'remove-sheet':
      return removeSheet(draft, workbook, sheet());
  }
}
