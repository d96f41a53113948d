import type { host as source } from '../zh-CN/host';

export const host: Record<keyof typeof source, string> = {
  'host.sheet-not-found': 'The workbook has no sheet named “{{subject}}”. Check the name and choose again.',
  'host.sheet-exists':
    'The workbook already has a sheet named “{{subject}}”, so nothing was changed. Rename it and try again.',
  'host.sheet-protected':
    'The sheet “{{subject}}” is protected, so nothing was changed. Unprotect the sheet and try again.',
  'host.cell-edit-mode':
    'A cell is being edited, so nothing can be written now. Press Enter or Esc to finish, then try again.',
  'host.not-a-workbook': '“{{subject}}” is not an Excel workbook. Choose an .xlsx or .xlsm file.',
  'host.encrypted': '“{{subject}}” is encrypted. Remove its password in Excel, save it again and retry.',
  'host.broken-file':
    '“{{subject}}” is damaged or incomplete and cannot be read. Open and save it in Excel, or ask for it to be sent again.',
  'host.too-large':
    '“{{subject}}” is too large to read. Delete what does not belong to the table, save it and try again.',
  'host.not-supported':
    '“{{subject}}” cannot be handled. Save older formats such as .xls as .xlsx in Excel first.',
  'host.unknown':
    'Something went wrong with “{{subject}}”; the workbook was not changed. Try again, or save and reopen the workbook.',
};
