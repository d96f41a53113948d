/** Reads one worksheet part, as a stream: cells, formulas, merges, what is hidden, protection. */
import type { CellRect } from '../../workbook/address';
import { MAX_COLUMNS, MAX_ROWS, parseAddress } from '../../workbook/address';
import { WorkbookError } from '../../workbook/host';
import type { CellValue } from '../../workbook/snapshot';
import type { CellGrids } from './cell-list';
import { GatheredText } from './byte-text';
import type { AttributeList } from './byte-attributes';
import type { ByteHandler } from './byte-xml';
import { CellList } from './cell-list';
import { dateSerial } from './dates';
import { formulaShifter, visibleFormula } from './formula-text';
import type { PartStore } from './part-store';
import { NUMBER, PlainCell, SHARED } from './plain-cell';
import { isTrue, unescapeCellText } from './xml';

export interface SheetPart extends CellGrids {
  readonly merges: readonly CellRect[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly isProtected: boolean;
  /** Widths in characters, where the sheet sets them: zero-based columns first to last. */
  readonly widths: readonly { readonly first: number; readonly last: number; readonly characters: number }[];
  /** Heights in points, where the sheet sets them: zero-based rows. */
  readonly heights: readonly { readonly row: number; readonly points: number }[];
}

export interface SheetContext {
  readonly sharedStrings: readonly string[];
  readonly date1904: boolean;
}

/** Excel's own limit is 8,192 characters; other writers may count a little differently. */
const MAX_FORMULA = 32_767;

/**
 * Characters that shared formulas may unfold to: 45 bytes of a file can stand for 8,192 of them. A report of 100,000 rows
 * with a dozen formulas each has about half as many.
 */
const MAX_SHARED = 64 * 2 ** 20;

/** Reports have a few dozen. */
const MAX_MERGES = 100_000;

/** @throws WorkbookError broken-file, or too-large when the used rectangle could not be laid out. */
export async function readSheetPart(
  store: PartStore,
  part: string,
  sheet: string,
  context: SheetContext,
): Promise<SheetPart> {
  const cells = new CellList(`${store.fileName} / ${sheet}`);
  const merges: CellRect[] = [];
  const hiddenRows: number[] = [];
  const hiddenColumns = new Set<number>();
  const widths: SheetPart['widths'][number][] = [];
  const heights: SheetPart['heights'][number][] = [];
  const shared = new Map<string, SharedFormula>();
  let sharedLength = 0;
  let isProtected = false;
  let row = -1;
  let column = -1;
  let style = 0;
  let type: CellType = 'n';
  const text = new GatheredText();
  const formula = new GatheredText();
  /** Whether the cell has a formula that counts, and which cells share it; null when the cell has its own. */
  let hasFormula = false;
  let group: string | null = null;
  /** The formula of this cell itself; of a group only the first cell holds the text. Null where there is none. */
  const own = (text: string): string | null => {
    if (text.length > MAX_FORMULA) throw new Error('a formula longer than any formula');
    if (group === null) return text || null;
    const master = shared.get(group);
    if (text) shared.set(group, { length: text.length, moved: formulaShifter(text), row, column });
    else if (master) {
      sharedLength += master.length;
      if (sharedLength > MAX_SHARED)
        throw new WorkbookError('too-large', `${store.fileName} / ${sheet}`, 'shared formulas');
      return master.moved(row - master.row, column - master.column);
    }
    return text || null;
  };

  const plain = new PlainCell();
  const inCell: ByteHandler = { text: (bytes, start, end) => text.add(bytes, start, end) };
  const isThere = await store.scan(part, {
    'worksheet/sheetData/row': {
      open(tag) {
        const written = tag.whole('r');
        row = written === undefined ? row + 1 : written - 1;
        if (!Number.isInteger(row) || row < 0 || row >= MAX_ROWS) throw new Error('a row outside the sheet');
        column = -1;
        if (tag.isTrue('hidden')) hiddenRows.push(row);
        const points = Number(tag.text('ht'));
        if (points > 0) heights.push({ row, points });
      },
      whole(bytes, at) {
        const end = plain.read(bytes, at, row);
        if (end < 0) return end;
        const { kind, number } = plain;
        const value = kind === SHARED ? context.sharedStrings[number] : null;
        // The parser says which string it is that does not exist.
        if (value === undefined) return -1;
        column = plain.column;
        if (kind === NUMBER) cells.addNumber(row, column, plain.style, number);
        else cells.add(row, column, plain.style, value, null);
        return end;
      },
    },
    'worksheet/sheetData/row/c': {
      open(tag) {
        let address = -1;
        let kind = -1;
        style = 0;
        for (let i = 0; i < tag.size; i += tag.step) {
          const letter = tag.letter(i);
          if (letter === R) address = i;
          else if (letter === S) style = tag.wholeAt(i) || 0;
          else if (letter === T) kind = i;
        }
        column = address < 0 ? nextTo(column) : columnAt(tag, address, row);
        type = kind < 0 ? 'n' : typeAt(tag, kind);
        text.clear();
        hasFormula = false;
        group = null;
      },
      close() {
        // What most cells are: without a name for the value that could be anything, it stays a bare number.
        if (type === 'n' && !hasFormula) {
          const number = text.plainNumber();
          if (!Number.isNaN(number)) return cells.addNumber(row, column, style, number);
        }
        const stored = hasFormula ? own(formula.toString()) : null;
        const value = valueOf(type, text, stored !== null, context);
        cells.add(row, column, style, value, stored && visibleFormula(stored));
      },
    },
    'worksheet/sheetData/row/c/v': inCell,
    'worksheet/sheetData/row/c/is/t': inCell,
    'worksheet/sheetData/row/c/is/r/t': inCell,
    'worksheet/sheetData/row/c/f': {
      open(tag) {
        const kind = tag.text('t');
        // A what-if table keeps no formula of its own.
        hasFormula = kind !== 'dataTable';
        formula.clear();
        if (kind === 'shared') group = tag.text('si') ?? '';
      },
      text: (bytes, start, end) => formula.add(bytes, start, end),
    },
    'worksheet/mergeCells/mergeCell': {
      open(tag) {
        const rect = parseAddress(tag.text('ref') ?? '');
        if (merges.length === MAX_MERGES)
          throw new WorkbookError('too-large', `${store.fileName} / ${sheet}`, 'too many merged areas');
        if (rect) merges.push(rect);
      },
    },
    'worksheet/cols/col': {
      open(tag) {
        const first = Math.max(1, Number(tag.text('min') ?? 1)) - 1;
        const last = Math.min(MAX_COLUMNS, Number(tag.text('max') ?? 1)) - 1;
        const characters = Number(tag.text('width'));
        if (characters > 0) widths.push({ first, last, characters });
        // A file may say it of every column a hundred thousand times over.
        if (tag.isTrue('hidden') && hiddenColumns.size < MAX_COLUMNS)
          for (let c = first; c <= last; c += 1) hiddenColumns.add(c);
      },
    },
    'worksheet/sheetProtection': {
      open(tag) {
        isProtected = tag.isTrue('sheet');
      },
    },
  });
  if (!isThere) throw new WorkbookError('broken-file', store.fileName, `${part} is missing`);
  return {
    ...cells.grids(),
    merges,
    hiddenRows,
    hiddenColumns: [...hiddenColumns].sort((a, b) => a - b),
    isProtected,
    widths,
    heights,
  };
}

interface SharedFormula {
  readonly length: number;
  readonly moved: ReturnType<typeof formulaShifter>;
  /** Where the text stands. */
  readonly row: number;
  readonly column: number;
}

type CellType = 'n' | 's' | 'str' | 'inlineStr' | 'b' | 'e' | 'd';

const [R, S, T] = [0x72, 0x73, 0x74] as const;

/** A type that nobody knows is read like the plain one. */
function typeAt(tag: AttributeList, place: number): CellType {
  const start = tag.start(place);
  return tag.end(place) === start + 1 && tag.byte(start) === S ? 's' : (tag.textAt(place) as CellType);
}

/** Some writers leave out r=: then a cell follows the one before it. */
function nextTo(column: number): number {
  if (column + 1 >= MAX_COLUMNS) throw new Error('a cell outside the sheet');
  return column + 1;
}

function columnAt(tag: AttributeList, place: number, row: number): number {
  const end = tag.end(place);
  let at = tag.start(place);
  let column = 0;
  for (; at < end && column <= MAX_COLUMNS; at += 1) {
    // Some writers give small letters.
    const letter = (tag.byte(at) & 0xdf) - 0x40;
    if (tag.byte(at) < 0x41 || letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  let number = 0;
  for (; at < end && number <= MAX_ROWS; at += 1) {
    const digit = tag.byte(at) - 0x30;
    if (digit < 0 || digit > 9) break;
    number = number * 10 + digit;
  }
  if (column < 1 || column > MAX_COLUMNS || number !== row + 1 || at < end) {
    throw new Error(`a cell at ${tag.textAt(place)} in row ${row + 1}`);
  }
  return column - 1;
}

function valueOf(
  type: CellType,
  content: GatheredText,
  isFormula: boolean,
  { sharedStrings, date1904 }: SheetContext,
): CellValue {
  if (type === 's') {
    const index = content.plainNumber();
    const shared = sharedStrings[index];
    if (shared === undefined) throw new Error(`shared string ${content.toString()} does not exist`);
    return shared;
  }
  if (content.isEmpty) return type === 'inlineStr' || (type === 'str' && isFormula) ? '' : null;
  if (type === 'n') {
    const number = content.plainNumber();
    if (!Number.isNaN(number)) return number;
  }
  const text = content.toString();
  switch (type) {
    case 'inlineStr':
    case 'str':
      return unescapeCellText(text);
    case 'b':
      return isTrue(text);
    case 'e':
      return { error: text };
    case 'd':
      return dateSerial(text, date1904) ?? text;
    default: {
      if (text.trim() === '') return null;
      const number = Number(text);
      // What is no number here is no reason to refuse a whole report: it is shown as the text it is.
      return Number.isFinite(number) ? number : text;
    }
  }
}
