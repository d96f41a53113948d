/** Range: a rectangle of a sheet. */
import type { CellRect } from '../../../src/workbook/address';
import { MAX_COLUMNS, MAX_ROWS, parseAddress, quoteSheet, rectAddress } from '../../../src/workbook/address';
import { isCellError } from '../../../src/workbook/snapshot';
import type { CellValue } from '../../../src/workbook/snapshot';
import { accessDenied, apiNotFound, HostError, invalidArgument } from '../protocol';
import type { Cell, OfficeSheet } from '../workbook';
import { blankCell, forEachCell, overlap } from '../workbook';
import { conditionalFormatCollection } from './conditional-formats';
import { dataValidation } from './data-validation';
import { changedEvent } from './events';
import { changeable } from './protection';
import { rangeFormat } from './range-format';
import { rangeAreas } from './range-areas';
import type { Node, ObjectType } from './type';
import { isNode, node } from './type';

export interface SheetRange {
  readonly sheet: OfficeSheet;
  readonly rect: CellRect;
}

export const range: ObjectType<SheetRange> = {
  name: 'Range',
  keepsReference: true,
  properties: {
    Address: { get: ({ sheet, rect }) => `${sheetPrefix(sheet.name)}${rectAddress(rect)}` },
    RowIndex: { get: ({ rect }) => rect.row },
    ColumnIndex: { get: ({ rect }) => rect.column },
    RowCount: { get: ({ rect }) => rect.rows },
    ColumnCount: { get: ({ rect }) => rect.columns },
    Values: {
      get: (target) => grid(target, (cell) => shown(cell?.value ?? null)),
      set(target, value, around) {
        write(target, value, 'Range.values', (cell, typed) => ({ ...cell, ...entered(typed) }));
        around.raise(changedEvent(target));
      },
    },
    Formulas: {
      get: (target) => grid(target, (cell) => cell?.formula ?? shown(cell?.value ?? null)),
      set(target, value, around) {
        write(target, value, 'Range.formulas', (cell, typed) => ({
          ...cell,
          ...entered(typed, around.workbook.results),
        }));
        around.raise(changedEvent(target));
      },
    },
    RowHidden: hidden('hiddenRows'),
    ColumnHidden: hidden('hiddenColumns'),
    NumberFormat: {
      get: (target) => grid(target, (cell) => cell?.numberFormat ?? 'General'),
      set: (target, value) =>
        write(target, value, 'Range.numberFormat', (cell, code) => ({ ...cell, numberFormat: String(code) })),
    },
    Text: {
      get: (target, { workbook }) =>
        grid(target, (cell) => shownText(cell?.value ?? null, cell?.numberFormat, workbook.isFrom1904)),
    },
    ValueTypes: { get: (target) => grid(target, (cell) => valueType(cell?.value ?? null)) },
  },
  navigation: {
    ConditionalFormats: (target) => node(conditionalFormatCollection, target),
    Format: (target) => node(rangeFormat, target),
    DataValidation: (target) => node(dataValidation, target),
  },
  methods: {
    GetMergedAreasOrNullObject: ({ sheet, rect }) => {
      const merged = sheet.merges.filter((area) => overlap(area, rect));
      return merged.length > 0 ? node(rangeAreas, { sheet, areas: merged }) : null;
    },
    // With these two office.js takes large grids apart.
    GetRow: ({ sheet, rect }, [row]) =>
      rangeAt(sheet, { ...rect, row: rect.row + Number(row), rows: 1 }, 'Range.getRow'),
    GetBoundingRect({ sheet, rect }, [other]) {
      if (!isNode(other)) throw invalidArgument('Range.getBoundingRect');
      const last = (other.target as SheetRange).rect;
      const [row, column] = [Math.min(rect.row, last.row), Math.min(rect.column, last.column)];
      const rows = Math.max(rect.row + rect.rows, last.row + last.rows) - row;
      const columns = Math.max(rect.column + rect.columns, last.column + last.columns) - column;
      return rangeAt(sheet, { row, column, rows, columns }, 'Range.getBoundingRect');
    },
    GetRowProperties: ({ sheet, rect }, [wanted]) =>
      Array.from({ length: rect.rows }, (_, i) =>
        only(wanted, 'rowHidden', sheet.hiddenRows.has(rect.row + i)),
      ),
    GetColumnProperties: ({ sheet, rect }, [wanted]) =>
      Array.from({ length: rect.columns }, (_, i) =>
        only(wanted, 'columnHidden', sheet.hiddenColumns.has(rect.column + i)),
      ),
    Clear({ sheet, rect }, [applyTo]) {
      changeable(sheet, 'Range.clear');
      if (applyTo !== undefined && applyTo !== null && applyTo !== 'All')
        throw apiNotFound(`Range.clear(${String(applyTo)})`);
      sheet.empty(rect);
      sheet.merges = sheet.merges.filter((area) => !overlap(area, rect));
      // What lies in the cells goes with them; charts lie above.
      sheet.tables = sheet.tables.filter((table) => !holds(rect, table.range));
      sheet.comments = sheet.comments.filter(
        ({ row, column }) => !overlap(rect, { row, column, rows: 1, columns: 1 }),
      );
    },
    Merge({ sheet, rect }) {
      changeable(sheet, 'Range.merge');
      sheet.merges.push(rect);
    },
    Unmerge({ sheet, rect }) {
      changeable(sheet, 'Range.unmerge');
      sheet.merges = sheet.merges.filter((area) => !overlap(area, rect));
    },
    Select: ({ sheet, rect }, _args, { workbook }) => {
      if (workbook.active !== sheet || sheet.visibility !== 'Visible') throw accessDenied('Range.select');
      workbook.selection = rect;
      const { row, column } = sheet.scroll;
      const isInView = holds({ row, column, ...WINDOW }, { ...rect, rows: 1, columns: 1 });
      if (!isInView) sheet.scroll = { row: rect.row, column: rect.column };
    },
    _ValidateArraySize: ({ rect }, [rows, columns]) => {
      if (rows !== rect.rows || columns !== rect.columns) throw wrongSize('Range.values');
    },
  },
};

