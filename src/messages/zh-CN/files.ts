/** What is said of files that are no workbook we can read. Only the file hosts say it, so that it comes with the engine. */
export const files = {
  'host.old-workbook':
    '“{{subject}}”是旧版格式的表格（.xls、.et）。请用 Excel 或 WPS 打开，另存为 .xlsx，再重试。',
  'host.binary-workbook':
    '“{{subject}}”是二进制工作簿（.xlsb）。请用 Excel 或 WPS 打开，另存为 .xlsx，再重试。',
  'host.open-document':
    '“{{subject}}”是开放文档表格（.ods）。请用 LibreOffice、WPS 或 Excel 打开，另存为 .xlsx，再重试。',
  'host.web-page':
    '“{{subject}}”其实是网页或 XML 表格，只是文件名像工作簿。请用 Excel 或 WPS 打开，另存为 .xlsx，再重试。',
  'host.text-document':
    '“{{subject}}”是文字或演示文稿，不是表格。请将其中的表格复制到 Excel，存为 .xlsx，再重试。',
  'host.no-cells': '“{{subject}}”是 PDF 或图片，其中没有单元格。请向填报单位索取 Excel 表格（.xlsx）。',
  'host.archive': '“{{subject}}”是压缩包。请先解压，再选择其中的表格。',
  'host.read-only':
    '“{{subject}}”是文本表格（.csv），只能读取，未作任何改动。请用 Excel 或 WPS 打开，另存为 .xlsx，再重试。',
} as const;
