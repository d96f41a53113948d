/** What is said of many submitted files: which cannot be read, and what does not agree between them. */
export const collection = {
  'collection.no-table': '“{{file}}”的工作表“{{sheet}}”不合模板。{{reason}}',
  'collection.no-visible-sheet':
    '“{{file}}”的工作表都已隐藏。请取消隐藏要审核的工作表，或在终端用 --sheet 写明。',
  'collection.sheet-missing': '“{{file}}”中没有名为“{{sheet}}”的工作表。现有工作表：{{sheets}}。',
  'collection.unexpected': '处理“{{file}}”时出错（{{detail}}）。请连同该文件报告此问题。',
  'collection.missing': '{{period}}还有 {{count}} 个单位没有报送：{{names}}。请催报。',
  'collection.missing-undated': '还有 {{count}} 个单位没有报送：{{names}}。请催报。',
  'collection.missing-unreadable':
    '“{{entity}}”只有读不了的文件“{{file}}”。请按读取时说明的原因处理，或请该单位重报。',
  'collection.double': '“{{entity}}”同一报告期报了 {{count}} 份，数不相同：{{files}}。请留下正确的一份。',
  'collection.double-same': '“{{entity}}”同一报告期报了 {{count}} 份，数相同：{{files}}。请留下一份。',
  'collection.double-unnamed':
    '有 {{count}} 份没有写明单位的报表，报告期和内容项目都相同，数不相同：{{files}}。如果是同一份，请留下正确的；如果是不同单位的，请在表中写明单位。',
  'collection.double-unnamed-same':
    '有 {{count}} 份没有写明单位的报表，报告期、内容项目和数都相同：{{files}}。如果是同一份，请留下一份；如果是不同单位的，请在表中写明单位。',
  'collection.entity-unknown':
    '“{{file}}”的填报单位“{{entity}}”不在模板的单位之中。请核对单位名称，或在模板中补上（别名也可以）。',
  'collection.entity-in-name':
    '“{{file}}”的表中写的是“{{inSheet}}”，文件名写的是“{{inFileName}}”，已按表中的单位处理。请核对是谁的报表。',
  'collection.period': '“{{file}}”的报告期是 {{found}}，其他单位是 {{expected}}。请核对是否交错了表。',
  'collection.sent-again':
    '“{{file}}”的数与以前报送的“{{earlier}}”完全一样，像是上期报表又报了一次。请该单位报送本期数。',
  'collection.identical': '{{names}} 报的数完全一样（{{files}}）。请核对是否填错了单位，或照抄了别人的表。',
  'collection.unit-larger':
    '“{{entity}}”的“{{name}}”等 {{count}} 个数（{{found}}）与目标或上期相比，是其他单位的约 {{times}} 倍，像是单位弄错（元、万元、亿元）。请核对计量单位。',
  'collection.unit-smaller':
    '“{{entity}}”的“{{name}}”等 {{count}} 个数（{{found}}）与目标或上期相比，只有其他单位的约 1/{{times}}，像是单位弄错（元、万元、亿元）。请核对计量单位。',
  'collection.target-since':
    '“{{entity}}”的“{{name}}”目标现在是 {{found}}，上期报表是 {{expected}}。请核对目标有无调整。',
  'collection.target-unlike':
    '“{{entity}}”的“{{name}}”目标是 {{found}}，其他单位都是 {{expected}}。请核对目标有无改动。',
  'collection.row':
    '“{{entity}}”自己报的“{{name}}”{{measure}}是 {{own}}，汇总表“{{whole}}”中是 {{row}}。请核对以哪个为准。',
  'collection.rows':
    '“{{entity}}”自己报的与汇总表“{{whole}}”有 {{count}} 处不同，如“{{name}}”{{measure}}：自报 {{own}}，汇总表 {{row}}。请核对以哪个为准。',
  'collection.total':
    '各单位的“{{name}}”{{measure}}相加在 {{low}} 至 {{high}} 之间，汇总表“{{whole}}”是 {{total}}。请核对各单位的数和汇总数。',
  'collection.total-suspect':
    '各单位的“{{name}}”{{measure}}相加在 {{low}} 至 {{high}} 之间，汇总表“{{whole}}”是 {{total}}；可能是“{{entity}}”报的 {{found}} 写错，应为 {{meant}}。请核对“{{file}}”。',
  'collection.too-slow':
    '“{{file}}”{{seconds}} 秒还没有审核完，已放弃。请检查文件是否异常庞大，或用 --time-limit 放宽时限。',
  'collection.out-of-memory':
    '“{{file}}”用的内存超过 {{megabytes}} MB，已放弃。请检查文件是否异常庞大，删去多余的行列后再试。',
  'collection.stopped': '“{{file}}”还没有审核，已中断。',
  'collection.sheet.submissions': '收表情况',
  'collection.sheet.findings': '表间审核',
  'collection.sheet.file': '文件',
  'collection.sheet.entity': '单位',
  'collection.sheet.period': '报告期',
  'collection.sheet.errors': '强制性',
  'collection.sheet.queries': '核实性',
  'collection.sheet.hints': '提示性',
  'collection.sheet.state': '状态',
  'collection.sheet.reason': '说明',
  'collection.sheet.unreadable': '读不了',
  'collection.sheet.ready': '可上报',
  'collection.sheet.not-ready': '待处理',
  'collection.sheet.severity': '程度',
  'collection.sheet.finding': '问题',
  'collection.sheet.places': '文件和单元格',
  'collection.sheet.rule': '审核项',
  'collection.sheet.error': '强制性',
  'collection.sheet.query': '核实性',
  'collection.sheet.hint': '提示性',
  'collection.row-blank': '汇总数据第 {{row}} 行是空的。请删去整行。',
  'collection.row-period':
    '汇总数据第 {{row}} 行的报告期“{{found}}”不认识。请写成 2024-H1、2024-01..2024-10 的样子。',
  'collection.row-measure':
    '汇总数据第 {{row}} 行的数据项“{{found}}”不认识。请改回原来的名称（如 累计完成）。',
  'collection.row-indicator': '汇总数据第 {{row}} 行的指标代码“{{found}}”不在模板中。请核对，或删去整行。',
  'collection.row-value': '汇总数据第 {{row}} 行的数值“{{found}}”不是数字。请改为数字；不适用的写“-”。',
  'collection.row-unit': '汇总数据第 {{row}} 行的计量单位“{{found}}”不认识，或换算不成模板的单位。请改正。',
  'collection.row-cell':
    '汇总数据第 {{row}} 行的来源单元格“{{found}}”不是单元格地址。请改回原来的内容，或删去整行。',
  'collection.own-lost':
    '汇总数据第 {{row}} 行在更正后的报表里没有了，可是您在 {{column}} 列写了内容，没有汇总。请先把它移到别处，或删去。',
  'collection.own-formula':
    '汇总数据第 {{row}} 行要换到别的行，您在 {{column}} 列写的公式可能会错，没有汇总。请先把公式移到别的工作表，或改为数值。',
  'collection.conflict':
    '“{{entity}}”{{period}}的“{{name}}”有两个数：“{{first}}”和“{{second}}”不一致，没有汇总。请核对以哪个为准。',
} as const;
