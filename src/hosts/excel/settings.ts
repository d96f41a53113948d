/**
 * Settings of the add-in in the file. Office hands them over when the pane starts, so reading takes no round trip and
 * also works while the user edits a cell; workbook.settings would need one before the first answer.
 */
import type { WorkbookSettings } from '../../workbook/host';
import { WorkbookError } from '../../workbook/host';

export const documentSettings: WorkbookSettings = {
  get(key) {
    const value: unknown = Office.context.document.settings.get(key);
    return typeof value === 'string' ? value : null;
  },
  set(key, value) {
    const { settings } = Office.context.document;
    if (value === null) settings.remove(key);
    else settings.set(key, value);
    return new Promise((resolve, reject) => {
      settings.saveAsync(({ status, error }) => {
        if (status === Office.AsyncResultStatus.Succeeded) resolve();
        else reject(new WorkbookError('unknown', key, `${error.code}: ${error.message}`));
      });
    });
  },
};
