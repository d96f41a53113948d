/** A workbook in memory: the smallest true host, for tests. Conditional formats are data that a test can read. */
import type { CellRect } from '../../workbook/address';
import type { WorkbookChange } from '../../workbook/changes';
import { plainFormula } from '../../workbook/changes';
import type { SheetContent } from '../../workbook/content';
import type { WorkbookError, WorkbookEvent, WorkbookHost } from '../../workbook/host';
import type { CellValue } from '../../workbook/snapshot';
import { rectOf } from './grid';
import type { MemoryFormat, MemorySheet } from './sheets';
import { MemoryWorkbook } from './workbook';

export interface MemoryHost extends WorkbookHost {
  /** What lies over the cells of a sheet, ours and the user's. */
  conditionalFormats(sheet: string): readonly MemoryFormat[];
  /** With what the sheet was added, or last replaced; null for a sheet that was there. Writes do not show here. */
  content(sheet: string): SheetContent | null;
  readonly selection: { readonly sheet: string; readonly range: CellRect } | null;
  /** What the user does: types into cells, or goes to another sheet. Watchers hear of it. */
  edit(sheet: string, address: string, values: readonly (readonly CellValue[])[]): void;
  activate(sheet: string): void;
  /** From now on every apply is refused with this error; null: no more. */
  refuseChanges(error: WorkbookError | null): void;
}

/** The first visible sheet is active. */
export function createMemoryHost(sheets: readonly MemorySheet[]): MemoryHost {
  let workbook = MemoryWorkbook.of(sheets);
  const listeners = new Set<(event: WorkbookEvent) => void>();
  const settings = new Map<string, string>();
  let refusal: WorkbookError | null = null;
  /** On a copy, so that a refusal leaves nothing half-made. */
  const change = (work: (draft: MemoryWorkbook) => void): void => {
    const draft = workbook.draft();
    work(draft);
    workbook = draft;
    for (const event of draft.events.splice(0)) listeners.forEach((listener) => listener(event));
  };

  return {
    async outline() {
      return {
        sheets: workbook.pages.map(({ sheet: { name, visibility = 'visible' } }) => ({
          name,
          visible: visibility === 'visible',
        })),
        activeSheet: workbook.active,
      };
    },
    async read({ sheets: wanted }) {
      const pages =
        wanted === 'all'
          ? workbook.pages
          : (wanted === 'active' ? [workbook.active] : wanted).map((name) => workbook.page(name));
      return pages.map(({ grid }) => grid.snapshot());
    },
    async highlights(sheets) {
      return sheets.map((name) =>
        workbook.page(name).formats.flatMap(({ range, formula, look, numberFormat }) => {
          const plain = plainFormula(formula);
          return look && numberFormat !== null && plain !== null
            ? [{ range, look, numberFormat, formula: plain }]
            : [];
        }),
      );
    },
    async apply(changes: readonly WorkbookChange[]) {
      if (refusal) throw refusal;
      change((draft) => changes.forEach((one) => draft.apply(one)));
    },
    watch(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    settings: {
      get: (key) => settings.get(key) ?? null,
      async set(key, value) {
        if (value === null) settings.delete(key);
        else settings.set(key, value);
      },
    },
    conditionalFormats: (sheet) => workbook.page(sheet).formats,
    content: (sheet) => workbook.page(sheet).content,
    get selection() {
      return workbook.selection;
    },
    edit: (sheet, address, values) => change((draft) => draft.write(sheet, rectOf(address), values)),
    activate: (sheet) => change((draft) => draft.activate(sheet)),
    refuseChanges(error) {
      refusal = error;
    },
  };
}
