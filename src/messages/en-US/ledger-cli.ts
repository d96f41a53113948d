import type { ledgerCli as zhCN } from '../zh-CN/ledger-cli';

export const ledgerCli: Readonly<Record<keyof typeof zhCN, string>> = {
  'cli.ledger.no-book':
    'No workbook with ledgers. Write target-tracker ledger LEDGER.xlsx --scheme SCHEME.json --template TEMPLATE.json.',
  'cli.ledger.no-scheme':
    'No scheme. It says which columns a ledger has and what is counted: add --scheme SCHEME.json.',
  'cli.ledger.none-in-scheme':
    'The scheme "{{file}}" has no ledgers, classes or stages: there is nothing to do. Describe them in the scheme.',
  'cli.ledger.no-period':
    'The period is not known. Write --period, such as --period 2017-Q1, or give the report with --report.',
  'cli.ledger.out-name': 'The result is a workbook (.xlsx) and cannot be written to "{{file}}".',
  'cli.ledger.out-is-input':
    '"{{file}}" is read and cannot be written over. Choose another name; to write into the workbook of the ledgers, name it with --into as well.',
  'cli.ledger.into-without-out':
    'With --into, --out must say where the result goes (it may be the same file).',
  'cli.ledger.in-file': '{{file}}: {{said}}',
  'cli.ledger.done': 'Written to {{out}}.',
  'cli.ledger.remark': '{{severity}}: {{said}}',
  'cli.ledger.head': 'Ledger check ({{period}})',
  'cli.ledger.reported': 'reported {{figure}}',
  'cli.ledger.problems':
    '{{entity}}: {{raised}} raised, {{solved}} solved, {{open}} open ({{overdue}} overdue), {{rate}} solved',
  'cli.ledger.leader': '{{leader}}: still owes {{owed}}',
  'cli.ledger.leader-done': '{{leader}}: all done',
  'cli.ledger.owed': '{{duty}} {{count}}',
  'cli.ledger.classes': '{{counts}}; not classed {{open}}',
  'cli.ledger.class-open': '{{name}}: {{why}}',
  'cli.ledger.learn.no-book':
    'No ledger workbook was given. Write target-tracker ledger learn LEDGER.xlsx --template TEMPLATE.json [--report REPORT.xlsx] [--out SCHEME.json].',
  'cli.ledger.learn.out-name':
    'A ledger is described in a scheme, which is written as .json, not to “{{file}}”. Give a file name that ends in .json.',
  'cli.ledger.learn.out-is-input':
    '“{{file}}” is read, so nothing is written over it. Give another file name.',
  'cli.ledger.learn.none':
    'No sheet looks like a ledger (one row for each project, problem or firm) that the scheme does not have yet. If there is one, name it with --sheet.',
  'cli.ledger.learn.no-sheet': 'No sheet is named “{{sheet}}”. Check --sheet.',
  'cli.ledger.learn.no-table':
    '{{file}}: no headings were found in “{{sheet}}” (at least two columns, with rows below).',
  'cli.ledger.learn.head': '{{ledger}} ({{file}} › {{sheet}}, headings in row {{row}}; rows: {{rows}})',
  'cli.ledger.learn.columns': 'columns: {{columns}}',
  'cli.ledger.learn.column.text': '{{name}}',
  'cli.ledger.learn.column.amount': '{{name}} ({{unit}})',
  'cli.ledger.learn.column.date': '{{name}} (date)',
  'cli.ledger.learn.problems':
    'list of problems (solved by “{{how}}”): {{raised}} raised, {{solved}} solved, {{open}} open, {{overdue}} overdue',
  'cli.ledger.learn.duties':
    'list of duties, by “{{leader}}”; how much each owes is to be set in the scheme:',
  'cli.ledger.learn.duty': '{{duty}}: at least {{count}} ({{of}})',
  'cli.ledger.learn.no-figures':
    'No indicator of the template was recognised. Add them under figures in the scheme, or on the ledgers page of the add-in.',
  'cli.ledger.learn.how-to-keep':
    'To save this as a scheme add --out SCHEME.json; to add it to a scheme that you have, --scheme as well.',
  'cli.ledger.learn.done': 'The scheme was written to {{out}}. Look it over before you use it.',
};
