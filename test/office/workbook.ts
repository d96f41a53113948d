/** A workbook in memory, with what Excel keeps in one: the state that the object types read and change. */
import type { CellRect } from '../../src/workbook/address';
import { MAX_COLUMNS, parseAddress } from '../../src/workbook/address';
import type { CellValue } from '../../src/workbook/snapshot';
import type { MemorySheet } from '../../src/hosts/memory/sheets';
import { isFormulaCell } from '../../src/hosts/memory/sheets';
import type { Chart, Comment, DefinedName, Filter, Table, XmlPart } from './furniture';
import { withoutSheet } from './furniture';

export interface Cell {
  value: CellValue;
  /** With its leading =; null for a constant. */
  formula: string | null;
  numberFormat: string;
  /** What was set of its look, by the names of Excel: Font.Bold, Fill.Color, WrapText … */
  look?: Readonly<Record<string, unknown>>;
}

export interface ConditionalFormat {
  readonly id: string;
  readonly type: string;
  readonly range: CellRect;
  formula: string;
  stopIfTrue: boolean;
  readonly look: { fill?: string; font?: string; bold?: boolean; numberFormat?: string | null };
}

export interface Validation {
  readonly range: CellRect;
  readonly rule?: unknown;
  readonly prompt?: unknown;
  readonly errorAlert?: unknown;
}

export class OfficeSheet {
  merges: CellRect[];
  /** In points, where one was set. */
  readonly columnWidths = new Map<number, number>();
  readonly rowHeights = new Map<number, number>();
  frozenRows = 0;
  validations: Validation[] = [];
  /** How it is printed, by the names of Excel. */
  readonly page: Record<string, unknown> = {};
  /** What stays allowed while it is protected. */
  protectionOptions: unknown = null;
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: Set<number>;
  /** First has the highest priority. */
  formats: ConditionalFormat[] = [];
  isProtected: boolean;
  visibility: 'Visible' | 'Hidden' | 'VeryHidden';
  tables: Table[] = [];
  charts: Chart[] = [];
  comments: Comment[] = [];
  /** Of the sheet itself; a table has its own. */
  filter: Filter | null = null;
  /** The cell in the upper left corner of the window. */
  scroll = { row: 0, column: 0 };
  /** By place: row × 16,384 + column. */
  private readonly cells = new Map<number, Cell>();

  constructor(
    readonly id: string,
    public name: string,
    content: MemorySheet,
  ) {
    content.rows.forEach((row, r) =>
      row.forEach((cell, c) => {
        const { value, formula } = isFormulaCell(cell) ? cell : { value: cell, formula: null };
        if (value !== null || formula !== null) this.put(r, c, { value, formula, numberFormat: 'General' });
      }),
    );
    for (const [address, numberFormat] of Object.entries(content.numberFormats ?? {})) {
      forEachCell(rectOf(address), (r, c) =>
        this.put(r, c, { ...(this.at(r, c) ?? blankCell()), numberFormat }),
      );
    }
    this.merges = (content.merges ?? []).map(rectOf);
    this.hiddenRows = new Set(content.hiddenRows);
    this.hiddenColumns = new Set(content.hiddenColumns);
    this.isProtected = content.isProtected ?? false;
    const { visibility = 'visible' } = content;
    this.visibility =
      visibility === 'visible' ? 'Visible' : visibility === 'hidden' ? 'Hidden' : 'VeryHidden';
    for (const { range, formula } of content.conditionalFormats ?? []) {
      this.addFormat('Custom', rectOf(range)).formula = formula;
    }
  }

  at(row: number, column: number): Cell | undefined {
    return this.cells.get(row * MAX_COLUMNS + column);
  }

  put(row: number, column: number, cell: Cell): void {
    this.cells.set(row * MAX_COLUMNS + column, cell);
  }

  /** Cells that hold something, or look like something, in no order. */
  *filled(rect: CellRect): Generator<{ row: number; column: number; cell: Cell }> {
    for (const [place, cell] of this.cells) {
      const [row, column] = [Math.floor(place / MAX_COLUMNS), place % MAX_COLUMNS];
      if (overlap(rect, { row, column, rows: 1, columns: 1 })) yield { row, column, cell };
    }
  }

  empty(rect: CellRect): void {
    for (const { row, column } of [...this.filled(rect)]) this.cells.delete(row * MAX_COLUMNS + column);
  }

