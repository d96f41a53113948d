/** What its user added to a table of ours that is written anew: the columns beside ours, and what stands above the headings. */
import type { CollectedRow } from '../../core/observations/brought-together';
import type { Message } from '../../core/message';
import { message } from '../../core/message';
import { periodCode } from '../../core/statistics/period';
import { columnName } from '../../workbook/address';
import type { CellRef } from '../../workbook/address';
import type { CellStyle, ContentCell, SheetContent } from '../../workbook/content';
import type { CellValue, SheetSnapshot } from '../../workbook/snapshot';
import { HEADING, PLAIN, pageOf } from '../styles';
import { headingsOf } from '../table-sheet';
import type { Headings, Table } from '../table-sheet';

/** The sheet, and the rows as they were read from it: one for each row below the headings. */
export interface TableBefore<Field extends string> {
  readonly sheet: SheetSnapshot;
  readonly table: Table<Field>;
  readonly rows: readonly CollectedRow[];
}

/**
 * What would be lost of it: a row that is gone with a note beside it, and a formula of the user's whose row moves, because
 * what it leads to cannot be known.
 */
export function ownCellsAtRisk<Field extends string>(
  { sheet, table, rows: old }: TableBefore<Field>,
  rows: readonly CollectedRow[],
): { readonly cell: CellRef; readonly message: Message }[] {
  const headings = headingsOf(table, sheet);
  if (!headings) return [];
  const own = ownColumns(sheet, headings);
  const now = new Map(placesOf(rows, old).map((before, place) => [before, place]));
  return old.flatMap((_row, index) => {
    const row = headings.row + 1 + index;
    const filled = own.filter((column) => !isBlank(sheet, row, column));
    const at = now.get(index);
    const lost = at === undefined ? filled[0] : undefined;
    const moved = at === index ? undefined : filled.find((column) => formulaAt(sheet, row, column) !== null);
    const column = lost ?? moved;
    if (column === undefined) return [];
    const key = lost === undefined ? 'collection.own-formula' : 'collection.own-lost';
    return [
      {
        cell: { sheet: sheet.name, row, column },
        message: message(key, { row: row + 1, column: columnName(column) }),
      },
    ];
  });
}

/** @param content of the rows, in the columns of a new sheet @returns the same where the user left them, with what is the user's own */
export function withOwnColumns<Field extends string>(
  content: SheetContent,
  { sheet, table, rows: old }: TableBefore<Field>,
  rows: readonly CollectedRow[],
): SheetContent {
  const headings = headingsOf(table, sheet);
  if (!headings) return content;
  const fieldAt = new Map([...headings.columns].map(([field, column]) => [column, field]));
  const width = sheet.used.column + sheet.used.columns;
  const from = placesOf(rows, old);
  const columns = Array.from({ length: width }, (_, column) => {
    const field = fieldAt.get(column);
    return field === undefined ? -1 : table.findIndex((each) => each.field === field);
  });
  const line = (cells: readonly ContentCell[], row: number | null, style = PLAIN): ContentCell[] =>
    columns.map((place, column) =>
      place >= 0 ? (cells[place] ?? null) : row === null ? null : ownCell(sheet, row, column, style),
    );
  const above = Array.from({ length: headings.row }, (_, row) =>
    columns.map((_place, column) => ownCell(sheet, row, column, {})),
  );
  const [heads = [], ...body] = content.rows;
  return {
    ...content,
    rows: [
      ...above,
      line(heads, headings.row, HEADING),
      ...body.map((cells, index) => {
        const before = from[index] ?? -1;
        return line(cells, before < 0 ? null : headings.row + 1 + before);
      }),
    ],
    columnWidths: columns.map((place) => content.columnWidths?.[place] ?? OWN_WIDTH),
    frozenRows: headings.row + 1,
    page: pageOf(headings.row + 1),
  };
}

/** In characters. */
const OWN_WIDTH = 14;

/** Of each row of now the index of the same among those of before; −1: it is new. Doubles keep their order. */
function placesOf(now: readonly CollectedRow[], before: readonly CollectedRow[]): number[] {
  const known = new Map<string, number[]>();
  for (const [index, row] of before.entries()) {
    const key = keyOf(row);
    const list = known.get(key);
    if (list) list.push(index);
    else known.set(key, [index]);
  }
  for (const list of known.values()) list.reverse();
  return now.map((row) => known.get(keyOf(row))?.pop() ?? -1);
}

const keyOf = ({ template, observation: { period, entity, indicator, measure } }: CollectedRow): string =>
  JSON.stringify([template, periodCode(period), entity, indicator, measure]);

const ownColumns = <Field extends string>(
  { used }: SheetSnapshot,
  { columns }: Headings<Field>,
): readonly number[] => {
  const ours = new Set(columns.values());
  return Array.from({ length: used.columns }, (_, index) => used.column + index).filter(
    (column) => !ours.has(column),
  );
};

const valueAt = ({ used, values }: SheetSnapshot, row: number, column: number): CellValue =>
  values[row - used.row]?.[column - used.column] ?? null;

const formulaAt = ({ used, formulas }: SheetSnapshot, row: number, column: number): string | null =>
  formulas[row - used.row]?.[column - used.column] ?? null;

const isBlank = (sheet: SheetSnapshot, row: number, column: number): boolean =>
  formulaAt(sheet, row, column) === null && (valueAt(sheet, row, column) ?? '') === '';

function ownCell(sheet: SheetSnapshot, row: number, column: number, look: CellStyle): ContentCell {
  const { used, numberFormats } = sheet;
  if (isBlank(sheet, row, column)) return null;
  const numberFormat = numberFormats[row - used.row]?.[column - used.column] ?? 'General';
  const style = { ...look, ...(numberFormat !== 'General' && { numberFormat }) };
  const formula = formulaAt(sheet, row, column);
  return { value: valueAt(sheet, row, column), ...(formula !== null && { formula }), style };
}
