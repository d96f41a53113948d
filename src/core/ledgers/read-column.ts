/** One column of a ledger, read from its cells; what cannot be read is told there. */
import type { CellRef } from '../../workbook/address';
import type { CellValue, SheetSnapshot } from '../../workbook/snapshot';
import { isCellError } from '../../workbook/snapshot';
import { FigureState } from '../report/facts';
import { emptyFigure, readFigure } from '../report/figures';
import type { Figure } from '../report/figures';
import { convertScale } from '../statistics/units';
import type { Unit } from '../statistics/units';
import { cellDay } from './cell-day';
import { AmountData, DateData, DayState, TextData } from './columns';
import type { ColumnPlace, LedgerColumnData } from './columns';
import type { Remarks } from './remarks';

/** @param rows zero-based rows of the sheet, per line */
export function columnData(
  { name, values, numberFormats, used, merges, isFrom1904 }: SheetSnapshot,
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
        const day = cellDay(value, formatIn(row), isFrom1904);
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
  // 85% is 85 where percentages are asked for, or no unit is: that is how criteria are written.
  const isStray = figure.percent && due !== null && due.dimension !== 'percent';
  if (isStray || shift === null) {
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