  addFormat(type: string, range: CellRect): ConditionalFormat {
    formatCount += 1;
    const id = `{${formatCount.toString(16).padStart(8, '0').toUpperCase()}-0000-4000-8000-0000000000CF}`;
    const format: ConditionalFormat = { id, type, range, formula: '', stopIfTrue: false, look: {} };
    this.formats.unshift(format);
    return format;
  }

  /** The smallest rectangle around every cell with a value (or, unless valuesOnly, with a format); null: none. */
  usedRange(valuesOnly: boolean): CellRect | null {
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    for (const [place, { value, formula, numberFormat, look }] of this.cells) {
      const isPlain = numberFormat === 'General' && !look;
      if (value === null && formula === null && (valuesOnly || isPlain)) continue;
      const [row, column] = [Math.floor(place / MAX_COLUMNS), place % MAX_COLUMNS];
      [top, left] = [Math.min(top, row), Math.min(left, column)];
      [bottom, right] = [Math.max(bottom, row), Math.max(right, column)];
    }
    return bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }
}

export class OfficeWorkbook {
  sheets: OfficeSheet[] = [];
  active: OfficeSheet;
  selection: CellRect = { row: 0, column: 0, rows: 1, columns: 1 };
  /** The settings of the add-in in this file. */
  settings: Record<string, string> = {};
  /** True while the user types in a cell: Excel then refuses every request. */
  isEditingCell = false;
  /** What formulas give that are entered: nothing is calculated here, so a test says it. 0 for all others. */
  readonly results = new Map<string, CellValue>();
  /** Days are counted from 1904: an option of the file that Office.js does not tell. */
  isFrom1904 = false;
  calculationMode: 'Automatic' | 'Manual' = 'Automatic';
  /** Whether the add-in starts with this file: 'Inactive', or 'Background'. */
  startState = 'Inactive';
  /** Nobody may add or remove sheets. */
  isStructureProtected = false;
  names: DefinedName[] = [];
  xmlParts: XmlPart[] = [];
  /** Kinds of the calculations that were asked for. */
  readonly calculations: string[] = [];

  private sheetCount = 0;

  constructor(contents: readonly MemorySheet[]) {
    for (const content of contents) this.add(content);
    const first = this.sheets.find(({ visibility }) => visibility === 'Visible') ?? this.sheets[0];
    if (!first) throw new RangeError('a workbook has at least one sheet');
    this.active = first;
  }

  add(content: MemorySheet): OfficeSheet {
    this.sheetCount += 1;
    const id = `{${String(this.sheetCount).padStart(8, '0')}-0000-4000-8000-000000000000}`;
    const sheet = new OfficeSheet(id, content.name, content);
    this.sheets.push(sheet);
    return sheet;
  }

  /** By name (in any case) or id, as getItem takes it. */
  find(key: string): OfficeSheet | undefined {
    const wanted = key.toLowerCase();
    return this.sheets.find(({ name, id }) => name.toLowerCase() === wanted || id.toLowerCase() === wanted);
  }

  sheet(name: string): OfficeSheet {
    const found = this.find(name);
    if (!found) throw new RangeError(`no sheet named ${name}`);
    return found;
  }

  remove(name: string): OfficeSheet {
    const sheet = this.sheet(name);
    this.sheets = this.sheets.filter((other) => other !== sheet);
    this.names = withoutSheet(this.names, sheet.name);
    const next = this.sheets.find(({ visibility }) => visibility === 'Visible');
    if (this.active === sheet && next) this.active = next;
    return sheet;
  }
}

let formatCount = 0;

export const blankCell = (): Cell => ({ value: null, formula: null, numberFormat: 'General' });

export function forEachCell(rect: CellRect, visit: (row: number, column: number) => void): void {
  for (let row = rect.row; row < rect.row + rect.rows; row += 1) {
    for (let column = rect.column; column < rect.column + rect.columns; column += 1) visit(row, column);
  }
}

export const overlap = (a: CellRect, b: CellRect): boolean =>
  a.row < b.row + b.rows &&
  b.row < a.row + a.rows &&
  a.column < b.column + b.columns &&
  b.column < a.column + a.columns;

function rectOf(address: string): CellRect {
  const rect = parseAddress(address);
  if (!rect) throw new RangeError(`not an address: ${address}`);
  return rect;
}
