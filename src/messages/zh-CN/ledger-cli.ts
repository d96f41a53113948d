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
  'cli.ledger.learn.no-book':
    '没有写台账工作簿。请写 target-tracker ledger learn 台账.xlsx --template 模板.json [--report 报表.xlsx] [--out 方案.json]。',
  'cli.ledger.learn.out-name':
    '台账的定义写在考核方案里，要写成 .json，不能写到“{{file}}”。请改用 .json 文件名。',
  'cli.ledger.learn.out-is-input': '“{{file}}”是要读的文件，不能写到它上面。请换一个文件名。',
  'cli.ledger.learn.none':
    '没有找到像台账（每行一个项目、问题或企业）而方案里还没有的工作表。如果有，请用 --sheet 写明是哪一张。',
  'cli.ledger.learn.no-sheet': '没有名为“{{sheet}}”的工作表。请核对 --sheet。',
  'cli.ledger.learn.no-table': '{{file}}：工作表“{{sheet}}”里找不到表头（至少两列，下面有行）。',
  'cli.ledger.learn.head': '{{ledger}}（{{file}} › {{sheet}}，表头第 {{row}} 行，{{rows}} 行）',
  'cli.ledger.learn.columns': '列：{{columns}}',
  'cli.ledger.learn.column.text': '{{name}}',
  'cli.ledger.learn.column.amount': '{{name}}（{{unit}}）',
  'cli.ledger.learn.column.date': '{{name}}（日期）',
  'cli.ledger.learn.problems':
    '问题清单（按“{{how}}”算已解决）：提出 {{raised}}，已解决 {{solved}}，未解决 {{open}}，逾期 {{overdue}}',
  'cli.ledger.learn.duties': '责任清单，按“{{leader}}”；每人应完成多少请在方案里改：',
  'cli.ledger.learn.duty': '{{duty}}：至少 {{count}}（{{of}}）',
  'cli.ledger.learn.no-figures':
    '没有看出与模板的哪项指标对应，请在方案的 figures 里补上，或在加载项的台账页里填。',
  'cli.ledger.learn.how-to-keep':
    '要存成考核方案，请加上 --out 方案.json；接着已有的方案写，请同时写 --scheme。',
  'cli.ledger.learn.done': '方案已写入 {{out}}。请看一遍，改好再用。',
} as const;
