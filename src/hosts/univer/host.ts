/** The spreadsheet of the preview page as a workbook like any other. */
import type { FUniver, Univer } from '@univerjs/presets';
import type { WorkbookHost } from '../../workbook/host';
import { applyChanges } from './apply';
import { trackCalculation } from './calculation';
import { watchWorkbook } from './events';
import { highlightsOn } from './highlights';
import { workbookSettings } from './settings';
import { readSheet } from './snapshot';
import { activeWorkbook, sheetNamed } from './workbook';

/**
 * The workbook that is open in this Univer at the moment of each call; another may be opened in its place.
 * Needs the sheets-core and conditional-formatting presets.
 */
export function createUniverHost(univer: Univer, api: FUniver): WorkbookHost {
  const calculated = trackCalculation(univer, api);
  return {
    async outline() {
      const workbook = activeWorkbook(api);
      return {
        sheets: workbook
          .getSheets()
          .map((sheet) => ({ name: sheet.getSheetName(), visible: !sheet.isSheetHidden() })),
        activeSheet: workbook.getActiveSheet().getSheetName(),
      };
    },
    async read({ sheets }) {
      await calculated();
      const workbook = activeWorkbook(api);
      const wanted =
        sheets === 'active'
          ? [workbook.getActiveSheet()]
          : sheets === 'all'
            ? workbook.getSheets()
            : sheets.map((name) => sheetNamed(workbook, name));
      return wanted.map((sheet) => readSheet(univer, workbook, sheet));
    },
    async highlights(sheets) {
      const workbook = activeWorkbook(api);
      return sheets.map((name) => highlightsOn(sheetNamed(workbook, name)));
    },
    async apply(changes) {
      applyChanges(activeWorkbook(api), changes);
    },
    watch: (listener) => watchWorkbook(api, listener),
    settings: workbookSettings(api),
  };
}
