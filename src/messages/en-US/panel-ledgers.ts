import type { panelLedgers as zhCN } from '../zh-CN/panel-ledgers';

export const panelLedgers: Readonly<Record<keyof typeof zhCN, string>> = {
  'panel.ledgers.none': 'The scheme has no ledgers.',
  'panel.ledgers.no-scheme':
    'There is no scheme yet. It says which columns a ledger has and what is counted: describe a ledger from its sheet here, or open a scheme file (.json).',
  'panel.ledgers.reading': 'Reading the ledgers…',
  'panel.ledgers.write': 'Write the results into the workbook',
  'panel.ledgers.period': 'As of {{period}}.',
  'panel.ledgers.table': '{{ledger}} ({{rows}} rows)',
  'panel.ledgers.found': 'On “{{sheet}}”, by the columns {{columns}}',
  'panel.ledgers.lines': 'Figures from {{ledger}}',
  'panel.ledgers.computed': 'From rows {{computed}}',
  'panel.ledgers.reported': 'reported {{reported}}',
  'panel.ledgers.remarks': 'To look at',
  'panel.ledgers.problems':
    '{{who}}: {{raised}} raised, {{solved}} solved, {{open}} open, {{overdue}} overdue, {{rate}} solved',
  'panel.ledgers.no-rate': 'none',
  'panel.ledgers.overdue': 'Overdue and open',
  'panel.ledgers.days': '{{days}} days overdue',
  'panel.ledgers.leaders': 'Responsibilities',
  'panel.ledgers.owes': 'still owes {{owed}}',
  'panel.ledgers.owed': '{{name}} {{missing}}',
  'panel.ledgers.done': 'all done',
  'panel.ledgers.class': '{{name}} {{count}}',
  'panel.ledgers.unclassed': 'not classed {{count}}',
  'panel.ledgers.describe': 'Describe a ledger',
  'panel.ledgers.candidates':
    'These sheets look like ledgers. Choose one: what to count is proposed from its headings and values, and used once you have corrected it.',
  'panel.ledgers.no-candidates':
    'No other sheet looks like a ledger: one row for each project, problem or firm. You may choose one yourself.',
  'panel.ledgers.candidate': '{{sheet}} ({{rows}} rows)…',
  'panel.ledgers.choose-sheet': 'Choose a sheet…',
  'panel.ledgers.edit': 'Change how “{{ledger}}” is described…',
};
