/** A sheet as it stands, to be put back: values, formulas and number formats; other formats no host tells. */
import { isStyledCell } from '../../workbook/content';
import type { CellStyle, ContentCell, SheetContent } from '../../workbook/content';
import type { SheetSnapshot } from '../../workbook/snapshot';

/** @param like a sheet of the same kind: its widths, its page and the looks of its heading rows are taken over; null: none */
export function contentOfSheet(sheet: SheetSnapshot, like: SheetContent | null): SheetContent {
  const { used, values, formulas, numberFormats, merges } = sheet;
  const headings = like?.frozenRows ?? 0;
  const cellAt = (row: number, column: number): ContentCell => {
    const value = values[row]?.[column] ?? null;
    const formula = formulas[row]?.[column];
    const format = numberFormats[row]?.[column] ?? 'General';
    const style: CellStyle = {
      ...(used.row + row < headings && like
        ? styleOf(like.rows[used.row + row]?.[used.column + column])
        : {}),
      ...(format !== 'General' && { numberFormat: format }),
    };
    if (formula == null && Object.keys(style).length === 0) return value;
    return { value, style, ...(formula != null && { formula }) };
  };
  const blank: ContentCell[] = Array.from({ length: used.column }, () => null);
  return {
    rows: [
      ...Array.from({ length: used.row }, () => []),
      ...values.map((cells, row) => [...blank, ...cells.map((_, column) => cellAt(row, column))]),
    ],
    merges,
    ...(like?.columnWidths && { columnWidths: like.columnWidths }),
    ...(like?.frozenRows !== undefined && { frozenRows: like.frozenRows }),
    ...(like?.page && { page: like.page }),
  };
}

const styleOf = (cell: ContentCell | undefined): CellStyle =>
  (cell !== undefined && isStyledCell(cell) && cell.style) || {};
