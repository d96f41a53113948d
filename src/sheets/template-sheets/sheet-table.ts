/** One worksheet of a template, read by its headings: which column is which field, and its rows. */
import type { Message } from '../../core/message';
import { message } from '../../core/message';
import type { CellRef } from '../../workbook/address';
import { cellAddress } from '../../workbook/address';
import type { CellValue, SheetSnapshot } from '../../workbook/snapshot';
import { comparable } from '../words';
import { readCell } from './cells';
import type { Field, SheetKind } from './fields';
import { TABLES } from './fields';
import { draftingSpellings } from './words';

/** Something that is wrong, or worth telling, and where it stands; null: in no cell. */
export interface SheetRemark {
  readonly cell: CellRef | null;
  readonly message: Message;
}

export class SheetTable {
  readonly problems: SheetRemark[] = [];
  /** Headings that are no field, from left to right. */
  readonly extra: readonly { readonly text: string; readonly column: number }[];
  /** Zero-based rows of the sheet below the headings that hold anything. */
  readonly rows: readonly number[];
  private readonly columns = new Map<string, number>();
  private readonly headingRow: number;

  private constructor(
    readonly kind: SheetKind,
    readonly sheet: SheetSnapshot,
    headings: HeadingRow,
  ) {
    this.headingRow = headings.row;
    const extra: { text: string; column: number }[] = [];
    for (const { field, text, column } of headings.cells) {
      const before = field && this.columns.get(field.name);
      if (!field) extra.push({ text, column });
      else if (before === undefined || before === null) this.columns.set(field.name, column);
      else {
        const other = cellAddress(headings.row, before);
        this.tell(headings.row, column, message('drafting.column-twice', { heading: text, other }));
      }
    }
    this.extra = extra;
    const { used, values } = sheet;
    this.rows = [...values.keys()]
      .map((index) => used.row + index)
      .filter((row) => row > headings.row && values[row - used.row]?.some((value) => !isBlankCell(value)));
    for (const { name, heading, isRequired } of TABLES[kind]) {
      if (!isRequired || this.columns.has(name)) continue;
      const said = message('drafting.no-column', { heading: message(heading) });
      this.tell(headings.row, headings.cells[0]?.column ?? used.column, said);
    }
  }

  /** null where the first rows hold no headings of this sheet. */
  static of(kind: SheetKind, sheet: SheetSnapshot): SheetTable | null {
    const headings = headingRowOf(kind, sheet);
    return headings && new SheetTable(kind, sheet, headings);
  }

  has(field: string): boolean {
    return this.columns.has(field);
  }

  /** Where a field of a row stands, or would stand: in the first column where there is no such column. */
  cell(field: string, row: number): CellRef {
    return { sheet: this.sheet.name, row, column: this.columns.get(field) ?? this.sheet.used.column };
  }

  headingCell(column: number): CellRef {
    return { sheet: this.sheet.name, row: this.headingRow, column };
  }

  held(row: number, column: number): CellValue {
    const { used, values } = this.sheet;
    return values[row - used.row]?.[column - used.column] ?? null;
  }

  heldIn(field: Field, row: number): CellValue {
    const column = this.columns.get(field.name);
    return column === undefined ? null : this.held(row, column);
  }

  format(row: number, column: number): string {
    const { used, numberFormats } = this.sheet;
    return numberFormats[row - used.row]?.[column - used.column] ?? 'General';
  }

  isBlank(field: Field, row: number): boolean {
    return isBlankCell(this.heldIn(field, row));
  }

  /** The value of the JSON form; undefined where the cell is blank or cannot be read, which is then told. */
  value(field: Field, row: number): unknown {
    const column = this.columns.get(field.name);
    if (column === undefined) return undefined;
    const { isFrom1904 } = this.sheet;
    const read = readCell(field.type, this.held(row, column), this.format(row, column), isFrom1904);
    if (read.kind === 'problem') this.tell(row, column, read.message);
    return read.kind === 'value' ? read.value : undefined;
  }

  tell(row: number, column: number, said: Message): void {
    this.problems.push({ cell: { sheet: this.sheet.name, row, column }, message: said });
  }

  tellAt(field: string, row: number, said: Message): void {
    this.problems.push({ cell: this.cell(field, row), message: said });
  }
}

export const isBlankCell = (value: CellValue): boolean =>
  value === null || (typeof value === 'string' && value.trim() === '');

interface HeadingRow {
  readonly row: number;
  readonly cells: readonly { readonly field: Field | null; readonly text: string; readonly column: number }[];
}

/** A title may have been set above the headings. */
const DEEPEST_HEADING = 6;

/** The row with the most known headings; at least two of them. */
function headingRowOf(kind: SheetKind, { used, values }: SheetSnapshot): HeadingRow | null {
  const fields = new Map(
    TABLES[kind].flatMap((field) => spellingsOf(field).map((text) => [text, field] as const)),
  );
  let best: { readonly known: number; readonly found: HeadingRow } | null = null;
  for (const [index, row] of values.slice(0, DEEPEST_HEADING).entries()) {
    const cells = row.flatMap((value, column) => {
      const text = typeof value === 'string' ? value.trim() : '';
      return text === ''
        ? []
        : [{ field: fields.get(comparable(text)) ?? null, text, column: used.column + column }];
    });
    const known = cells.filter(({ field }) => field !== null).length;
    if (known >= 2 && known > (best?.known ?? 0)) best = { known, found: { row: used.row + index, cells } };
  }
  return best?.found ?? null;
}

/** Own headings last, so that they win over other words for another column. */
const spellingsOf = ({ name, also, heading }: Field): string[] => [
  ...also.map(comparable),
  comparable(name),
  ...draftingSpellings(heading),
];
