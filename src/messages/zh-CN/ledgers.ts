/** Ledgers: what is wrong with their rows, and with what the report says of them. */
export const ledgers = {
  'ledgers.no-headings':
    '工作表“{{sheet}}”里找不到台账“{{ledger}}”的表头。表头应有 {{names}} 等列；名称不同的，请在方案的 aliases 中写明。',
  'ledgers.no-sheet':
    '没有找到台账“{{ledger}}”：没有名为 {{sheets}} 的工作表，也没有表头是 {{names}} 的工作表。请打开它所在的文件，或在方案的 sheets 中写明工作表名。',
  'ledgers.no-sheet-near':
    '没有找到台账“{{ledger}}”：没有名为 {{sheets}} 的工作表；“{{sheet}}”最接近，但缺 {{lacks}}。如果就是它，请补上这些列，或在方案的 sheets、aliases 中写明。',
  'ledgers.two-sheets':
    '{{names}} 都像台账“{{ledger}}”，分不清用哪一张，所以都没有用。请在方案的 sheets 中只写其中一张。',
  'ledgers.two-ledgers':
    '工作表“{{sheet}}”既像台账“{{ledger}}”，又像方案里的另一份台账，所以没有用。请在方案的 sheets 中写明各自的工作表。',
  'ledgers.two-files':
    '“{{first}}”和“{{second}}”里都有台账“{{ledger}}”，各算各的，没有相加。是一份台账的请合并到一张表；是各单位的，请让文件名带上单位名。',
  'ledgers.text-amount':
    '“{{column}}”一列有 {{count}} 个单元格不是数字（如“{{found}}”），没有计入。请改成数字。',
  'ledgers.number-as-text':
    '“{{column}}”一列有 {{count}} 个数字存成了文本（如“{{found}}”）。这里照数字计算，但 Excel 求和时会漏掉，请改成数字。',
  'ledgers.error-value':
    '“{{column}}”一列有 {{count}} 个单元格是公式错误（如 {{found}}），没有计入。请改正公式。',
  'ledgers.other-unit':
    '“{{column}}”一列有 {{count}} 个数的单位“{{unit}}”换算不成“{{due}}”（如“{{found}}”），没有计入。请核对单位。',
  'ledgers.mixed-units':
    '“{{column}}”一列混用了单位：{{count}} 个单元格自带单位（如“{{found}}”），已换算成“{{due}}”。建议统一单位。',
  'ledgers.odd-size':
    '“{{column}}”一列有 {{count}} 个数与其他行相差几千倍（如 {{found}}，一般在 {{usual}} 左右），可能是单位写错。请核实。',
  'ledgers.unreadable-date':
    '“{{column}}”一列有 {{count}} 个日期读不懂（如“{{found}}”），按日期的条件判断不了这些行。请写成 2014-09-12 或 2014年9月的样子。',
  'ledgers.double-rows':
    '有 {{count}} 行与前面的行重复（按“{{column}}”），如第 {{row}} 行与第 {{earlier}} 行都是“{{found}}”。请核实是否重复登记。',
  'ledgers.unknown-entity':
    '“{{column}}”一列有 {{count}} 行的单位不在模板中（如“{{found}}”）。请改成模板中的名称，或在模板中加别名。',
  'ledgers.column-missing':
    '表头（第 {{row}} 行）没有“{{column}}”一列，用到它的数都算不出来。表头可写作 {{names}}；名称不同的，请在方案的 aliases 中写明。',
  'ledgers.column-twice': '“{{column}}”一列出现了两次，只用左边的一列；这一列（“{{found}}”）没有用。',
  'ledgers.left-out': '台账下面隔了上千个空行，这里还有内容，没有读。是台账的请移上来，不是的请删去。',
  'ledgers.solved-early':
    '有 {{count}} 个问题的解决日期早于提出日期，如第 {{row}} 行：{{raised}} 提出，{{solved}} 就解决了。请核对“{{column}}”。',
  'ledgers.sum-more':
    '“{{name}}”上报 {{reported}}，台账 {{rows}} 行合计 {{computed}}，台账多 {{gap}}。请查对。',
  'ledgers.sum-less':
    '“{{name}}”上报 {{reported}}，台账 {{rows}} 行合计 {{computed}}，台账少 {{gap}}。请查对。',
  'ledgers.count-more': '“{{name}}”上报 {{reported}}，台账数出 {{computed}}，台账多 {{gap}}。请查对。',
  'ledgers.count-less': '“{{name}}”上报 {{reported}}，台账数出 {{computed}}，台账少 {{gap}}。请查对。',
  'ledgers.distinct-more':
    '“{{name}}”上报 {{reported}}，台账中不同的有 {{computed}}，台账多 {{gap}}。请查对。',
  'ledgers.distinct-less':
    '“{{name}}”上报 {{reported}}，台账中不同的有 {{computed}}，台账少 {{gap}}。请查对。',
  'ledgers.rate-more':
    '“{{name}}”上报 {{reported}}，按台账 {{rows}} 个问题计算是 {{computed}}，台账高 {{gap}}。请查对。',
  'ledgers.rate-less':
    '“{{name}}”上报 {{reported}}，按台账 {{rows}} 个问题计算是 {{computed}}，台账低 {{gap}}。请查对。',
  'ledgers.undecided':
    '“{{name}}”上报 {{reported}}，台账已算得 {{computed}}，另有 {{unknown}} 行判断不了，所以不能下结论。请先改正这些行。',
  'ledgers.rounding':
    '“{{name}}”上报 {{reported}}，台账 {{rows}} 行合计 {{computed}}，相差 {{gap}}，各行四舍五入可以造成。能用未取舍的数时请核对一次。',
  'ledgers.truncated':
    '“{{name}}”上报 {{reported}}，台账 {{rows}} 行合计 {{computed}}：上报数是舍去尾数，不是四舍五入。',
  'ledgers.row.unknown': '第 {{row}} 行：判断不了是否该算，或算多少',
  'ledgers.row.double': '第 {{row}} 行与前面的一行重复',
  'ledgers.row.double-explains': '第 {{row}} 行与前面的一行重复，去掉它就与上报数一致',
  'ledgers.row.just-fails': '第 {{row}} 行只差“{{column}}”一个条件没有算上（{{found}}）',
  'ledgers.row.just-fails-explains':
    '第 {{row}} 行只差“{{column}}”一个条件没有算上（{{found}}），算上它就与上报数一致',
  'ledgers.row.left-out': '第 {{row}} 行的数正好等于差额，上报时可能没有算它',
  'ledgers.row.unit': '第 {{row}} 行的数如果差 {{power}} 个 0，改正后就与上报数一致',
} as const;
