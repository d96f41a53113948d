/** The port over Office.js: the workbook in which the add-in is open. Floor: ExcelApi 1.14 (Office 2021 LTSC). */
import type { WorkbookHost } from '../../workbook/host';
import type { WorkbookOutline } from '../../workbook/snapshot';
import { applyChanges } from './apply-changes';
import type { Converse, Patience } from './conversation';
import { createConverse, PATIENCE } from './conversation';
import { KnownFormats } from './known-formats';
import { readHighlights } from './read-highlights';
import { readSheets } from './read-sheets';
import type { Session } from './session';
import { documentSettings } from './settings';
import { createWatch } from './watch';

/** Call it after Office.onReady. */
export function createExcelHost(patience: Patience = PATIENCE): WorkbookHost {
  const session: Session = { known: new KnownFormats(), converse: createConverse(patience) };
  return {
    outline: () => readOutline(session.converse),
    read: (request) => readSheets(request, session),
    highlights: (sheets) => readHighlights(sheets, session),
    apply: (changes) => applyChanges(changes, session),
    watch: createWatch(),
    settings: documentSettings,
  };
}

async function readOutline(converse: Converse): Promise<WorkbookOutline> {
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
