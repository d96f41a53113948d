/** The port over Office.js: the workbook in which the add-in is open. Floor: ExcelApi 1.14 (Office 2021 LTSC). */
import type { WorkbookHost } from '../../workbook/host';
import type { WorkbookOutline } from '../../workbook/snapshot';
import { applyChanges } from './apply-changes';
import { converse } from './conversation';
import { KnownFormats } from './known-formats';
import { readSheets } from './read-sheets';
import { documentSettings } from './settings';
import { createWatch } from './watch';

/** Call it after Office.onReady. */
export function createExcelHost(): WorkbookHost {
  const known = new KnownFormats();
  return {
    outline: readOutline,
    read: (request) => readSheets(request, known),
    apply: (changes) => applyChanges(changes, known),
    watch: createWatch(),
    settings: documentSettings,
  };
}

async function readOutline(): Promise<WorkbookOutline> {
  return converse([], async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name,items/visibility');
    const active = worksheets.getActiveWorksheet();
    active.load('name');
    await context.sync();
    return {
      sheets: worksheets.items.map(({ name, visibility }) => ({
        name,
        visible: visibility === Excel.SheetVisibility.visible,
      })),
      activeSheet: active.name,
    };
  });
}
