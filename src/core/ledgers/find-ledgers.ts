/** Which sheets of a workbook hold the ledgers of a scheme: by their names, else by their headings; where two fit nothing is chosen. */
import type { CellRef } from '../../workbook/address';
import { isSameSheet } from '../../workbook/sheet-names';
import type { SheetSnapshot } from '../../workbook/snapshot';
import type { Message } from '../message';
import { message } from '../message';
import type { Ledger } from '../scheme/sections/ledgers';
import type { Template } from '../template/template';
import { missingColumns, readLedger } from './read-ledger';
import type { LedgerTable } from './read-ledger';

export interface FoundTable {
  readonly table: LedgerTable;
  readonly snapshot: SheetSnapshot;
}

export interface LedgerProblem {
  readonly message: Message;
  /** null: of no cell. */
  readonly cell: CellRef | null;
}

export interface FoundLedgers {
  readonly found: ReadonlyMap<Ledger, FoundTable>;
  /** Ledgers that no sheet holds, with the reason; another file may hold them. */
  readonly missing: ReadonlyMap<Ledger, LedgerProblem>;
  /** Ledgers that more than one sheet may hold. */
  readonly problems: readonly LedgerProblem[];
}

/** @param sheets of one workbook, without those that we wrote ourselves */
export function findLedgers(
  sheets: readonly SheetSnapshot[],
  ledgers: readonly Ledger[],
  template: Template,
): FoundLedgers {
  const found = new Map<Ledger, FoundTable>();
  const missing = new Map<Ledger, LedgerProblem>();
  const problems: LedgerProblem[] = [];
  const readings = new Map<Ledger, Fit[]>();
  for (const ledger of ledgers) {
    const own = sheets.filter(({ name }) => ledger.sheets.some((one) => isSameSheet(one, name)));
    readings.set(ledger, fitsOf(own.length > 0 ? own : sheets, ledger, template, own.length > 0));
  }
  for (const [ledger, all] of readings) {
    const fits = all.filter(({ isWhole, isNamed }) => isWhole || isNamed);
    const [first, second] = fits;
    if (!first) missing.set(ledger, reasonFor(ledger, sheets, all));
    else if (second) {
      const names = fits.map(({ snapshot }) => snapshot.name);
      problems.push({
        message: message('ledgers.two-sheets', { ledger: ledger.name, names }),
        cell: at(first),
      });
    } else if (!first.isNamed && isDisputed(first, ledger, readings)) {
      const values = { ledger: ledger.name, sheet: first.snapshot.name };
      problems.push({ message: message('ledgers.two-ledgers', values), cell: at(first) });
    } else found.set(ledger, first);
  }
  return { found, missing, problems };
}

interface Fit extends FoundTable {
  /** No column is missing. */
  readonly isWhole: boolean;
  /** The scheme names the sheet. */
  readonly isNamed: boolean;
}

const fitsOf = (
  sheets: readonly SheetSnapshot[],
  ledger: Ledger,
  template: Template,
  isNamed: boolean,
): Fit[] =>
  sheets.flatMap((snapshot): Fit[] => {
    const read = readLedger(snapshot, ledger, template);
    if (!read.ok) return [];
    return [{ table: read.table, snapshot, isNamed, isWhole: missingColumns(read.table).length === 0 }];
  });

/** Another ledger that the scheme does not place elsewhere fits the same sheet as well, and asks for as many of its columns. */
function isDisputed(
  { snapshot }: Fit,
  ledger: Ledger,
  readings: ReadonlyMap<Ledger, readonly Fit[]>,
): boolean {
  return [...readings].some(
    ([other, fits]) =>
      other !== ledger &&
      other.columns.length >= ledger.columns.length &&
      fits.some((fit) => fit.snapshot === snapshot && (fit.isWhole || fit.isNamed)),
  );
}

const at = ({ table, snapshot }: Fit): CellRef => ({
  sheet: snapshot.name,
  row: table.headingRow,
  column: snapshot.used.column,
});

/** The sheet that the scheme names, or the one that is nearest. */
function reasonFor(ledger: Ledger, sheets: readonly SheetSnapshot[], fits: readonly Fit[]): LedgerProblem {
  const named = sheets.find(({ name }) => ledger.sheets.some((one) => isSameSheet(one, name)));
  const names = ledger.columns.map(({ name }) => name);
  if (named) {
    const values = { sheet: named.name, ledger: ledger.name, names };
    const cell = { sheet: named.name, row: named.used.row, column: named.used.column };
    return { message: message('ledgers.no-headings', values), cell };
  }
  const [nearest] = [...fits].sort((a, b) => missingColumns(a.table).length - missingColumns(b.table).length);
  const values = { ledger: ledger.name, sheets: [...ledger.sheets], names };
  if (!nearest) return { message: message('ledgers.no-sheet', values), cell: null };
  const near = { sheet: nearest.snapshot.name, lacks: [...missingColumns(nearest.table)] };
  return { message: message('ledgers.no-sheet-near', { ...values, ...near }), cell: at(nearest) };
}
