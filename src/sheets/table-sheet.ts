/** A sheet that is one table with a row of headings, which its user may rearrange: it is read by its headings, and only our cells are written. */
import type { Words } from '../messages/speak';
import type { WorkbookChange } from '../workbook/changes';
import type { CellStyle, ContentCell, SheetContent } from '../workbook/content';
import type { CellEntry, SheetSnapshot } from '../workbook/snapshot';
import { HEADING, pageOf, TEXT } from './styles';
import type { SheetKey } from './words';
import { comparable, spellingsOf, withSheetWords } from './words';

export interface TableColumn<Field extends string> {
  readonly field: Field;
  readonly heading: SheetKey;
  /** In characters. */
  readonly width: number;
  /** Without it the sheet is none of ours. */
  readonly isRequired?: boolean;
  readonly style?: CellStyle;
}

export type Table<Field extends string> = readonly TableColumn<Field>[];

export interface Headings<Field extends string> {
  /** Zero-based row of the sheet. */
  readonly row: number;
  /** Zero-based columns of the sheet; a heading that the user removed is missing. */
  readonly columns: ReadonlyMap<Field, number>;
}

/** A cell of a new row; one that is left out stays as it is. */
export type RowCells<Field extends string> = Readonly<Partial<Record<Field, CellEntry>>>;

/** Where the headings stand, in either language; null where this is another sheet. A title may have been set above them. */
export function headingsOf<Field extends string>(
  table: Table<Field>,
  { used, values }: SheetSnapshot,
): Headings<Field> | null {
  for (const [r, cells] of values.slice(0, DEEPEST_HEADING).entries()) {
    const texts = cells.map((value) => (typeof value === 'string' ? comparable(value) : ''));
    const columns = new Map<Field, number>();
    for (const { field, heading } of table) {
      const spellings = spellingsOf(heading);
      const c = texts.findIndex((text) => spellings.includes(text));
      if (c >= 0) columns.set(field, used.column + c);
    }
    if (table.every(({ field, isRequired }) => !isRequired || columns.has(field))) {
      return { row: used.row + r, columns };
    }
  }
  return null;
}

const DEEPEST_HEADING = 6;

/** A new sheet with its headings and these rows. */
export function tableContent<Field extends string>(
  table: Table<Field>,
  rows: readonly RowCells<Field>[],
  words: Words,
): SheetContent {
  const { t } = withSheetWords(words);
  return {
    rows: [
      table.map(({ heading }) => ({ value: t(heading), style: HEADING })),
      ...rows.map((row) =>
        table.map(({ field, style = TEXT }): ContentCell => contentCell(row[field] ?? null, style)),
      ),
    ],
    columnWidths: table.map(({ width }) => width),
    frozenRows: 1,
    page: pageOf(1),
  };
}

/** Writes one row into a sheet of ours, below or over what is there; the columns of the user stay. @param row zero-based */
export function writeRow<Field extends string>(
  sheet: SheetSnapshot,
  { columns }: Headings<Field>,
  row: number,
  cells: RowCells<Field>,
): WorkbookChange[] {
  const entries = [...columns]
    .flatMap(([field, column]) => {
      const entry = cells[field];
      return entry === undefined ? [] : [{ column, entry }];
    })
    .sort((a, b) => a.column - b.column);
  const runs: { column: number; entries: CellEntry[] }[] = [];
  for (const { column, entry } of entries) {
    const last = runs.at(-1);
    if (last && last.column + last.entries.length === column) last.entries.push(entry);
    else runs.push({ column, entries: [entry] });
  }
  return runs.map(({ column, entries: run }): WorkbookChange => ({
    kind: 'write',
    sheet: sheet.name,
    range: { row, column, rows: 1, columns: run.length },
    values: [run],
  }));
}

/** The first row below everything that stands in the sheet. */
export const nextFreeRow = ({ used }: SheetSnapshot): number => used.row + used.rows;

function contentCell(entry: CellEntry, style: CellStyle): ContentCell {
  if (typeof entry === 'object' && entry !== null && 'formula' in entry) {
    return { value: null, formula: entry.formula, style };
  }
  return { value: entry, style };
}
