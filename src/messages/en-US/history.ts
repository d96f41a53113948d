import type { history as zhCN } from '../zh-CN/history';

export const history: Readonly<Record<keyof typeof zhCN, string>> = {
  'sheets.observations.period': 'Period',
  'sheets.observations.entity': 'Entity',
  'sheets.observations.code': 'Code',
  'sheets.observations.indicator': 'Indicator',
  'sheets.observations.measure': 'Measure',
  'sheets.observations.value': 'Value',
  'sheets.observations.unit': 'Unit',
  'sheets.observations.decimals': 'Decimals',
  'sheets.observations.status': 'Status',
  'sheets.observations.file': 'File',
  'sheets.observations.sheet': 'Sheet',
  'sheets.observations.cell': 'Cell',
  'sheets.observations.exact': 'exact',
  'sheets.observations.measure.target': 'Target',
  'sheets.observations.measure.actual': 'Actual',
  'sheets.observations.measure.month': 'Month',
  'sheets.observations.measure.previous': 'Previous',
  'sheets.observations.measure.prior': 'Same period last year',
  'sheets.observations.measure.change': 'Change',
  'sheets.observations.measure.growth': 'Growth',
  'sheets.observations.measure.completion': 'Completion',
  'sheets.observations.measure.gap': 'Gap to schedule',
  'sheets.observations.measure.share': 'Share',
  'sheets.observations.measure.rank': 'Rank',
  'sheets.observations.measure.secondTarget': 'Second target',
  'sheets.observations.measure.secondCompletion': 'Completion of second target',
  'sheets.observations.no-period':
    'Row {{row}}: the period "{{found}}" cannot be read. Write it like 2017-H1 or 2017-01..2017-06.',
  'sheets.observations.date-period':
    'Row {{row}}: the period is a date, which may mean the month alone or the year up to it. Make the cell a text and write 2017-06 (the month) or 2017-H1 (cumulative).',
  'sheets.observations.no-indicator':
    'Row {{row}}: the indicator "{{found}}" is not in the template "{{template}}". Check its code or name.',
  'sheets.observations.no-measure':
    'Row {{row}}: the measure "{{found}}" is not known. Use one of {{allowed}}.',
  'sheets.observations.no-value':
    'Row {{row}}: the value "{{found}}" is not a number. Correct it; write "-" for none and "…" for less than the last digit.',
  'sheets.observations.blank-value':
    'Row {{row}} has no value. Fill it in; write "-" for none and "…" for less than the last digit, or delete the whole row.',
  'sheets.observations.no-unit':
    'Row {{row}}: the unit "{{found}}" is not known, or cannot be converted to {{due}}. Correct it.',
};
