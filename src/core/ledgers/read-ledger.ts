/** A sheet with a row per project or problem, read by what the scheme says of its columns. */
import type { CellRef } from '../../workbook/address';
import type { SheetSnapshot } from '../../workbook/snapshot';
import type { Message } from '../message';
import { message } from '../message';
import { Grid } from '../report/grid';
import type { Ledger } from '../scheme/sections/ledgers';
import type { Template } from '../template/template';
import type { LedgerColumnData } from './columns';
import { headingsOf } from './headings';
import { entitiesOf } from './ledger-entities';
import { columnData } from './read-column';

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
  const rows = entryRows(grid, headings, ledger.isUnnamed);
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

/** Columns of the scheme that the sheet does not have. */
export const missingColumns = ({
  ledger,
  columns,
}: Pick<LedgerTable, 'ledger' | 'columns'>): readonly string[] =>
  ledger.columns.flatMap(({ name }) => (columns.has(name) ? [] : [name]));
