/** What is said of many submitted files: which cannot be read, and what does not agree between them. */
export const collection = {
  'collection.no-table': '“{{file}}”的工作表“{{sheet}}”不合模板。{{reason}}',
  'collection.no-visible-sheet':
    '“{{file}}”的工作表都已隐藏。请取消隐藏要审核的工作表，或在终端用 --sheet 写明。',
  'collection.sheet-missing': '“{{file}}”中没有名为“{{sheet}}”的工作表。现有工作表：{{sheets}}。',
  'collection.unexpected': '处理“{{file}}”时出错（{{detail}}）。请连同该文件报告此问题。',
} as const;
