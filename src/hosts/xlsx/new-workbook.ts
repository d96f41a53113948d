/** A new workbook file out of whole sheets: an empty one is made, and every sheet comes in as it would into any other workbook. */
import { writeXlsx } from 'hucre/xlsx';
import type { SheetContent } from '../../workbook/content';
import { requireNewSheetName } from '../../workbook/sheet-names';
import { openXlsx } from './open';

export interface NewSheet {
  readonly name: string;
  readonly content: SheetContent;
}

/**
 * @param sheets at least one; the first is the active one
 * @throws WorkbookError sheet-exists, sheet-name-invalid or too-large; RangeError without a sheet
 */
export async function newWorkbook(sheets: readonly NewSheet[]): Promise<Uint8Array> {
  const [first, ...others] = sheets;
  if (!first) throw new RangeError('a workbook needs a sheet');
  requireNewSheetName([], first.name);
  const empty = await writeXlsx({
    sheets: [{ name: first.name }],
    defaultFont: { name: 'Microsoft YaHei', size: 10 },
    properties: { creator: 'Target Tracker' },
  });
  const host = await openXlsx(empty, first.name);
  await host.apply([
    { kind: 'replace-sheet', sheet: first.name, content: first.content },
    ...others.map(({ name, content }) => ({ kind: 'add-sheet', sheet: name, content }) as const),
  ]);
  return host.save();
}
