import type { panelLedgers as zhCN } from '../zh-CN/panel-ledgers';

export const panelLedgers: Readonly<Record<keyof typeof zhCN, string>> = {
  'panel.ledgers.none':
    'The scheme describes no ledgers. Say under "ledgers" which columns a ledger has and what is counted (such as the rows of continuing projects): indicators are then counted from its rows and compared with the reported figures.',
  'panel.ledgers.no-scheme':
    'There is no scheme yet. It says which columns a ledger has and what is counted: open a scheme file (.json) under “About the figures” above.',
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
};
