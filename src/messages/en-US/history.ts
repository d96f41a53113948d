import type { history as zhCN } from '../zh-CN/history';

export const history: Readonly<Record<keyof typeof zhCN, string>> = {
  'sheets.observations.decimals': 'Decimals',
  'sheets.observations.exact': 'exact',
  'sheets.observations.no-period':
    'History, row {{row}}: the period "{{found}}" cannot be read. Write it like 2017-H1 or 2017-01..2017-06.',
  'sheets.observations.date-period':
    'History, row {{row}}: the period is a date, which may mean the month alone or the year up to it. Make the cell a text and write 2017-06 (the month) or 2017-H1 (cumulative).',
  'sheets.observations.no-indicator':
    'History, row {{row}}: the indicator "{{found}}" is not in the template "{{template}}". Check its code or name.',
  'sheets.observations.no-measure':
    'History, row {{row}}: the measure "{{found}}" is not known. Use one of {{allowed}}.',
  'sheets.observations.no-value':
    'History, row {{row}}: the value "{{found}}" is not a number. Correct it; write "-" for none and "…" for less than the last digit.',
  'sheets.observations.blank-value':
    'History, row {{row}} has no value. Fill it in; write "-" for none and "…" for less than the last digit, or delete the whole row.',
  'sheets.observations.no-unit':
    'History, row {{row}}: the unit "{{found}}" is not known, or cannot be converted to {{due}}. Correct it.',
  'sheets.history.name': 'History of figures',
  'sheets.history.sealed': 'Sealed row',
  'sheets.history.seal': 'Seal',
  'sheets.closings.name': 'Closings',
  'sheets.closings.month': 'Month',
  'sheets.closings.state': 'State',
  'sheets.closings.rows': 'Rows',
  'sheets.closings.seal': 'Seal',
  'sheets.closings.date': 'Date',
  'sheets.closings.note': 'Note',
  'sheets.closings.state.closed': 'closed',
  'sheets.closings.state.reopened': 'reopened',
  'sheets.closings.no-month':
    'Closings, row {{row}}: the month "{{found}}" cannot be read. Write it like 2017-06.',
  'sheets.closings.no-state':
    'Closings, row {{row}}: the state "{{found}}" is not known. Use one of {{allowed}}.',
  'sheets.closings.twice':
    'Closings, rows {{row}} and {{earlier}} are of one month. The lower one counts; delete the other.',
  'sheets.history.no-seal':
    'History, row {{row}}: the seal "{{found}}" is incomplete. Sealed rows and seals are written by Target Tracker; leave them as they are.',
  'sheets.history.unknown-indicator':
    'History, rows {{rows}}: the indicator "{{name}}" is not in the template "{{template}}" and was not used. Correct its code if it is wrong.',
  'sheets.history.unknown-entity':
    'History, rows {{rows}}: the entity "{{name}}" is not in the template "{{template}}" and counts as one of its own. If it is another name of one, add it to the template as an alias.',
  'sheets.history.alike-entity':
    'History, rows {{rows}}: the entity "{{name}}" is not in the template "{{template}}" and counts as one of its own. Is it {{near}}? Then add it to the template as an alias, or correct it.',
  'history.month': '{{month}} {{year}}',
  'history.month.1': 'January',
  'history.month.2': 'February',
  'history.month.3': 'March',
  'history.month.4': 'April',
  'history.month.5': 'May',
  'history.month.6': 'June',
  'history.month.7': 'July',
  'history.month.8': 'August',
  'history.month.9': 'September',
  'history.month.10': 'October',
  'history.month.11': 'November',
  'history.month.12': 'December',
  'history.quarter': 'Quarter {{quarter}} of {{year}}',
  'history.nothing': 'blank',
  'history.column.period': 'period',
  'history.column.entity': 'entity',
  'history.column.code': 'code',
  'history.column.indicator': 'indicator',
  'history.column.measure': 'measure',
  'history.column.value': 'figure',
  'history.column.unit': 'unit',
  'history.column.decimals': 'number of decimals',
  'history.whole': 'The whole',
  'history.state.open': 'open',
  'history.state.closed': 'closed',
  'history.state.reopened': 'reopened',
  'history.differs':
    '{{period}}, {{entity}}, {{indicator}}, {{measure}}: row {{row}} of the history says {{kept}}, "{{from}}" says {{offered}}; it was not added. Correct the history (reopen the month first if it is closed), or send the report back.',
  'history.contradicts':
    '{{period}}, {{entity}}, {{indicator}}, {{measure}}: "{{firstFrom}}" says {{first}} and "{{secondFrom}}" says {{second}}; only the first was added. Check which is right.',
  'history.of-closed':
    '{{period}} is closed; {{count}} new figures were not added. Reopen the month to add them.',
  'history.no-room':
    '{{count}} figures are to be kept, and the history has room for {{free}} (a sheet of it has at most {{rows}} rows): nothing was written. Take fewer reports or months, or go on in another workbook.',
  'history.already-closed': '{{period}} is closed already. Reopen it to change its figures.',
  'history.conflict':
    '{{period}}, {{entity}}, {{indicator}}, {{measure}}: two different figures, {{figures}} (history, rows {{rows}}). Check them and leave the right one.',
  'history.conflict-across':
    '{{period}}, {{entity}}, {{indicator}}, {{measure}}: different figures in different places, {{places}}. Check which is right and make them agree.',
  'history.place': '{{figure}} in row {{row}} of "{{sheet}}"',
  'history.double':
    '{{period}}, {{entity}}, {{indicator}}, {{measure}}: entered more than once (history, rows {{rows}}) with the same figure. Delete what is too much.',
  'history.closed.edited':
    '{{period}} is closed, but the {{column}} of {{entity}}, {{indicator}}, {{measure}} was changed here: it was {{before}} and is {{now}}. Reopen the month to change it, or put it back.',
  'history.closed.changed':
    '{{period}} is closed, but this row (now {{entity}}, {{indicator}}, {{measure}} of {{of}}: {{value}}) and its seal were both changed; what it was cannot be told. Bring it back from a copy, or reopen the month.',
  'history.closed.added':
    '{{period}} is closed, but this figure was added afterwards: {{entity}}, {{indicator}}, {{measure}} of {{of}}: {{value}}. Reopen the month to add figures, or delete this row.',
  'history.closed.removed':
    '{{period}} is closed, but {{count}} of its rows are gone. Bring them back, or reopen the month.',
  'history.reopened.edited':
    '{{period}}: since it was closed the {{column}} of {{entity}}, {{indicator}}, {{measure}} was changed from {{before}} to {{now}}.',
  'history.reopened.changed':
    '{{period}}: since it was closed this row (now {{entity}}, {{indicator}}, {{measure}} of {{of}}: {{value}}) and its seal were both changed; what it was cannot be told. Check it against a copy or the report, then close the month again.',
  'history.reopened.added':
    '{{period}}: since it was closed this figure was added: {{entity}}, {{indicator}}, {{measure}} of {{of}}: {{value}}. It is sealed when the month is closed again; delete the row if it does not belong here.',
  'history.reopened.removed':
    '{{period}}: rows gone since it was closed: {{count}}. Bring back from a copy what should not be gone, then close the month again.',
  'history.restated':
    '{{entity}}, {{indicator}}: the same period last year is given as {{now}}, but last year {{then}} was reported for {{period}}. Say so if it was restated; check it otherwise.',
};
