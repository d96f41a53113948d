/** A sheet that we write, as a test writes one down; what a snapshot does not tell stays in the content. */
import { cellAddress, rectAddress } from '../../workbook/address';
import type { ContentCell, SheetContent } from '../../workbook/content';
import { isStyledCell } from '../../workbook/content';
import { requireLegalContent } from '../../workbook/content-limits';
import type { MemoryCell, MemorySheet } from './sheets';

/** @throws RangeError where Excel would not take it. */
export function sheetOf(name: string, content: SheetContent): MemorySheet {
  requireLegalContent(content);
  const numberFormats: Record<string, string> = {};
  const rows = content.rows.map((row, r) =>
    row.map((cell, c) => {
      const code = isStyledCell(cell) ? cell.style?.numberFormat : undefined;
      if (code !== undefined) numberFormats[cellAddress(r, c)] = code;
      return cellOf(cell);
    }),
  );
  const merges = (content.merges ?? []).map(rectAddress);
  return { name, rows, numberFormats, merges, isProtected: content.openCells !== undefined };
}

function cellOf(cell: ContentCell): MemoryCell {
  if (!isStyledCell(cell)) return cell;
  const { value, formula } = cell;
  return formula === undefined ? value : { value, formula };
}
