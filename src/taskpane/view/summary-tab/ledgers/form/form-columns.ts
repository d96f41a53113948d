/** The columns of a ledger that is being described, with what its sheet knows of them. */
import type { SheetColumn } from '../../../../../core/ledger-drafting/sheet-columns';
import type { LedgerColumn } from '../../../../../core/scheme/sections/ledger-columns';
import { unitOf } from '../../../../../core/statistics/units';
import { bears } from './edits';
import type { ColumnDocument } from './edits';

export interface FormColumn extends LedgerColumn {
  /** Its different texts, where they are few. */
  readonly choices: readonly string[];
}

export const formColumns = (
  columns: readonly ColumnDocument[],
  sheet: readonly SheetColumn[],
): readonly FormColumn[] =>
  columns.map((column) => ({
    ...column,
    unit: column.unit === null ? null : unitOf(column.unit),
    choices:
      column.kind === 'text'
        ? (sheet.find((one) => bears(column, one))?.choices.map(({ text }) => text) ?? [])
        : [],
  }));

/** As options of a choice. */
export const named = (
  columns: readonly FormColumn[],
  kinds: readonly FormColumn['kind'][] = ['text', 'amount', 'date'],
): (readonly [string, string])[] =>
  columns.flatMap(({ name, kind }) => (kinds.includes(kind) ? [[name, name] as const] : []));
