/** A workbook in memory: the smallest true host, for tests. Conditional formats are data that a test can read. */
import type { CellRect } from '../../workbook/address';
import type { LightLook, WorkbookChange } from '../../workbook/changes';
import { isOwnFormula, ownFormula } from '../../workbook/changes';
import type { WorkbookEvent, WorkbookHost } from '../../workbook/host';
import { WorkbookError } from '../../workbook/host';
import type { CellValue } from '../../workbook/snapshot';
import { MemoryGrid, rectOf } from './grid';
import type { MemorySheet } from './sheets';

export interface MemoryFormat {
  readonly range: CellRect;
  /** With its leading = and, when it is ours, the marker. */
  readonly formula: string;
  /** null: one of the user's own. */
  readonly look: LightLook | null;
  readonly numberFormat: string | null;
}

export interface MemoryHost extends WorkbookHost {
  /** What lies over the cells of a sheet, ours and the user's. */
  conditionalFormats(sheet: string): readonly MemoryFormat[];
  readonly selection: { readonly sheet: string; readonly range: CellRect } | null;
  /** What the user does: types into cells, or goes to another sheet. Watchers hear of it. */
  edit(sheet: string, address: string, values: readonly (readonly CellValue[])[]): void;
  activate(sheet: string): void;
  /** From now on every apply is refused with this error; null: no more. */
  refuseChanges(error: WorkbookError | null): void;
}

/** The first visible sheet is active. */
export function createMemoryHost(sheets: readonly MemorySheet[]): MemoryHost {
  const pages = sheets.map((sheet) => ({
    sheet,
    grid: new MemoryGrid(sheet),
    formats: (sheet.conditionalFormats ?? []).map(({ range, formula }): MemoryFormat => ({
      range: rectOf(range),
      formula,
      look: null,
      numberFormat: null,
    })),
  }));
  const page = (name: string): (typeof pages)[number] => {
    const found = pages.find(({ sheet }) => sheet.name.toLowerCase() === name.toLowerCase());
    if (!found) throw new WorkbookError('sheet-not-found', name);
    return found;
  };
  const listeners = new Set<(event: WorkbookEvent) => void>();
  const tell = (event: WorkbookEvent): void => listeners.forEach((listener) => listener(event));
  const values = new Map<string, string>();
  let active =
    (sheets.find(({ visibility = 'visible' }) => visibility === 'visible') ?? sheets[0])?.name ?? '';
  let selection: MemoryHost['selection'] = null;
  let refusal: WorkbookError | null = null;

  const check = (change: WorkbookChange): void => {
    const touched =
      change.kind === 'clear-highlights' && change.sheet === null ? pages : [page(change.sheet ?? '')];
    if (change.kind === 'select') return;
    for (const { sheet, formats } of touched) {
      const harmless =
        change.kind === 'clear-highlights' && !formats.some(({ formula }) => isOwnFormula(formula));
      if (sheet.isProtected && !harmless) throw new WorkbookError('sheet-protected', sheet.name);
    }
  };
  const carryOut = (change: WorkbookChange): void => {
    if (change.kind === 'select') {
      active = page(change.sheet).sheet.name;
      selection = { sheet: active, range: change.range };
    } else if (change.kind === 'write') {
      page(change.sheet).grid.write(change.range, change.values);
      tell({ kind: 'edited', sheet: page(change.sheet).sheet.name, range: change.range });
    } else {
      for (const target of change.sheet === null ? pages : [page(change.sheet)]) {
        target.formats = target.formats.filter(({ formula }) => !isOwnFormula(formula));
      }
      if (change.kind === 'highlight') {
        for (const { range, formula, look, numberFormat } of change.highlights) {
          page(change.sheet).formats.push({ range, formula: ownFormula(formula), look, numberFormat });
        }
      }
    }
  };

  return {
    async outline() {
      return {
        sheets: sheets.map(({ name, visibility = 'visible' }) => ({
          name,
          visible: visibility === 'visible',
        })),
        activeSheet: active,
      };
    },
    async read(request) {
      const wanted = request.sheets;
      const names =
        wanted === 'active' ? [active] : wanted === 'all' ? sheets.map(({ name }) => name) : wanted;
      return names.map((name) => page(name).grid.snapshot());
    },
    async apply(changes) {
      if (refusal) throw refusal;
      changes.forEach(check);
      changes.forEach(carryOut);
    },
    watch(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    settings: {
      get: (key) => values.get(key) ?? null,
      async set(key, value) {
        if (value === null) values.delete(key);
        else values.set(key, value);
      },
    },
    conditionalFormats: (sheet) => page(sheet).formats,
    get selection() {
      return selection;
    },
    edit(sheet, address, entered) {
      page(sheet).grid.write(rectOf(address), entered);
      tell({ kind: 'edited', sheet: page(sheet).sheet.name, range: rectOf(address) });
    },
    activate(sheet) {
      active = page(sheet).sheet.name;
      tell({ kind: 'sheet-activated', sheet: active });
    },
    refuseChanges(error) {
      refusal = error;
    },
  };
}
