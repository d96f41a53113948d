/** What `target-tracker ledger` says. */
export const ledgerCli = {
  'cli.ledger.no-book':
    '没有写台账工作簿。请写 target-tracker ledger 台账.xlsx --scheme 方案.json --template 模板.json。',
  'cli.ledger.no-scheme': '没有写考核方案。台账有哪些列、怎样算，写在方案里：请加上 --scheme 方案.json。',
  'cli.ledger.none-in-scheme':
    '方案“{{file}}”没有写台账（ledgers）、分类（classes）或项目阶段（stages），没有可做的。请在方案里写明。',
  'cli.ledger.no-period': '不知道是哪个报告期。请写 --period，如 --period 2017-Q1，或用 --report 给出报表。',
  'cli.ledger.out-name': '台账结果要写成 .xlsx 工作簿，不能写到“{{file}}”。请改用 .xlsx 文件名。',
  'cli.ledger.out-is-input':
    '“{{file}}”是要读的文件，不能写到它上面。请换一个文件名；要接着写进台账工作簿，请同时写 --into。',
  'cli.ledger.into-without-out': '写了 --into，还要用 --out 写明结果存到哪里（可以就是同一个文件）。',
  'cli.ledger.in-file': '{{file}}：{{said}}',
  'cli.ledger.done': '核对结果已写入 {{out}}。',
  'cli.ledger.remark': '{{severity}}：{{said}}',
  'cli.ledger.head': '台账核对（{{period}}）',
  'cli.ledger.reported': '上报 {{figure}}',
  'cli.ledger.problems':
    '{{entity}}：提出 {{raised}}，已解决 {{solved}}，未解决 {{open}}（逾期 {{overdue}}），解决率 {{rate}}',
  'cli.ledger.leader': '{{leader}}：还欠 {{owed}}',
  'cli.ledger.leader-done': '{{leader}}：全部完成',
  'cli.ledger.owed': '{{duty}} {{count}}',
  'cli.ledger.classes': '{{counts}}；未分类 {{open}}',
  'cli.ledger.class-open': '{{name}}：{{why}}',
} as const;
