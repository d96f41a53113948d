/**
 * Tables turned by a right angle: indicators across, measures down. Such a sheet is turned before it is read, and what was
 * read is turned back, so that nothing but this file knows of it. Turning twice changes nothing.
 */
import type { CellRect, CellRef } from '../../workbook/address';
import type { SheetSnapshot } from '../../workbook/snapshot';
import type { FactColumn, Facts } from './facts';
import type { ReportReading } from './reading';

/** The cell that stays where it is, zero-based in the sheet: what lies from its row on is turned about it, title and caption above are not. */
export interface Turning {
  readonly row: number;
  readonly column: number;
}

/** Rows of a turned table are the columns of an upright one, and no table has more columns of figures. */
const MOST_ROWS = 500;
/** A title, a unit on the left and a period on the right: no row of indicators. */
const MOST_IN_CAPTION = 2;

/** About which cells a sheet may be turned, the likelier first; none where it is too long for a turned table. */
export function turningsOf({ used, values }: SheetSnapshot): readonly Turning[] {
  if (used.rows > MOST_ROWS) return [];
  const isCaption = (row: SheetSnapshot['values'][number]) =>
    row.filter((value) => value !== null && value !== '').length <= MOST_IN_CAPTION;
  const first = values.findIndex((row) => !isCaption(row));
  if (first < 0) return [];
  return [...new Set([first, 0])].map((above) => ({ row: used.row + above, column: used.column }));
}

/** Where a cell lies after turning. */
export function turnedPlace<P extends { readonly row: number; readonly column: number }>(
  place: P,
  { row, column }: Turning,
): P {
  if (place.row < row) return place;
  return { ...place, row: row + place.column - column, column: column + place.row - row };
}

export function turnedRect(rect: CellRect, turning: Turning): CellRect {
  if (rect.row < turning.row) return rect;
  return { ...turnedPlace(rect, turning), rows: rect.columns, columns: rect.rows };
}

export function turnedSnapshot(snapshot: SheetSnapshot, turning: Turning): SheetSnapshot {
  const { used, hiddenRows, hiddenColumns } = snapshot;
  const above = turning.row - used.row;
  const columns = Math.max(above > 0 ? used.columns : 0, used.rows - above);
  const turned = <T>(grid: readonly (readonly T[])[], blank: T): readonly (readonly T[])[] => {
    const below = grid.slice(above);
    const rows = Array.from({ length: used.columns }, (_, i) => below.map((row) => row[i] ?? blank));
    return [...grid.slice(0, above), ...rows].map((row) =>
      row.length === columns ? row : Array.from({ length: columns }, (_, i) => row[i] ?? blank),
    );
  };
  return {
    ...snapshot,
    used: { ...used, rows: above + used.columns, columns },
    values: turned(snapshot.values, null),
    formulas: turned(snapshot.formulas, null),
    numberFormats: turned(snapshot.numberFormats, 'General'),
    merges: snapshot.merges.map((rect) => turnedRect(rect, turning)),
    ...turnedHidden(hiddenRows, hiddenColumns, turning),
  };
}

/** The same reading with every place turned; headerRows stay those of the upright table. */
export function turnedReading(reading: ReportReading, turning: Turning): ReportReading {
  const place = (cell: CellRef) => turnedPlace(cell, turning);
  const placed = <T extends { readonly cell: CellRef }>(one: T): T => ({ ...one, cell: place(one.cell) });
  const repeated = <T extends { readonly cells: readonly CellRef[] }>(one: T): T => ({
    ...one,
    cells: one.cells.map(place),
  });
  return {
    ...reading,
    facts: turnedFacts(reading.facts, turning),
    title: reading.title && placed(reading.title),
    period: reading.period && placed(reading.period),
    body: turnedRect(reading.body, turning),
    headings: reading.headings.map(placed),
    duplicateIndicators: reading.duplicateIndicators.map(repeated),
    unexpectedLabels: reading.unexpectedLabels.map(placed),
    duplicateEntities: reading.duplicateEntities.map(repeated),
    unitConflicts: reading.unitConflicts.map(placed),
    unreadable: reading.unreadable.map(placed),
    ...(reading.remarks && { remarks: reading.remarks.map(placed) }),
    ...(reading.leftOut && { leftOut: place(reading.leftOut) }),
    ...turnedHidden(reading.hiddenRows, reading.hiddenColumns, turning),
  };
}

function turnedFacts(facts: Facts, turning: Turning): Facts {
  const turned = (column: FactColumn): FactColumn => {
    const [row, other] = [column.row.slice(), column.column.slice()];
    for (let line = 0; line < row.length; line++) {
      const own = { row: column.row[line] ?? -1, column: column.column[line] ?? -1 };
      const place = turnedPlace(own, turning);
      if (own.row >= 0) [row[line], other[line]] = [place.row, place.column];
    }
    return { ...column, row, column: other };
  };
  return {
    ...facts,
    measures: new Map([...facts.measures].map(([measure, column]) => [measure, turned(column)])),
  };
}

function turnedHidden(rows: readonly number[], columns: readonly number[], turning: Turning) {
  const above = rows.filter((row) => row < turning.row);
  return {
    hiddenRows: [...above, ...columns.map((column) => turning.row + column - turning.column)],
    hiddenColumns: rows.filter((row) => row >= turning.row).map((row) => turning.column + row - turning.row),
  };
}