export function rangeAt(sheet: OfficeSheet, rect: CellRect, location: string): Node {
  const fits =
    rect.row >= 0 &&
    rect.column >= 0 &&
    rect.rows > 0 &&
    rect.columns > 0 &&
    rect.row + rect.rows <= MAX_ROWS &&
    rect.column + rect.columns <= MAX_COLUMNS;
  if (!fits) throw invalidArgument(location);
  return node(range, { sheet, rect });
}

export function rangeByAddress(sheet: OfficeSheet, address: unknown): Node {
  if (address === null || address === undefined || address === '') {
    return node(range, { sheet, rect: { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS } });
  }
  const rect = parseAddress(String(address));
  if (!rect) throw invalidArgument('Worksheet.getRange');
  return node(range, { sheet, rect });
}

/** How much of a sheet is in view. */
const WINDOW = { rows: 30, columns: 15 };

const holds = (outer: CellRect, inner: CellRect): boolean =>
  inner.row >= outer.row &&
  inner.column >= outer.column &&
  inner.row + inner.rows <= outer.row + outer.rows &&
  inner.column + inner.columns <= outer.column + outer.columns;

/** Beyond this Excel gives no grid. */
const MOST_CELLS = 5_000_000;

function grid<T>({ sheet, rect }: SheetRange, read: (cell: Cell | undefined) => T): T[][] | null {
  if (rect.rows * rect.columns > MOST_CELLS) return null;
  return Array.from({ length: rect.rows }, (_, r) =>
    Array.from({ length: rect.columns }, (__, c) => read(sheet.at(rect.row + r, rect.column + c))),
  );
}

/** One value for all cells, or a grid of the size of the range; null leaves a cell as it is. */
function write(
  { sheet, rect }: SheetRange,
  value: unknown,
  location: string,
  change: (cell: Cell, value: unknown) => Cell,
): void {
  changeable(sheet, location);
  const rows = Array.isArray(value) ? (value as readonly unknown[]) : null;
  if (rows && (rows.length !== rect.rows || rows.some((row) => !isRow(row, rect.columns)))) {
    throw wrongSize(location);
  }
  forEachCell(rect, (r, c) => {
    const part = rows ? (rows[r - rect.row] as readonly unknown[])[c - rect.column] : value;
    if (part !== null && part !== undefined) sheet.put(r, c, change(sheet.at(r, c) ?? blankCell(), part));
  });
}

