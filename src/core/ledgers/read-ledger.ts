/** A sheet with a row per project or problem, read by what the scheme says of its columns. */
import type { CellRef } from '../../workbook/address';
import type { CellValue, SheetSnapshot } from '../../workbook/snapshot';
import { isCellError } from '../../workbook/snapshot';
import type { Message } from '../message';
import { message } from '../message';
import { FigureState } from '../report/facts';
import { emptyFigure, readFigure } from '../report/figures';
import type { Figure } from '../report/figures';
import { Grid } from '../report/grid';
import type { Ledger } from '../scheme/sections/ledgers';
import { convertScale } from '../statistics/units';
import type { Unit } from '../statistics/units';
import { nameKey } from '../template/name-key';
import type { Template } from '../template/template';
import { cellDay } from './cell-day';
import { AmountData, DateData, DayState, TextData } from './columns';
import type { ColumnPlace, LedgerColumnData } from './columns';
import { headingsOf } from './headings';

import { entryRows } from './entry-rows';
import { oddSizes } from './odd-sizes';
import { doubleRows } from './double-rows';
import { Remarks } from './remarks';
import type { LedgerRemark } from './remarks';

export interface LedgerTable {
  readonly ledger: Ledger;
  readonly sheet: string;
  readonly headingRow: number;
  /** Zero-based row of the sheet, per line: totals, section headings and notes are no lines. */
  readonly rows: Int32Array;
  /** By the name that the scheme gives the column; one that the sheet does not have is missing. */
  readonly columns: ReadonlyMap<string, LedgerColumnData>;
  /** As the template spells them; as found where it does not know them. */
  readonly entities: readonly string[];
  /** Index into entities, per line; −1 where nobody is named. */
  readonly entity: Int32Array;
  /** 1 for a row that says the same as an earlier one in all columns of the key. */
  readonly isDouble: Uint8Array;
  readonly remarks: readonly LedgerRemark[];
}

export type LedgerReading =
  | { readonly ok: true; readonly table: LedgerTable }
  /** No headings of this ledger in the sheet. */
  | { readonly ok: false; readonly reason: Message };

/** One pass over the cells; the work grows with the rows and with nothing else. */
export function readLedger(snapshot: SheetSnapshot, ledger: Ledger, template: Template): LedgerReading {
  const grid = new Grid(snapshot);
  const remarks = new Remarks();
  const headings = headingsOf(grid, ledger, remarks);
  if (!headings) {
    const names = ledger.columns.map(({ name }) => name);
    return {
      ok: false,
      reason: message('ledgers.no-headings', { sheet: snapshot.name, ledger: ledger.name, names }),
    };
  }
  if (grid.leftOut) remarks.add('left-out', grid.leftOut, { column: '' });
  const rows = entryRows(grid, headings);
  const columns = new Map(
    [...headings.places].map(([name, place]) => [name, columnData(snapshot, place, rows, remarks)] as const),
  );
  const { entities, entity } = entitiesOf(snapshot, ledger, columns, template, remarks, rows);
  const isDouble = doubleRows(snapshot.name, ledger, columns, rows, remarks);
  for (const data of columns.values())
    if (data.kind === 'amount') oddSizes(snapshot.name, data, rows, remarks);
  return {
    ok: true,
    table: {
      ledger,
      sheet: snapshot.name,
      headingRow: headings.row,
      rows,
      columns,
      entities,
      entity,
      isDouble,
      remarks: remarks.all(),
    },
  };
}

/** Where a column of a line stands; in the first column that the sheet has, where it lacks this one. */
export function ledgerCell(
  table: Pick<LedgerTable, 'sheet' | 'rows' | 'columns'>,
  line: number,
  name: string | null,
): CellRef {
  const data = (name !== null && table.columns.get(name)) || [...table.columns.values()][0];
  return { sheet: table.sheet, row: table.rows[line] ?? 0, column: data?.place.at ?? 0 };
}

