import type { files as source } from '../zh-CN/files';

export const files: Record<keyof typeof source, string> = {
  'host.old-workbook':
    '“{{subject}}” is a workbook in an old format (.xls, .et). Open it in Excel or WPS, save it as .xlsx and try again.',
  'host.binary-workbook':
    '“{{subject}}” is a binary workbook (.xlsb). Open it in Excel or WPS, save it as .xlsx and try again.',
  'host.open-document':
    '“{{subject}}” is an OpenDocument spreadsheet (.ods). Open it in LibreOffice, WPS or Excel, save it as .xlsx and try again.',
  'host.web-page':
    '“{{subject}}” is really a web page or an XML table under the name of a workbook. Open it in Excel or WPS, save it as .xlsx and try again.',
  'host.text-document':
    '“{{subject}}” is a text document or slides, not a workbook. Copy its table into Excel, save it as .xlsx and try again.',
  'host.no-cells':
    '“{{subject}}” is a PDF or a picture and has no cells. Ask whoever sent it for the Excel workbook (.xlsx).',
  'host.archive': '“{{subject}}” is a packed archive. Unpack it and choose the workbooks inside.',
  'host.read-only':
    '“{{subject}}” is a table as text (.csv) and can only be read, so nothing was changed. Open it in Excel or WPS, save it as .xlsx and try again.',
};
