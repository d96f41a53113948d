/** Figures kept row by row, and months that are closed: the words of the sheets 历史 and 月结. */
export const history = {
  'sheets.observations.period': '报告期',
  'sheets.observations.entity': '单位',
  'sheets.observations.code': '指标代码',
  'sheets.observations.indicator': '指标',
  'sheets.observations.measure': '项目',
  'sheets.observations.value': '数值',
  'sheets.observations.unit': '计量单位',
  'sheets.observations.decimals': '小数位',
  'sheets.observations.status': '状态',
  'sheets.observations.file': '来源文件',
  'sheets.observations.sheet': '来源工作表',
  'sheets.observations.cell': '来源单元格',
  'sheets.observations.exact': '精确',
  'sheets.observations.measure.target': '目标',
  'sheets.observations.measure.actual': '累计完成',
  'sheets.observations.measure.month': '本月数',
  'sheets.observations.measure.previous': '上月止累计',
  'sheets.observations.measure.prior': '上年同期',
  'sheets.observations.measure.change': '增减额',
  'sheets.observations.measure.growth': '同比增幅',
  'sheets.observations.measure.completion': '完成率',
  'sheets.observations.measure.gap': '与序时之差',
  'sheets.observations.measure.share': '占比',
  'sheets.observations.measure.rank': '位次',
  'sheets.observations.measure.secondTarget': '第二级目标',
  'sheets.observations.measure.secondCompletion': '第二级目标完成率',
  'sheets.observations.no-period':
    '第 {{row}} 行的报告期“{{found}}”读不懂。请写成 2017-H1 或 2017年1—6月的样子。',
  'sheets.observations.date-period':
    '第 {{row}} 行的报告期是一个日期，看不出是当月还是累计。请把单元格改成文本，写成 2017-06（当月）或 2017-H1（累计）。',
  'sheets.observations.no-indicator':
    '第 {{row}} 行的指标“{{found}}”不在模板“{{template}}”中。请核对指标代码或名称。',
  'sheets.observations.no-measure': '第 {{row}} 行的项目“{{found}}”不认识。请填 {{allowed}} 中的一种。',
  'sheets.observations.no-value':
    '第 {{row}} 行的数值“{{found}}”不是数字。请改成数字；没有的填“-”，不足一个末位的填“…”。',
  'sheets.observations.blank-value':
    '第 {{row}} 行没有数值。请补填；没有的填“-”，不足一个末位的填“…”，确实没有这一行的请整行删除。',
  'sheets.observations.no-unit': '第 {{row}} 行的计量单位“{{found}}”不认识，或换算不成“{{due}}”。请改正。',
} as const;
