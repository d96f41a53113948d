/** Figures kept row by row, and months that are closed: the words of the sheets 历史 and 月结. */
export const history = {
  'sheets.observations.decimals': '小数位',
  'sheets.observations.exact': '精确',
  'sheets.observations.no-period':
    '历史第 {{row}} 行的报告期“{{found}}”读不懂。请写成 2017-H1 或 2017年1—6月的样子。',
  'sheets.observations.date-period':
    '历史第 {{row}} 行的报告期是一个日期，看不出是当月还是累计。请把单元格改成文本，写成 2017-06（当月）或 2017-H1（累计）。',
  'sheets.observations.no-indicator':
    '历史第 {{row}} 行的指标“{{found}}”不在模板“{{template}}”中。请核对指标代码或名称。',
  'sheets.observations.no-measure': '历史第 {{row}} 行的数据项“{{found}}”不认识。请填 {{allowed}} 中的一种。',
  'sheets.observations.no-value':
    '历史第 {{row}} 行的数值“{{found}}”不是数字。请改成数字；没有的填“-”，不足一个末位的填“…”。',
  'sheets.observations.blank-value':
    '历史第 {{row}} 行没有数值。请补填；没有的填“-”，不足一个末位的填“…”，确实没有这一行的请整行删除。',
  'sheets.observations.no-unit':
    '历史第 {{row}} 行的计量单位“{{found}}”不认识，或换算不成“{{due}}”。请改正。',
  'sheets.history.name': '历史',
  'sheets.history.sealed': '封存内容',
  'sheets.history.seal': '封存码',
  'sheets.closings.name': '月结',
  'sheets.closings.month': '月份',
  'sheets.closings.state': '状态',
  'sheets.closings.rows': '行数',
  'sheets.closings.seal': '封存码',
  'sheets.closings.date': '日期',
  'sheets.closings.note': '说明',
  'sheets.closings.state.closed': '已关账',
  'sheets.closings.state.reopened': '已重开',
  'sheets.closings.no-month': '月结第 {{row}} 行的月份“{{found}}”读不懂。请写成 2017-06 的样子。',
  'sheets.closings.no-state': '月结第 {{row}} 行的状态“{{found}}”不认识。请填 {{allowed}} 中的一种。',
  'sheets.closings.twice':
    '月结第 {{row}} 行与第 {{earlier}} 行是同一个月。以下面一行为准，请删去多余的一行。',
  'sheets.history.no-seal':
    '历史第 {{row}} 行的封存码“{{found}}”不完整。封存内容和封存码由“目标进度”填写，请勿改动。',
  'sheets.history.unknown-indicator':
    '历史第 {{rows}} 行的指标“{{name}}”不在模板“{{template}}”中，没有用到。如是代码写错，请改正。',
  'sheets.history.unknown-entity':
    '历史第 {{rows}} 行的单位“{{name}}”不在模板“{{template}}”中，按另一个单位计。如是别称，请在模板中加为别名。',
  'sheets.history.alike-entity':
    '历史第 {{rows}} 行的单位“{{name}}”不在模板“{{template}}”中，按另一个单位计。是否就是“{{near}}”？是的话，请在模板中加为别名，或改正。',
  'history.month': '{{year}}年{{month}}',
  'history.month.1': '1月',
  'history.month.2': '2月',
  'history.month.3': '3月',
  'history.month.4': '4月',
  'history.month.5': '5月',
  'history.month.6': '6月',
  'history.month.7': '7月',
  'history.month.8': '8月',
  'history.month.9': '9月',
  'history.month.10': '10月',
  'history.month.11': '11月',
  'history.month.12': '12月',
  'history.quarter': '{{year}}年第{{quarter}}季度',
  'history.nothing': '空白',
  'history.column.period': '报告期',
  'history.column.entity': '单位',
  'history.column.code': '指标代码',
  'history.column.indicator': '指标',
  'history.column.measure': '数据项',
  'history.column.value': '数值',
  'history.column.unit': '计量单位',
  'history.column.decimals': '小数位',
  'history.whole': '全部',
  'history.state.open': '未关账',
  'history.state.closed': '已关账',
  'history.state.reopened': '已重开',
  'history.differs':
    '{{period}}{{entity}}“{{indicator}}”的{{measure}}，历史第 {{row}} 行是 {{kept}}，“{{from}}”中是 {{offered}}，没有写入。请核对：历史有误的请改正（已关账的月份先重开），报表有误的请退回。',
  'history.contradicts':
    '{{period}}{{entity}}“{{indicator}}”的{{measure}}，“{{firstFrom}}”中是 {{first}}，“{{secondFrom}}”中是 {{second}}，只写入了前一个。请核对以哪个为准。',
  'history.of-closed': '{{period}}已关账，有 {{count}} 个新的数没有写入。要补数请先重开这个月。',
  'history.no-room':
    '要登记 {{count}} 个数，“历史”表只放得下 {{free}} 个（一张表最多 {{rows}} 行），什么都没有写入。请少选几份报表或几个月，或另建一个工作簿接着登记。',
  'history.already-closed': '{{period}}已经关账。要改数，请先重开。',
  'history.conflict':
    '{{period}}{{entity}}“{{indicator}}”的{{measure}}有两个不同的数：{{figures}}（历史第 {{rows}} 行）。请核对，只留对的一行。',
  'history.conflict-across':
    '{{period}}{{entity}}“{{indicator}}”的{{measure}}各处不同：{{places}}。请核对以哪个为准，改成一致。',
  'history.place': '“{{sheet}}”第 {{row}} 行是 {{figure}}',
  'history.double':
    '{{period}}{{entity}}“{{indicator}}”的{{measure}}重复登记（历史第 {{rows}} 行，数相同）。请删去多余的行。',
  'history.closed.edited':
    '{{period}}已关账，{{entity}}“{{indicator}}”{{measure}}的{{column}}却被改过：关账时是 {{before}}，现在是 {{now}}。要改请先重开这个月，否则请改回。',
  'history.closed.changed':
    '{{period}}已关账，这一行（现在是{{of}}{{entity}}“{{indicator}}”的{{measure}} {{value}}）和它的封存栏却都被改过，关账时是什么已看不出来。请从备份找回，或先重开这个月。',
  'history.closed.added':
    '{{period}}已关账，{{of}}{{entity}}“{{indicator}}”的{{measure}} {{value}} 却是关账以后加的。要补数请先重开这个月，否则请删去这一行。',
  'history.closed.removed': '{{period}}已关账，关账时的数少了 {{count}} 行。请找回，或先重开这个月。',
  'history.reopened.edited':
    '{{period}}关账后改了{{entity}}“{{indicator}}”{{measure}}的{{column}}：关账时是 {{before}}，现在是 {{now}}。',
  'history.reopened.changed':
    '{{period}}关账后，这一行（现在是{{of}}{{entity}}“{{indicator}}”的{{measure}} {{value}}）和它的封存栏都被改过，关账时是什么已看不出来。请与备份或原报表核对，再重新关账。',
  'history.reopened.added':
    '{{period}}关账后加了{{of}}{{entity}}“{{indicator}}”的{{measure}} {{value}}。重新关账时一并封存；不该有的请删去这一行。',
  'history.reopened.removed': '{{period}}关账后少了 {{count}} 行。不该少的请从备份找回，再重新关账。',
  'history.restated':
    '{{entity}}“{{indicator}}”的上年同期数是 {{now}}，而去年上报的{{period}}是 {{then}}。如按可比口径调整过，请注明；否则请核对。',
} as const;
