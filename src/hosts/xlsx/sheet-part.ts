/** Reads one worksheet part, as a stream: cells, formulas, merges, what is hidden, protection. */
import type { CellRect } from '../../workbook/address';
import { MAX_COLUMNS, MAX_ROWS, parseAddress } from '../../workbook/address';
import { WorkbookError } from '../../workbook/host';
import type { CellValue } from '../../workbook/snapshot';
import type { CellGrids } from './cell-list';
import { CellList } from './cell-list';
import { dateSerial } from './dates';
import { formulaShifter, visibleFormula } from './formula-text';
import type { PartStore } from './part-store';
import type { XmlHandler } from './xml';
import { attribute, isTrue, unescapeCellText } from './xml';

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
  let cell: OpenCell = { style: 0, type: 'n', text: '', formula: null, group: null };
  /** The formula of this cell itself; of a group only the first cell holds the text. Null where there is none. */
  const own = (group: string | null, text: string): string | null => {
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

  const inCell: XmlHandler = {
    text(piece) {
      cell.text += piece;
    },
  };
  await store.visit(part, {
    'worksheet/sheetData/row': {
      open(tag) {
        const written = attribute(tag, 'r');
        row = written === undefined ? row + 1 : Number(written) - 1;
        if (!Number.isInteger(row) || row < 0 || row >= MAX_ROWS) throw new Error('a row outside the sheet');
        column = -1;
        if (isTrue(attribute(tag, 'hidden'))) hiddenRows.push(row);
        const points = Number(attribute(tag, 'ht'));
        if (points > 0) heights.push({ row, points });
      },
    },
    'worksheet/sheetData/row/c': {
      open(tag) {
        column = columnOf(attribute(tag, 'r'), row, column + 1);
        cell = {
          style: Number(attribute(tag, 's')) || 0,
          type: attribute(tag, 't') ?? 'n',
          text: '',
          formula: null,
          group: null,
        };
      },
      close() {
        const { style, type, text, formula } = cell;
        const stored = formula === null ? null : own(cell.group, formula);
        cells.add(
          row,
          column,
          style,
          valueOf(type, text, stored !== null, context),
          stored && visibleFormula(stored),
        );
      },
    },
    'worksheet/sheetData/row/c/v': inCell,
    'worksheet/sheetData/row/c/is/t': inCell,
    'worksheet/sheetData/row/c/is/r/t': inCell,
    'worksheet/sheetData/row/c/f': {
      open(tag) {
        const type = attribute(tag, 't');
        // A what-if table keeps no formula of its own.
        if (type === 'dataTable') return;
        cell.formula = '';
        if (type === 'shared') cell.group = attribute(tag, 'si') ?? '';
      },
      text(piece) {
        if (cell.formula !== null) cell.formula += piece;
      },
    },
    'worksheet/mergeCells/mergeCell': {
      open(tag) {
        const rect = parseAddress(attribute(tag, 'ref') ?? '');
        if (rect) merges.push(rect);
      },
    },
    'worksheet/cols/col': {
      open(tag) {
        const first = Math.max(1, Number(attribute(tag, 'min') ?? 1)) - 1;
        const last = Math.min(MAX_COLUMNS, Number(attribute(tag, 'max') ?? 1)) - 1;
        const characters = Number(attribute(tag, 'width'));
        if (characters > 0) widths.push({ first, last, characters });
        // A file may say it of every column a hundred thousand times over.
        if (isTrue(attribute(tag, 'hidden')) && hiddenColumns.size < MAX_COLUMNS)
          for (let c = first; c <= last; c += 1) hiddenColumns.add(c);
      },
    },
    'worksheet/sheetProtection': {
      open(tag) {
        isProtected = isTrue(attribute(tag, 'sheet'));
      },
    },
  });
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

interface OpenCell {
  readonly style: number;
  readonly type: string;
  text: string;
  formula: string | null;
  /** Which cells share a formula; null when the cell has its own. */
  group: string | null;
}

/** Some writers leave out r=: then a cell follows the one before it. */
function columnOf(address: string | undefined, row: number, next: number): number {
  if (address === undefined) {
    if (next >= MAX_COLUMNS) throw new Error('a cell outside the sheet');
    return next;
  }
  let column = 0;
  let i = 0;
  for (; i < address.length; i += 1) {
    const code = address.charCodeAt(i);
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  if (column < 1 || column > MAX_COLUMNS || Number(address.slice(i)) !== row + 1) {
    throw new Error(`a cell at ${address} in row ${row + 1}`);
  }
  return column - 1;
}

function valueOf(
  type: string,
  text: string,
  isFormula: boolean,
  { sharedStrings, date1904 }: SheetContext,
): CellValue {
  switch (type) {
    case 's': {
      const shared = sharedStrings[Number(text)];
      if (text === '' || shared === undefined) throw new Error(`shared string ${text} does not exist`);
      return shared;
    }
    case 'inlineStr':
      return unescapeCellText(text);
    case 'str':
      return text === '' && !isFormula ? null : unescapeCellText(text);
    case 'b':
      return text === '' ? null : isTrue(text);
    case 'e':
      return text === '' ? null : { error: text };
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
