/** The sheets of a workbook in memory, and what may be done to them. */
import type { CellRect } from '../../workbook/address';
import type { WorkbookChange } from '../../workbook/changes';
import { isOwnFormula, ownFormula } from '../../workbook/changes';
import type { SheetContent } from '../../workbook/content';
import type { WorkbookEvent } from '../../workbook/host';
import { WorkbookError } from '../../workbook/host';
import { isSameSheet, requireAnotherVisible, requireNewSheetName } from '../../workbook/sheet-names';
import type { CellEntry } from '../../workbook/snapshot';
import { sheetOf } from './content';
import { MemoryGrid, rectOf } from './grid';
import type { MemoryFormat, MemorySheet } from './sheets';

interface Page {
  sheet: MemorySheet;
  grid: MemoryGrid;
  formats: readonly MemoryFormat[];
  content: SheetContent | null;
}

export class MemoryWorkbook {
  /** What happened since it was drafted. */
  readonly events: WorkbookEvent[] = [];

  private constructor(
    readonly pages: Page[],
    public active: string,
    public selection: { readonly sheet: string; readonly range: CellRect } | null,
  ) {}

  static of(sheets: readonly MemorySheet[]): MemoryWorkbook {
    const pages = sheets.map((sheet) => ({
      sheet,
      grid: new MemoryGrid(sheet),
      formats: (sheet.conditionalFormats ?? []).map(({ range, formula }): MemoryFormat => ({
        range: rectOf(range),
        formula,
        look: null,
        numberFormat: null,
      })),
      content: null,
    }));
    return new MemoryWorkbook(pages, (pages.find(isVisible) ?? pages[0])?.sheet.name ?? '', null);
  }

  /** A workbook of its own: grids and formats are replaced, never changed, so that both may hold the same. */
  draft(): MemoryWorkbook {
    return new MemoryWorkbook(
      this.pages.map((page) => ({ ...page })),
      this.active,
      this.selection,
    );
  }

  /** @throws WorkbookError sheet-not-found. */
  page(name: string): Page {
    const found = this.pages.find(({ sheet }) => isSameSheet(sheet.name, name));
    if (!found) throw new WorkbookError('sheet-not-found', name);
    return found;
  }

  apply(change: WorkbookChange): void {
    switch (change.kind) {
      case 'select':
        this.active = this.page(change.sheet).sheet.name;
        this.selection = { sheet: this.active, range: change.range };
        break;
      case 'write':
        this.unprotected(change.sheet);
        this.write(change.sheet, change.range, change.values);
        break;
      case 'clear-highlights':
        for (const page of change.sheet === null ? this.pages : [this.page(change.sheet)]) {
          if (page.formats.some(isOwn)) this.mark(page, []);
        }
        break;
      case 'highlight':
        this.mark(
          this.page(change.sheet),
          change.highlights.map((highlight) => ({ ...highlight, formula: ownFormula(highlight.formula) })),
        );
        break;
      case 'add-sheet':
        this.add(change.sheet, change.content);
        break;
      case 'replace-sheet':
        this.replace(change.sheet, change.content);
        break;
      case 'remove-sheet':
        this.remove(change.sheet);
        break;
    }
  }

  write(name: string, range: CellRect, values: readonly (readonly CellEntry[])[]): void {
    const page = this.page(name);
    page.grid = page.grid.with(range, values);
    this.events.push({ kind: 'edited', sheet: page.sheet.name, range });
  }

  activate(name: string): void {
    this.active = this.page(name).sheet.name;
    this.events.push({ kind: 'sheet-activated', sheet: this.active });
  }

  private mark(page: Page, ours: readonly MemoryFormat[]): void {
    this.unprotected(page.sheet.name);
    page.formats = [...page.formats.filter((format) => !isOwn(format)), ...ours];
  }

  private add(name: string, content: SheetContent): void {
    requireNewSheetName(
      this.pages.map(({ sheet }) => sheet.name),
      name,
    );
    const sheet = sheetOf(name, content);
    this.pages.push({ sheet, grid: new MemoryGrid(sheet), formats: [], content });
    this.events.push({ kind: 'sheets-changed' });
  }

  private replace(name: string, content: SheetContent): void {
    const page = this.unprotected(name);
    const { name: own, visibility } = page.sheet;
    page.sheet = { ...sheetOf(own, content), ...(visibility && { visibility }) };
    page.grid = new MemoryGrid(page.sheet);
    page.formats = [];
    page.content = content;
    this.events.push({ kind: 'edited', sheet: own, range: null });
  }

  private remove(name: string): void {
    const page = this.unprotected(name);
    requireAnotherVisible(
      this.pages.map((each) => ({ name: each.sheet.name, visible: isVisible(each) })),
      name,
    );
    const place = this.pages.indexOf(page);
    this.pages.splice(place, 1);
    if (this.active === page.sheet.name) {
      const next = this.pages.slice(place).find(isVisible) ?? this.pages.findLast(isVisible);
      this.active = next?.sheet.name ?? '';
      this.selection = null;
    }
    this.events.push({ kind: 'sheets-changed' });
  }

  private unprotected(name: string): Page {
    const page = this.page(name);
    if (page.sheet.isProtected) throw new WorkbookError('sheet-protected', page.sheet.name);
    return page;
  }
}

const isVisible = ({ sheet }: Page): boolean => (sheet.visibility ?? 'visible') === 'visible';

const isOwn = ({ formula }: MemoryFormat): boolean => isOwnFormula(formula);
