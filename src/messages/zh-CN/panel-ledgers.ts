/** 台账: the ledgers of the workbook, in the panel. */
export const panelLedgers = {
  'panel.ledgers.none': '考核方案里没有台账。',
  'panel.ledgers.no-scheme':
    '还没有考核方案。台账有哪些列、怎样算，写在方案里：可以在这里由工作表定义，也可以打开方案文件（.json）。',
  'panel.ledgers.reading': '正在读取台账…',
  'panel.ledgers.write': '把核对结果写入工作簿',
  'panel.ledgers.period': '按{{period}}核对。',
  'panel.ledgers.table': '{{ledger}}（{{rows}} 行）',
  'panel.ledgers.found': '在“{{sheet}}”，认出的列：{{columns}}',
  'panel.ledgers.lines': '{{ledger}}算出的指标',
  'panel.ledgers.computed': '台账 {{computed}}',
  'panel.ledgers.reported': '上报 {{reported}}',
  'panel.ledgers.remarks': '要看的地方',
  'panel.ledgers.problems':
    '{{who}}：提出 {{raised}}，已解决 {{solved}}，未解决 {{open}}，逾期 {{overdue}}，解决率 {{rate}}',
  'panel.ledgers.no-rate': '无',
  'panel.ledgers.overdue': '逾期未解决',
  'panel.ledgers.days': '逾期 {{days}} 天',
  'panel.ledgers.leaders': '责任清单',
  'panel.ledgers.owes': '还欠 {{owed}}',
  'panel.ledgers.owed': '{{name}} {{missing}}',
  'panel.ledgers.done': '全部完成',
  'panel.ledgers.class': '{{name}} {{count}}',
  'panel.ledgers.unclassed': '未分类 {{count}}',
  'panel.ledgers.describe': '定义台账',
  'panel.ledgers.candidates': '下面的表像台账。选一张，会按表头和内容提出怎样算，改好就能用：',
  'panel.ledgers.no-candidates':
    '没有发现别的像台账的表。台账是每行一个项目（或问题、企业）的表；也可以自己选一张。',
  'panel.ledgers.candidate': '{{sheet}}（{{rows}} 行）…',
  'panel.ledgers.choose-sheet': '选一张工作表…',
  'panel.ledgers.edit': '修改“{{ledger}}”的定义…',
} as const;
