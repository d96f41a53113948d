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

/** As options of a choice. @param chosen stays among them, also where it is no such column any more: it is told as a problem */
export function named(
  columns: readonly FormColumn[],
  kinds: readonly FormColumn['kind'][] = ['text', 'amount', 'date'],
  chosen: string | null = null,
): (readonly [string, string])[] {
  const names = columns.flatMap(({ name, kind }) => (kinds.includes(kind) ? [name] : []));
  const all = chosen === null || names.includes(chosen) ? names : [...names, chosen];
  return all.map((name) => [name, name] as const);
}
