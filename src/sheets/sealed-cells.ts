/** The two cells that a closed month leaves in each of its rows: the figure as it was, and the seal of the row. */
import type { SealedFigure } from '../core/history/history';
import type { Message } from '../core/message';
import { message } from '../core/message';
import { cellText } from '../core/review/cell-text';
import type { CellRef } from '../workbook/address';
import type { SheetSnapshot } from '../workbook/snapshot';
import type { HistoryField } from './history-tables';
import type { Headings } from './table-sheet';

export type ReadSeal =
  | { readonly kind: 'sealed'; readonly sealed: SealedFigure }
  | { readonly kind: 'none' }
  | { readonly kind: 'problem'; readonly cell: CellRef; readonly message: Message };

/** @param row zero-based row of the sheet */
export function readSealed(sheet: SheetSnapshot, { columns }: Headings<HistoryField>, row: number): ReadSeal {
  const text = (field: 'sealed' | 'seal'): string => {
    const at = (columns.get(field) ?? -1) - sheet.used.column;
    const r = row - sheet.used.row;
    return cellText(sheet.values[r]?.[at] ?? null, sheet.numberFormats[r]?.[at] ?? 'General').trim();
  };
  const [figure, seal] = [text('sealed'), text('seal')];
  if (figure === '' && seal === '') return { kind: 'none' };
  if (figure !== '' && /^[0-9a-f]{16}$/.test(seal)) return { kind: 'sealed', sealed: { figure, seal } };
  return {
    kind: 'problem',
    cell: { sheet: sheet.name, row, column: columns.get('seal') ?? 0 },
    message: message('sheets.history.no-seal', { row: row + 1, found: seal }),
  };
}
