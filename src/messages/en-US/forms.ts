/** The words of blank reports, and why one cannot be made. */
export const forms = {
  'forms.no-indicators':
    'Template “{{template}}” has no indicators, so no report sheet can be made. Add indicators to the template first.',
  'forms.no-entities':
    'Template “{{template}}” lists nobody who reports, so no sheet with a row for each can be made. List them under entities, or choose the layout with a row per indicator.',
  'forms.unknown-entity':
    'Nobody called “{{entity}}” reports in this template (it lists {{names}} and so on). Check the name.',
  'forms.too-many-columns':
    'The report sheet needs {{columns}} columns; Excel has {{most}}. Choose the layout with a row per indicator, or divide the indicators among several templates.',
  'forms.too-many-rows':
    'The report sheet needs {{rows}} rows; Excel has {{most}}. Divide the indicators or entities among several templates.',
  'forms.title': '{{title}} ({{period}})',
  'forms.title.plain': 'Progress against targets ({{period}})',
  'forms.caption.entity': 'Reported by:',
  'forms.caption.period': 'Period:',
  'forms.caption.units': 'Units: {{units}}',
  'forms.column.serial': 'No.',
  'forms.column.indicator': 'Indicator',
  'forms.column.entity': 'Entity',
  'forms.column.unit': 'Unit',
  'forms.column.note': 'Remarks',
  'forms.group.progress': 'Progress',
  'forms.group.last-year': 'Against last year',
  'forms.measure.target': 'Annual target',
  'forms.measure.target.window': 'Target',
  'forms.measure.actual': 'Year to date',
  'forms.measure.completion': 'Completion',
  'forms.measure.gap': 'Gap to schedule (pp)',
  'forms.measure.prior': 'Same period last year',
  'forms.measure.change': 'Change',
  'forms.measure.growth': 'Growth',
  'forms.measure.owned': '{{measure}} ({{owner}})',
  'forms.indicator': '{{name}} ({{unit}})',
  'forms.part': '{{name}}',
  'forms.ordinal.gap': '{{number}}={{completion}}-schedule',
  'forms.note':
    'Note: 1. The light yellow cells are filled in by whoever reports; all others are locked (no password). 2. Enter 0 where nothing happened, … for less than the last digit, - where it does not apply; leave no cell blank.',
  'forms.sign.head': 'Head of unit:',
  'forms.sign.checked': 'Checked by:',
  'forms.sign.prepared': 'Prepared by:',
  'forms.sign.phone': 'Telephone:',
  'forms.sign.date': 'Date:',
  'forms.page': 'Page {page} of {pages}',
  'forms.entry.unit': 'Unit: {{unit}}. ',
  'forms.entry.whole': 'Enter a whole number, 0 or above. ',
  'forms.entry.decimals': 'Enter a number with at most {{decimals}} decimals. ',
  'forms.entry.integer': 'Enter a whole number. ',
  'forms.entry.number': 'Enter a number. ',
  'forms.entry.signs':
    'Enter 0 where nothing happened, … for less than the last digit, - where it does not apply.',
  'forms.entry.refused': 'This cannot be entered here',
  'forms.entry.remark': 'Explain large changes, or changes in what is counted.',
  'forms.entry.entity': 'Choose who reports from the list.',
  'forms.entry.entity.free': 'Enter the full name of who reports.',
  'forms.entry.entity.refused':
    'Choose from the list: the name must be that of the template, so that the reports can be put together.',
  'forms.entry.date': 'Enter a date, such as 2024-7-5.',
  'forms.sheet': 'Report form',
  'forms.cli.no-out':
    'No file to write was given. Add --out FORM.xlsx, or --out FOLDER for a workbook for each entity.',
  'forms.cli.out-name':
    'A report form is an Excel workbook and cannot be written to “{{file}}”. Use a name that ends in .xlsx, or a folder.',
  'forms.cli.out-is-input': '“{{file}}” is the template and cannot be written over. Use another name.',
  'forms.cli.one-or-each': '--entity and --each-entity exclude each other: one form, or a form for each.',
  'forms.cli.surplus':
    'It is not clear what “{{found}}” is for. Give the template with --template and the file to write with --out.',
  'forms.cli.made': 'Made {{file}}: {{period}}, sheets: {{sheets}}',
} as const;
