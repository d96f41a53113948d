import type { panelHistory as zhCN } from '../zh-CN/panel-history';

export const panelHistory: Readonly<Record<keyof typeof zhCN, string>> = {
  'panel.history.add': 'Add {{count}} figures of {{period}}',
  'panel.history.other-months': 'To add another month, choose its period above.',
  'panel.history.all-known': 'All {{count}} figures of {{period}} are kept.',
  'panel.history.known': '{{count}} more are kept already.',
  'panel.history.nothing-told': 'No report counts now; there is nothing to add.',
  'panel.history.of-itself':
    'What is told now is the history itself. To add new figures, choose the files or the sheet in view as the source above.',
  'panel.history.not-added': 'Cannot be added ({{count}})',
  'panel.history.months': 'Months',
  'panel.history.none':
    'Nothing is kept yet. Once it is, later months tell changes of place, and are checked against the month before and last year.',
  'panel.history.figures': '{{count}} figures',
  'panel.history.close': 'Close',
  'panel.history.close-month': 'Close {{month}}: seal its figures',
  'panel.history.reopen': 'Reopen',
  'panel.history.reopen-month': 'Reopen {{month}} to change its figures',
  'panel.history.quarter-closed': '{{quarter}}: settled',
  'panel.history.quarter-open': '{{quarter}}: still open, {{months}}',
  'panel.history.findings': 'To be checked ({{count}})',
  'panel.history.more': '{{count}} more',
  'panel.history.changes': '{{month}}: changed since it was closed',
  'panel.history.added': '{{count}} figures added.',
  'panel.history.closed': '{{month}} is closed, {{count}} figures sealed.',
  'panel.history.closed-changed':
    '{{month}} is closed again, {{count}} figures sealed; {{changed}} changes since it was closed before.',
  'panel.history.reopened': '{{month}} is reopened. Close it again when you are done.',
  'panel.history.reopened-changed':
    '{{month}} is reopened; {{changed}} changes were made while it was closed, see below. Close it again when you are done.',
  'panel.history.refused': 'Nothing was written. {{reason}}',
  'panel.history.refused-more': 'Nothing was written. {{reason}} ({{more}} more)',
  'panel.history.stale': 'The state of this month has just changed; nothing was written. Please look again.',
};