const isRow = (row: unknown, columns: number): boolean => Array.isArray(row) && row.length === columns;

const wrongSize = (location: string): HostError =>
  new HostError(
    'InvalidArgument',
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    location,
  );

/** What Excel makes of something typed in: an apostrophe means text, = a formula, figures and errors are what they say. */
function entered(
  typed: unknown,
  results: ReadonlyMap<string, CellValue> = new Map<string, CellValue>(),
): Pick<Cell, 'value' | 'formula'> {
  if (typeof typed !== 'string') return { value: typed as CellValue, formula: null };
  if (typed === '') return { value: null, formula: null };
  if (typed.startsWith("'")) return { value: typed.slice(1), formula: null };
  if (typed.startsWith('=')) return { value: results.get(typed) ?? 0, formula: typed };
  if (/^#(N\/A|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|NULL!)$/.test(typed)) {
    return { value: { error: typed }, formula: null };
  }
  if (/^[-+]?\d+(\.\d*)?$/.test(typed)) return { value: Number(typed), formula: null };
  if (/^(true|false)$/i.test(typed)) return { value: typed.toLowerCase() === 'true', formula: null };
  return { value: typed, formula: null };
}

function shown(value: CellValue): string | number | boolean {
  if (value === null) return '';
  return isCellError(value) ? value.error : value;
}

/** As Excel draws it, as far as dates go. */
function shownText(value: CellValue, format = 'General', isFrom1904 = false): string {
  if (typeof value !== 'number' || !/[yd]/i.test(format)) return String(shown(value));
  const start = isFrom1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const day = new Date(start + Math.floor(value) * 86_400_000);
  const [year, month, date] = [day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate()].map(String);
  const parts: Readonly<Record<string, string>> = {
    ...{ yyyy: year ?? '', yy: year?.slice(2) ?? '', m: month ?? '', d: date ?? '' },
    ...{ mm: month?.padStart(2, '0') ?? '', dd: date?.padStart(2, '0') ?? '' },
  };
  return format.replace(/"([^"]*)"|yyyy|yy|mm?|dd?/g, (part, words?: string) => words ?? parts[part] ?? part);
}

function valueType(value: CellValue): string {
  if (value === null) return 'Empty';
  if (isCellError(value)) return 'Error';
  return typeof value === 'number' ? 'Double' : typeof value === 'boolean' ? 'Boolean' : 'String';
}

/** Only false is set by us: everything in the range is shown again. */
function hidden(
  where: 'hiddenRows' | 'hiddenColumns',
): NonNullable<ObjectType<SheetRange>['properties']>[string] {
  const span = ({ rect }: SheetRange): [number, number] =>
    where === 'hiddenRows' ? [rect.row, rect.rows] : [rect.column, rect.columns];
  return {
    get(target) {
      const [first, count] = span(target);
      return [...target.sheet[where]].some((at) => at >= first && at < first + count);
    },
    set(target, value) {
      changeable(target.sheet, `Range.${where}`);
      if (value !== false) throw apiNotFound(`Range.${where} (${String(value)})`);
      const [first, count] = span(target);
      for (const at of [...target.sheet[where]]) {
        if (at >= first && at < first + count) target.sheet[where].delete(at);
      }
    },
  };
}

/** Row and column properties come back in camelCase, and only those asked for. */
function only(wanted: unknown, name: string, value: boolean): Record<string, boolean> {
  const asked = wanted as Record<string, unknown> | null;
  if (!asked || Object.keys(asked).some((key) => key !== name)) throw invalidArgument(`Range.${name}`);
  return asked[name] === true ? { [name]: value } : {};
}

/** Excel quotes a sheet name only where it must. */
const sheetPrefix = (name: string): string =>
  `${/^[A-Za-z_][A-Za-z0-9_.]*$/.test(name) ? name : quoteSheet(name)}!`;
