/** Changes of a ledger that is being described, as data. */
import { columnDocument } from '../../../../../core/ledger-drafting/column-document';
import type { SheetColumn } from '../../../../../core/ledger-drafting/sheet-columns';
import type { LedgerDocument } from '../../../../../core/scheme/sections/ledgers';
import { nameKey } from '../../../../../core/template/name-key';

export type ColumnDocument = LedgerDocument['columns'][number];
export type FigureDocument = LedgerDocument['figures'][number];
export type TakingDocument = Pick<FigureDocument, 'take' | 'of' | 'where'>;

export const changedAt = <T>(all: readonly T[], index: number, changed: T): T[] =>
  all.map((one, place) => (place === index ? changed : one));

export const withoutAt = <T>(all: readonly T[], index: number): T[] =>
  all.filter((_, place) => place !== index);

export const NEW_FIGURE: FigureDocument = {
  indicator: '',
  measure: 'actual',
  take: 'count',
  of: null,
  where: [],
};

/** A column of the sheet under the name that the ledger gives it. */
export const bears = (column: ColumnDocument, { name, keys }: SheetColumn): boolean =>
  [column.name, ...column.aliases].some(
    (own) => nameKey(own) === nameKey(name) || keys.includes(nameKey(own)),
  );

/** In the order of the sheet; what the sheet does not have stays at the end. */
export function withColumn(
  ledger: LedgerDocument,
  sheet: readonly SheetColumn[],
  column: SheetColumn,
): LedgerDocument {
  const columns = [...ledger.columns, columnDocument(column)];
  const placed = sheet.flatMap((one) => columns.find((own) => bears(own, one)) ?? []);
  return { ...ledger, columns: [...new Set([...placed, ...columns])] };
}
