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
};
