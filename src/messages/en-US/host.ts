import type { host as source } from '../zh-CN/host';

export const host: Record<keyof typeof source, string> = {
  'host.sheet-not-found': 'The workbook has no sheet named “{{subject}}”. Check the name and choose again.',
  'host.sheet-exists':
    'The workbook already has a sheet named “{{subject}}”, so nothing was changed. Rename it and try again.',
  'host.sheet-name-invalid':
    '“{{subject}}” cannot be the name of a sheet, so nothing was changed. A name has 1 to 31 characters, none of : \\ / ? * [ ], and no apostrophe at either end. Choose another name and try again.',
  'host.sheet-protected':
    'The sheet “{{subject}}” is protected, so nothing was changed. Unprotect it on the Review tab (forms made by this add-in have no password), then try again.',
  'host.cell-edit-mode':
    'A cell is being edited, so nothing can be written now. Press Enter or Esc to finish, then try again.',
  'host.not-a-workbook': '“{{subject}}” is not an Excel workbook. Choose an .xlsx or .xlsm file.',
  'host.encrypted': '“{{subject}}” is encrypted. Remove its password in Excel, save it again and retry.',
  'host.signed':
    '“{{subject}}” is digitally signed. Any change would break the signature, so nothing was changed. Save a copy without the signature in Excel and try again with the copy.',
  'host.broken-file':
    '“{{subject}}” is damaged or incomplete and cannot be read. Open and save it in Excel, or ask for it to be sent again.',
  'host.too-large':
    '“{{subject}}” is too large to read. Delete what does not belong to the table, save it and try again.',
  'host.not-supported':
    'This cannot be done with “{{subject}}”. Save older formats such as .xls as .xlsx in Excel first; a workbook must keep one visible sheet.',
  'host.access-denied':
    'Excel does not let “{{subject}}” be changed, so nothing was changed. The file may be read-only or in use by somebody else. Save a copy or ask for permission, then try again.',
  'host.workbook-protected':
    'The structure of the workbook is protected, so no sheet can be added or removed ({{subject}}) and nothing was changed. Turn off Protect Workbook and try again.',
  'host.other-sheet-kind':
    '“{{subject}}” is a chart or macro sheet without cells to check. Choose an ordinary sheet.',
  'host.in-the-way':
    'A filter, merged cells, a table, a PivotTable or somebody else’s change in “{{subject}}” is in the way, so nothing was changed. Clear the filter or unmerge the cells, then try again.',
  'host.refused':
    'Excel does not accept what should be written to “{{subject}}”, so nothing was changed. Check the formulas and formats of the template, then try again.',
  'host.too-much-at-once':
    'What should be written to “{{subject}}” at once is more than Excel takes, so nothing was changed. Do it in several smaller parts.',
  'host.excel-too-old':
    'This version of Excel lacks what is needed, so nothing was changed. Update Excel; Excel 2021 or Microsoft 365 will do.',
  'host.busy':
    'Excel is busy or out of reach; several attempts failed and nothing was changed. Wait a moment and try again, or save and reopen the workbook.',
  'host.signed-out':
    'Nobody is signed in, or the sign-in has expired, so nothing was changed. Sign in to Excel again and retry.',
  'host.half-done':
    'Excel refused half-way through writing to “{{subject}}”, and not all of what was written could be taken back. Press Ctrl+Z, check the sheet and try again.',
  'host.unknown':
    'Something went wrong with “{{subject}}”; the workbook was not changed. Try again, or save and reopen the workbook.',
};
