/** Cells and rows that the sheets of ledgers share. */
import type { LedgerBook } from '../../core/ledgers/books';
import type { Rational } from '../../core/statistics/rational';
import { rationalNumber } from '../../core/statistics/rational';
import type { ShownUnit } from '../../core/report/figure-text';
import type { Words } from '../../messages/speak';
import type { CellRef } from '../../workbook/address';
import { cellAddress } from '../../workbook/address';
import type { CellStyle, ContentCell } from '../../workbook/content';
import { linkFormula } from '../link';
import { FIGURE, HEADING, LINK, NOTE, QUIET, TITLE } from '../styles';
import { formula, text } from '../summary/cells';

/** Title, the sentence by which the sheet is known again, and a blank row. */
export const headRows = (title: string, made: string): (readonly ContentCell[])[] => [
  [text(title, TITLE)],
  [text(made, NOTE)],
  [],
];

export const headings = (names: readonly string[]): ContentCell[] => names.map((name) => text(name, HEADING));

/** Leads to the cell where it is in the workbook that is written; names file and cell where it is not. */
export function cellLink(cell: CellRef, isHere: boolean, file: string | null, said?: string): ContentCell {
  const place = `${cell.sheet}!${cellAddress(cell.row, cell.column)}`;
  const named = said === undefined ? place : said;
  if (!isHere) return text(file === null ? named : `${file} › ${named}`, QUIET);
  const link = linkFormula(cell, null, named);
  return link === null ? text(named, QUIET) : formula(link, named, { ...LINK, wrap: true });
}

/** A figure in the unit in which it is shown: percentages as such. */
export const figureCell = (value: Rational, shown: ShownUnit): ContentCell => ({
  value: rationalNumber(value),
  style: amountStyleOf(shown),
});

export const amountStyleOf = ({ unit }: ShownUnit): CellStyle =>
  unit === '%' ? { ...FIGURE, numberFormat: '0.0#' } : { ...FIGURE, numberFormat: '#,##0.####' };

export const countCell = (value: number): ContentCell => ({ value, style: FIGURE });

/** report.xlsx › 项目台账; the sheet alone where it is in this workbook. */
export const placeOf = ({ file }: LedgerBook, sheet: string): string =>
  file === null ? sheet : `${file} › ${sheet}`;

export const tableText = (
  {
    book,
    table,
  }: {
    readonly book: LedgerBook;
    readonly table: {
      readonly sheet: string;
      readonly rows: { readonly length: number };
      readonly ledger: { readonly name: string };
    };
  },
  { t }: Words,
): string =>
  t('ledgers.table', {
    ledger: table.ledger.name,
    place: placeOf(book, table.sheet),
    rows: table.rows.length,
  });
