/** The first round trip of a read: which sheets are meant, and how large each one is. */
import type { CellRect } from '../../workbook/address';
import type { SheetRequest, SheetSnapshot } from '../../workbook/snapshot';
import type { Converse } from './conversation';
import { askForFormats, customIds } from './formats';

export interface FoundSheet {
  readonly name: string;
  readonly visibility: SheetSnapshot['visibility'];
  readonly isProtected: boolean;
  /** Where its values lie; null: an empty sheet; 'unknown': not asked, as its name was not known before. */
  readonly used: CellRect | null | 'unknown';
  /** Conditional formats that could be ours; null: not asked. */
  readonly customFormats: readonly string[] | null;
}

export function findSheets(request: SheetRequest, converse: Converse): Promise<FoundSheet[]> {
  const { sheets } = request;
  if (sheets === 'all') return findAll(converse);
  return findSome(sheets === 'active' ? null : sheets, converse);
}

async function findAll(converse: Converse): Promise<FoundSheet[]> {
  return converse([], async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load({ name: true, visibility: true, protection: { protected: true } });
    await context.sync();
    return worksheets.items.map((sheet) => ({
      name: sheet.name,
      visibility: visibilityOf(sheet),
      isProtected: sheet.protection.protected,
      used: 'unknown',
      customFormats: null,
    }));
  });
}

async function findSome(names: readonly string[] | null, converse: Converse): Promise<FoundSheet[]> {
  return converse(names ?? [], async (context) => {
    const { worksheets } = context.workbook;
    const wanted = names?.map((name) => worksheets.getItem(name)) ?? [worksheets.getActiveWorksheet()];
    const asked = wanted.map((sheet) => {
      sheet.load({ name: true, visibility: true, protection: { protected: true } });
      const used = sheet.getUsedRangeOrNullObject(true);
      used.load('rowIndex,columnIndex,rowCount,columnCount');
      return { sheet, used, formats: askForFormats(sheet) };
    });
    await context.sync();
    return asked.map(({ sheet, used, formats }) => ({
      name: sheet.name,
      visibility: visibilityOf(sheet),
      isProtected: sheet.protection.protected,
      used: used.isNullObject ? null : rectOf(used),
      customFormats: customIds(formats),
    }));
  });
}

export const rectOf = (range: Excel.Range): CellRect => ({
  row: range.rowIndex,
  column: range.columnIndex,
  rows: range.rowCount,
  columns: range.columnCount,
});

export function visibilityOf({ visibility }: Excel.Worksheet): SheetSnapshot['visibility'] {
  if (visibility === Excel.SheetVisibility.visible) return 'visible';
  return visibility === Excel.SheetVisibility.hidden ? 'hidden' : 'veryHidden';
}
