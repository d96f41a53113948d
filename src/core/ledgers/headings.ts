/** Finds the row of headings of a ledger by the names that the scheme gives its columns. */
import { captionUnits } from '../report/captions';
import type { TextAt } from '../report/captions';
import { DEEPEST_HEADER } from '../report/grid';
import type { Grid } from '../report/grid';
import { unitInLabel, withoutBracket } from '../report/names';
import { convertScale } from '../statistics/units';
import type { Unit } from '../statistics/units';
import type { LedgerColumn } from '../scheme/sections/ledger-columns';
import type { Ledger } from '../scheme/sections/ledgers';
import { nameKey } from '../template/name-key';
import type { ColumnPlace } from './columns';
import type { Remarks } from './remarks';

export interface Headings {
  /** Zero-based row of the sheet. */
  readonly row: number;
  readonly places: ReadonlyMap<string, ColumnPlace>;
}

/** null where no row names at least two columns of the ledger, or the only one that it has. */
export function headingsOf(grid: Grid, ledger: Ledger, remarks: Remarks): Headings | null {
  const wanted = new Map(
    ledger.columns.flatMap((column) =>
      [column.name, ...column.aliases].map((name) => [nameKey(name), column] as const),
    ),
  );
  let best: { readonly row: number; readonly found: readonly Found[]; readonly names: number } | null = null;
  const deepest = Math.min(grid.endRow, grid.firstRow + DEEPEST_HEADER);
  for (let row = grid.firstRow; row < deepest; row++) {
    const found = foundIn(grid, row, wanted);
    const names = new Set(found.map(({ column }) => column)).size;
    // Of a merged heading every row names the same columns; the lowest stands right above the rows.
    if (names > 0 && names >= (best?.names ?? 1)) best = { row, found, names };
  }
  if (!best || best.names < Math.min(2, ledger.columns.length)) return null;
  const caption = captionUnits(textsOver(grid, best.row));
  const places = new Map<string, ColumnPlace>();
  for (const { column, at, text } of best.found) {
    const cell = { sheet: grid.sheet.name, row: best.row, column: at };
    if (places.has(column.name)) {
      remarks.add('column-twice', cell, { column: column.name, found: text });
      continue;
    }
    places.set(column.name, { column, at, unit: unitFor(column, text, caption?.units ?? []) });
  }
  for (const { name, aliases } of ledger.columns) {
    if (places.has(name)) continue;
    const cell = { sheet: grid.sheet.name, row: best.row, column: grid.firstColumn };
    remarks.add('column-missing', cell, { column: name, names: [name, ...aliases], row: best.row + 1 });
  }
  return { row: best.row, places };
}

interface Found {
  readonly column: LedgerColumn;
  readonly at: number;
  readonly text: string;
}

function foundIn(grid: Grid, row: number, wanted: ReadonlyMap<string, LedgerColumn>): Found[] {
  const found: Found[] = [];
  for (let at = grid.firstColumn; at < grid.endColumn; at++) {
    const area = grid.areaAt(row, at);
    if (area.column !== at) continue;
    const text = grid.text(area.row, area.column);
    if (text === '') continue;
    const column = named(text, wanted) ?? named(groupOver(grid, area.row, at) + text, wanted);
    if (column) found.push({ column, at, text: text.trim() });
  }
  return found;
}

function named(text: string, wanted: ReadonlyMap<string, LedgerColumn>): LedgerColumn | null {
  const key = nameKey(text);
  return wanted.get(key) ?? wanted.get(withoutBracket(key)) ?? null;
}

/** 资金 over 到位: a heading may be named together with the group that it stands under. */
function groupOver(grid: Grid, row: number, column: number): string {
  if (row === grid.firstRow) return '';
  const area = grid.areaAt(row - 1, column);
  return grid.text(area.row, area.column);
}

function textsOver(grid: Grid, row: number): TextAt[] {
  const texts: TextAt[] = [];
  for (let above = grid.firstRow; above < row; above++) {
    for (const { rect, value } of grid.areasOf(above)) {
      if (typeof value !== 'string') continue;
      texts.push({ text: value, cell: { sheet: grid.sheet.name, row: rect.row, column: rect.column } });
    }
  }
  return texts;
}

/** The sheet speaks before the scheme: 总投资(万元), else 单位：万元 above the table. */
function unitFor(column: LedgerColumn, heading: string, caption: readonly Unit[]): Unit | null {
  const { unit } = column;
  if (column.kind !== 'amount' || !unit) return null;
  return unitInLabel(heading.trim()) ?? caption.find((one) => convertScale(one, unit) !== null) ?? unit;
}
