/** A new workbook file out of whole sheets: one with empty sheets is made, and each is filled as it would be in any other workbook. */
import { writeXlsx } from 'hucre/xlsx';
import type { SheetContent } from '../../workbook/content';
import { requireLegalContent } from '../../workbook/content-limits';
import { requireNewSheetName } from '../../workbook/sheet-names';
import { openPackage } from './package';
import { PartStore } from './part-store';
import { fillSheets } from './whole-sheets';
import { readWorkbookPart } from './workbook-part';

export interface NewSheet {
  readonly name: string;
  readonly content: SheetContent;
}

/**
 * @param sheets at least one; the first is the active one
 * @throws WorkbookError sheet-exists, sheet-name-invalid or too-large; RangeError without a sheet
 */
export async function newWorkbook(sheets: readonly NewSheet[]): Promise<Uint8Array> {
  const [first] = sheets;
  if (!first) throw new RangeError('a workbook needs a sheet');
  const names: string[] = [];
  for (const { name, content } of sheets) {
    requireNewSheetName(names, name);
    requireLegalContent(content);
    names.push(name);
  }
  const empty = await writeXlsx({
    sheets: names.map((name) => ({ name })),
    defaultFont: { name: 'Microsoft YaHei', size: 10 },
    properties: { creator: 'Target Tracker' },
  });
  const store = new PartStore(await openPackage(empty, first.name), first.name);
  const contents = sheets.map(({ content }) => content);
  await fillSheets(store, await readWorkbookPart(store), contents);
  return store.save();
}
