export const host = {
  'host.sheet-not-found': '工作簿中没有名为“{{subject}}”的工作表，请核对名称后重新选择。',
  'host.sheet-exists': '工作簿中已有名为“{{subject}}”的工作表，未作任何改动。请先将其改名，再重试。',
  'host.sheet-name-invalid':
    '“{{subject}}”不能用作工作表名称，未作任何改动。名称须为 1 至 31 个字符，不含 : \\ / ? * [ ]，首尾不能是单引号。请换一个名称再重试。',
  'host.sheet-protected':
    '工作表“{{subject}}”受保护，未作任何改动。请先在“审阅”选项卡撤销工作表保护（本加载项生成的填报表不设密码），再重试。',
  'host.cell-edit-mode': '正在编辑单元格，暂时无法写入。请按回车键或 Esc 键结束编辑，再重试。',
  'host.not-a-workbook': '“{{subject}}”不是 Excel 工作簿。请选择 .xlsx 或 .xlsm 文件。',
  'host.encrypted': '“{{subject}}”已加密。请在 Excel 中取消打开密码并另存后重试。',
  'host.signed':
    '“{{subject}}”带有数字签名，一经改动签名即失效，因此未作任何改动。请用 Excel 另存一份（不含签名）后，对副本重试。',
  'host.broken-file': '“{{subject}}”已损坏或不完整，无法读取。请用 Excel 打开并另存，或请填报单位重新报送。',
  'host.too-large': '“{{subject}}”过大，无法读取。请删除表格以外的内容后另存，再重试。',
  'host.not-supported':
    '无法对“{{subject}}”执行此操作。旧版 .xls 等格式请先在 Excel 中另存为 .xlsx；工作簿须至少保留一张可见的工作表。',
  'host.access-denied':
    'Excel 拒绝改动“{{subject}}”，未作任何改动。文件可能为只读，或正由他人编辑；请另存一份或取得编辑权限，再重试。',
  'host.workbook-protected':
    '工作簿结构受保护，不能增删工作表（{{subject}}），未作任何改动。请先撤销“保护工作簿”，再重试。',
  'host.other-sheet-kind': '“{{subject}}”是图表或宏工作表，没有可审核的单元格。请选择普通工作表。',
  'host.in-the-way':
    '“{{subject}}”中的筛选、合并单元格、表格、数据透视表或他人的改动与此操作冲突，未作任何改动。请先清除筛选或取消合并，再重试。',
  'host.refused': 'Excel 不接受写入“{{subject}}”的内容，未作任何改动。请核对模板中的公式和格式，再重试。',
  'host.too-much-at-once':
    '一次写入“{{subject}}”的内容超过 Excel 的上限，未作任何改动。请减少范围，分几次进行。',
  'host.excel-too-old':
    '此版本的 Excel 缺少所需功能，未作任何改动。请更新 Excel，需 Excel 2021 或 Microsoft 365。',
  'host.busy':
    'Excel 正忙或暂时无法连接，多次重试未成，未作任何改动。请稍候再试；如仍不行，请保存并重新打开工作簿。',
  'host.signed-out': '尚未登录或登录已过期，Excel 未作任何改动。请重新登录 Excel，再重试。',
  'host.half-done':
    '写入“{{subject}}”时中途被 Excel 拒绝，且已写的部分未能全部撤回。请按 Ctrl+Z 撤销并核对该工作表，再重试。',
  'host.unknown': '处理“{{subject}}”时出错，工作簿未作改动。请重试；如仍出错，请保存并重新打开工作簿。',
} as const;
