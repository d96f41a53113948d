/** Rows sorted by the user's own conditions: firms into colours (三色管理), projects into what they have not done yet. */
import type { CellRef } from '../../workbook/address';
import type { SheetSnapshot } from '../../workbook/snapshot';
import type { MessageValue } from '../message';
import { Grid } from '../report/grid';
import type { Classing, RowClass } from '../scheme/sections/classes';
import { leavesOf } from '../scheme/sections/ledger-conditions';
import { shownIn } from './cell-shown';
import { Verdict, conditionTest } from './conditions';
import type { LedgerTime } from './conditions';
import { ledgerCell } from './read-ledger';
import type { LedgerTable } from './read-ledger';

export interface ClassedRow {
  /** What the row is called; '' where nothing says so. */
  readonly name: string;
  readonly cell: CellRef;
  /** null: no class holds, or one that comes first cannot be told. */
  readonly rowClass: RowClass | null;
  /** What stands in the columns that decided. */
  readonly reasons: readonly { readonly column: string; readonly found: MessageValue }[];
  /** Columns whose cell keeps the row from being classed. */
  readonly missing: readonly string[];
}

export interface ClassedRows {
  readonly classing: Classing;
  readonly table: LedgerTable;
  /** In the order of the sheet. */
  readonly rows: readonly ClassedRow[];
}

/** The first class whose conditions all hold. Where one of them cannot be told (a blank, a text for a number), nothing is guessed. */
export function classRows(
  table: LedgerTable,
  snapshot: SheetSnapshot,
  classing: Classing,
  time: LedgerTime,
): ClassedRows {
  const classes = classing.classes.map((rowClass) => ({
    rowClass,
    asked: fieldsOf(rowClass.when),
    conditions: rowClass.when.map((condition) => ({
      fields: fieldsOf([condition]),
      test: conditionTest(condition, table, time, Verdict.unknown),
    })),
  }));
  const all = [...new Set(classes.flatMap(({ asked }) => asked))];
  const nameOf = namesOf(table, snapshot, classing);
  const rows = Array.from(table.rows, (_, line): ClassedRow => {
    const told = (
      rowClass: RowClass | null,
      asked: readonly string[],
      missing: readonly string[],
    ): ClassedRow => ({
      ...nameOf(line),
      ...{ rowClass, missing },
      reasons: asked.map((column) => ({ column, found: shownIn(table, line, column) })),
    });
    for (const { rowClass, asked, conditions } of classes) {
      const answers = conditions.map(({ test, fields }) => ({ fields, verdict: test(line) }));
      if (answers.some(({ verdict }) => verdict === Verdict.no)) continue;
      const open = answers.filter(({ verdict }) => verdict === Verdict.unknown);
      // Whatever is left over is told with all that kept it out of the others.
      if (open.length === 0) return told(rowClass, asked.length > 0 ? asked : all, []);
      return told(null, asked, [...new Set(open.flatMap(({ fields }) => fields))]);
    }
    return told(null, all, []);
  });
  return { classing, table, rows };
}

const fieldsOf = (conditions: Parameters<typeof leavesOf>[0]): readonly string[] => [
  ...new Set(leavesOf(conditions).map(({ field = '' }) => field)),
];

/** The column that the scheme names, else the key; else the heading that looks like a name, else the first text of the row. */
function namesOf(
  table: LedgerTable,
  snapshot: SheetSnapshot,
  { subject }: Classing,
): (line: number) => { readonly name: string; readonly cell: CellRef } {
  const named = subject ?? table.ledger.key[0] ?? null;
  const data = named === null ? undefined : table.columns.get(named);
  if (data?.kind === 'text') {
    return (line) => ({
      name: data.words[data.code[line] ?? 0] ?? '',
      cell: ledgerCell(table, line, named),
    });
  }
  const grid = new Grid(snapshot);
  const headings = Array.from({ length: grid.endColumn - grid.firstColumn }, (_, i) => grid.firstColumn + i);
  const guess = headings.find((column) => NAME.test(grid.text(table.headingRow, column)));
  return (line) => {
    const row = table.rows[line] ?? 0;
    const column = guess ?? headings.find((at) => isWord(grid.text(row, at)));
    return column === undefined
      ? { name: '', cell: ledgerCell(table, line, null) }
      : { name: grid.text(row, column).trim(), cell: { sheet: table.sheet, row, column } };
  };
}

const NAME = /名称|企业|公司|项目|^单位$|\b(?:name|firm|company|enterprise|project)\b/i;
const isWord = (text: string): boolean => /\p{L}/u.test(text);
