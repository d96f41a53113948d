/** Whether a list of changes can be carried out, told before the first of them is: each finds what those before it leave. */
import type { WorkbookChange } from '../../workbook/changes';
import { requireLegalContent } from '../../workbook/content-limits';
import { WorkbookError } from '../../workbook/host';
import { isSameSheet, requireAnotherVisible, requireNewSheetName } from '../../workbook/sheet-names';
import { hasHighlights } from './highlights';
import type { UniverWorkbook } from './workbook';
import { notesOf } from './workbook';

interface Sheet {
  readonly name: string;
  readonly visible: boolean;
  readonly isProtected: boolean;
  readonly isMarked: boolean;
}

/** @throws WorkbookError */
export function checkChanges(workbook: UniverWorkbook, changes: readonly WorkbookChange[]): void {
  let sheets: readonly Sheet[] = workbook.getSheets().map((sheet) => ({
    name: sheet.getSheetName(),
    visible: !sheet.isSheetHidden(),
    isProtected: notesOf(sheet).isProtected ?? false,
    isMarked: hasHighlights(sheet),
  }));
  for (const change of changes) sheets = sheetsAfter(sheets, change);
}

function sheetsAfter(sheets: readonly Sheet[], change: WorkbookChange): readonly Sheet[] {
  const named = (name: string): Sheet => {
    const found = sheets.find((sheet) => isSameSheet(sheet.name, name));
    if (!found) throw new WorkbookError('sheet-not-found', name);
    return found;
  };
  switch (change.kind) {
    case 'select':
      named(change.sheet);
      return sheets;
    case 'clear-highlights':
      (change.sheet === null ? sheets : [named(change.sheet)])
        .filter(({ isMarked }) => isMarked)
        .forEach(requireOpen);
      return sheets;
    case 'highlight':
    case 'write':
      requireOpen(named(change.sheet));
      return sheets;
    case 'replace-sheet': {
      const replaced = named(change.sheet);
      requireOpen(replaced);
      requireLegalContent(change.content);
      return sheets.map((sheet) =>
        sheet === replaced
          ? { ...sheet, isMarked: false, isProtected: change.content.openCells !== undefined }
          : sheet,
      );
    }
    case 'add-sheet':
      requireNewSheetName(
        sheets.map(({ name }) => name),
        change.sheet,
      );
      requireLegalContent(change.content);
      return [
        ...sheets,
        {
          name: change.sheet,
          visible: true,
          isProtected: change.content.openCells !== undefined,
          isMarked: false,
        },
      ];
    case 'remove-sheet': {
      const gone = named(change.sheet);
      requireOpen(gone);
      requireAnotherVisible(sheets, gone.name);
      return sheets.filter((sheet) => sheet !== gone);
    }
  }
}

function requireOpen({ name, isProtected }: Sheet): void {
  if (isProtected) throw new WorkbookError('sheet-protected', name);
}
