export const host = {
  'host.sheet-not-found': '工作簿中没有名为“{{subject}}”的工作表，请核对名称后重新选择。',
  'host.sheet-exists': '工作簿中已有名为“{{subject}}”的工作表，未作任何改动。请先将其改名，再重试。',
  'host.sheet-protected': '工作表“{{subject}}”受保护，未作任何改动。请先撤销工作表保护，再重试。',
  'host.cell-edit-mode': '正在编辑单元格，暂时无法写入。请按回车键或 Esc 键结束编辑，再重试。',
  'host.not-a-workbook': '“{{subject}}”不是 Excel 工作簿。请选择 .xlsx 或 .xlsm 文件。',
  'host.encrypted': '“{{subject}}”已加密。请在 Excel 中取消打开密码并另存后重试。',
  'host.broken-file': '“{{subject}}”已损坏或不完整，无法读取。请用 Excel 打开并另存，或请填报单位重新报送。',
  'host.too-large': '“{{subject}}”过大，无法读取。请删除表格以外的内容后另存，再重试。',
  'host.not-supported': '无法处理“{{subject}}”。旧版 .xls 等格式请先在 Excel 中另存为 .xlsx。',
  'host.unknown': '处理“{{subject}}”时出错，工作簿未作改动。请重试；如仍出错，请保存并重新打开工作簿。',
} as const;
