/** The two cells that a closed month leaves in each of its rows: the row as it was, and its seal; and the row as it stands. */
import type { SealedField, SealedRow, WrittenRow } from '../../core/history/history';
import { SEALED_FIELDS } from '../../core/history/history';
import { rowText } from '../../core/history/sealed-row';
import type { Message } from '../../core/message';
import { message } from '../../core/message';
import { cellText } from '../../core/review/cell-text';
import type { CellRef } from '../../workbook/address';
import type { SheetSnapshot } from '../../workbook/snapshot';
import type { HistoryField } from './history-tables';
import type { Headings } from '../table-sheet';

export interface RowSeal {
  readonly written: WrittenRow;
  /** null where its month was never closed. */
  readonly sealed: SealedRow | null;
  readonly problem: { readonly cell: CellRef; readonly message: Message } | null;
}

/** @returns a reader of one zero-based row of the sheet */
export function sealReader(
  sheet: SheetSnapshot,
  { columns }: Headings<HistoryField>,
): (row: number) => RowSeal {
  const { used, values, numberFormats } = sheet;
  const own = new Map(
    SEALED_FIELDS.flatMap((field): [SealedField, number][] => {
      const column = columns.get(field);
      return column === undefined ? [] : [[field, column]];
    }),
  );
  return (row) => {
    const cells = values[row - used.row] ?? [];
    const formats = numberFormats[row - used.row] ?? [];
    const text = (field: HistoryField): string => {
      const at = (columns.get(field) ?? -1) - used.column;
      return cellText(cells[at] ?? null, formats[at] ?? 'General').trim();
    };
    const written: WrittenRow = { text: rowText(text), columns: own };
    const [before, seal] = [text('sealed'), text('seal')];
    if (before === '' && seal === '') return { written, sealed: null, problem: null };
    if (before !== '' && /^[0-9a-f]{16}$/.test(seal))
      return { written, sealed: { text: before, seal }, problem: null };
    const cell = { sheet: sheet.name, row, column: columns.get('seal') ?? 0 };
    const said = message('sheets.history.no-seal', { row: row + 1, found: seal });
    return { written, sealed: null, problem: { cell, message: said } };
  };
}
