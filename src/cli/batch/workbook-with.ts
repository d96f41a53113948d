/** A workbook with changes made to it, or a new one that they make. */
import { newWorkbook } from '../../hosts/xlsx/new-workbook';
import { openXlsx } from '../../hosts/xlsx/open';
import type { XlsxHost } from '../../hosts/xlsx/open';
import type { WorkbookChange } from '../../workbook/changes';

/** @param before null: a new workbook, and at least one sheet is added */
export async function workbookWith(
  before: XlsxHost | null,
  changes: readonly WorkbookChange[],
): Promise<Uint8Array> {
  if (before) {
    await before.apply(changes);
    return before.save();
  }
  const added = await newWorkbook(
    changes.flatMap((change) =>
      change.kind === 'add-sheet' ? [{ name: change.sheet, content: change.content }] : [],
    ),
  );
  const others = changes.filter(({ kind }) => kind !== 'add-sheet');
  return others.length > 0 ? workbookWith(await openXlsx(added, ''), others) : added;
}