function columnData(
  { name, values, numberFormats, used, merges }: SheetSnapshot,
  place: ColumnPlace,
  rows: Int32Array,
  remarks: Remarks,
): LedgerColumnData {
  const at = place.at - used.column;
  const valueIn = (row: number): CellValue => values[row - used.row]?.[at] ?? null;
  const formatIn = (row: number): string => numberFormats[row - used.row]?.[at] ?? 'General';
  // A merged name or date speaks for all of its rows; a merged amount is one amount.
  const anchors = place.column.kind === 'amount' ? NO_ANCHORS : anchorsOf(merges, place.at);
  const cell = (line: number): CellRef => ({ sheet: name, row: rows[line] ?? 0, column: place.at });
  switch (place.column.kind) {
    case 'text': {
      const data = new TextData(place, rows.length);
      for (let line = 0; line < rows.length; line++) {
        const row = anchors.get(rows[line] ?? 0) ?? rows[line] ?? 0;
        const value = valueIn(row);
        if (value !== null) data.set(line, isCellError(value) ? value.error : String(value));
      }
      return data;
    }
    case 'date': {
      const data = new DateData(place, rows.length);
      for (let line = 0; line < rows.length; line++) {
        const row = anchors.get(rows[line] ?? 0) ?? rows[line] ?? 0;
        const value = valueIn(row);
        const day = cellDay(value, formatIn(row));
        if (day === null) continue;
        if (day === 'unreadable') {
          data.state[line] = DayState.unreadable;
          remarks.add('unreadable-date', cell(line), { column: place.column.name, found: textOf(value) });
          continue;
        }
        data.state[line] = DayState.day;
        data.first[line] = day.first;
        data.last[line] = day.last;
      }
      return data;
    }
    case 'amount': {
      const data = new AmountData(place, rows.length);
      const figure = emptyFigure();
      const shifts = new Map<Unit | null, number | null>();
      for (let line = 0; line < rows.length; line++) {
        const value = valueIn(rows[line] ?? 0);
        if (value === null) continue;
        readFigure(value, formatIn(rows[line] ?? 0), figure);
        const fault = put(data, line, figure, shifts);
        if (fault)
          remarks.add(fault, cell(line), {
            column: place.column.name,
            found: textOf(value),
            ...unitsOf(figure, place),
          });
      }
      return data;
    }
  }
}

const NO_ANCHORS: ReadonlyMap<number, number> = new Map();

function anchorsOf(merges: SheetSnapshot['merges'], column: number): ReadonlyMap<number, number> {
  const anchors = new Map<number, number>();
  for (const merge of merges) {
    if (merge.rows < 2 || merge.column !== column) continue;
    for (let row = merge.row + 1; row < merge.row + merge.rows; row++) anchors.set(row, merge.row);
  }
  return anchors;
}

/** Keeps an amount in the unit of the scheme; what is to be said of it, if anything. */
function put(
  data: AmountData,
  line: number,
  figure: Figure,
  shifts: Map<Unit | null, number | null>,
): 'text-amount' | 'number-as-text' | 'error-value' | 'other-unit' | 'mixed-units' | null {
  data.state[line] = figure.state;
  if (figure.state === FigureState.text) return 'text-amount';
  if (figure.state === FigureState.error) return 'error-value';
  if (figure.state !== FigureState.number) return null;
  const found = figure.unit ?? data.place.unit;
  const due = data.place.column.unit;
  let shift = shifts.get(found);
  if (shift === undefined) shifts.set(found, (shift = found && due ? convertScale(found, due) : 0));
  if (figure.percent || shift === null) {
    data.state[line] = FigureState.text;
    return 'other-unit';
  }
  data.digits[line] = figure.digits;
  data.scale[line] = figure.scale - shift;
  data.exact[line] = figure.exact ? 1 : 0;
  if (figure.unit && figure.unit.symbol !== data.place.unit?.symbol) return 'mixed-units';
  return figure.fromText ? 'number-as-text' : null;
}

const unitsOf = ({ unit, percent }: Figure, { column, unit: own }: ColumnPlace) => ({
  unit: percent ? '%' : ((unit ?? own)?.symbol ?? ''),
  due: column.unit?.symbol ?? '',
});

/** What stands in a cell, short enough for a sentence. */
const textOf = (value: CellValue): string => {
  const text = value === null ? '' : isCellError(value) ? value.error : String(value);
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
};
const LONGEST_SHOWN = 40;

function entitiesOf(
  { name }: SheetSnapshot,
  ledger: Ledger,
  columns: LedgerTable['columns'],
  template: Template,
  remarks: Remarks,
  rows: Int32Array,
): Pick<LedgerTable, 'entities' | 'entity'> {
  const data = ledger.entity === null ? undefined : columns.get(ledger.entity);
  const entity = new Int32Array(rows.length).fill(-1);
  if (data?.kind !== 'text') return { entities: [], entity };
  const spelled = new Map(
    template.entities.flatMap((one) =>
      [one.name, ...one.aliases].map((word) => [nameKey(word), one.name] as const),
    ),
  );
  const entities: string[] = [];
  const places = new Map<string, number>();
  const placeOf = data.words.map((word, code) => {
    if (code === 0) return -1;
    const own = spelled.get(data.keys[code] ?? '') ?? word;
    const place = places.get(own) ?? entities.length;
    if (place === entities.length) {
      places.set(own, place);
      entities.push(own);
    }
    return place;
  });
  for (let line = 0; line < rows.length; line++) {
    const code = data.code[line] ?? 0;
    entity[line] = placeOf[code] ?? -1;
    if (code > 0 && spelled.size > 0 && !spelled.has(data.keys[code] ?? '')) {
      const cell = { sheet: name, row: rows[line] ?? 0, column: data.place.at };
      remarks.add('unknown-entity', cell, { column: data.place.column.name, found: data.words[code] ?? '' });
    }
  }
  return { entities, entity };
}
