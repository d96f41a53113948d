import type { drafting as source } from '../zh-CN/drafting';

export const drafting: Record<keyof typeof source, string> = {
  'drafting.sheet.settings': 'Settings',
  'drafting.sheet.indicators': 'Indicators',
  'drafting.sheet.targets': 'Targets',
  'drafting.sheet.rules': 'Rules',

  'drafting.settings.format': 'Format',
  'drafting.settings.id': 'ID',
  'drafting.settings.title': 'Title',
  'drafting.settings.issuer': 'Issuer',
  'drafting.settings.version': 'Version',
  'drafting.settings.note': 'Note',
  'drafting.settings.from': 'Window from',
  'drafting.settings.to': 'Window to',
  'drafting.settings.schedule': 'Schedule',
  'drafting.settings.rounding': 'Rounding',
  'drafting.settings.total': 'Total row',
  'drafting.settings.entity': 'Entity',
  'drafting.settings.entityAliases': 'Entity aliases',
  'drafting.settings.owner': 'Target owner',
  'drafting.settings.ownerAliases': 'Owner aliases',
  'drafting.settings.light': 'Light',
  'drafting.settings.lightMeasure': 'Light measure',
  'drafting.settings.against': 'Compared with',
  'drafting.settings.atLeast': 'At least',
  'drafting.settings.above': 'Above',
  'drafting.settings.atMost': 'At most',
  'drafting.settings.below': 'Below',
  'drafting.settings.column': 'Column',
  'drafting.settings.spellings': 'Headings',
  'drafting.settings.schema': 'JSON schema',
  'drafting.indicators.code': 'Code',
  'drafting.indicators.name': 'Name',
  'drafting.indicators.aliases': 'Aliases',
  'drafting.indicators.unit': 'Unit',
  'drafting.indicators.decimals': 'Decimals',
  'drafting.indicators.kind': 'Kind',
  'drafting.indicators.better': 'Better',
  'drafting.indicators.target': 'Target',
  'drafting.indicators.plannedGrowth': 'Planned growth (%)',
  'drafting.indicators.schedule': 'Schedule',
  'drafting.indicators.targetNote': 'Target note',
  'drafting.targets.indicator': 'Indicator',
  'drafting.targets.figure': 'Figure',
  'drafting.targets.owner': 'Target owner',
  'drafting.targets.version': 'Version',
  'drafting.targets.date': 'Date set',
  'drafting.targets.value': 'Whole',
  'drafting.targets.note': 'Note',
  'drafting.rules.id': 'ID',
  'drafting.rules.severity': 'Severity',
  'drafting.rules.check': 'Check',
  'drafting.rules.measures': 'Measures',
  'drafting.rules.missing': 'When missing',
  'drafting.rules.label': 'Label',
  'drafting.rules.tolerance': 'Tolerance',
  'drafting.entity-column': 'Entity: {{name}}',

  'drafting.help.settings.format': 'Format of the template, filled in by the add-in. Leave it as it is.',
  'drafting.help.settings.id':
    'Identifier of the template: letters, digits and hyphens, such as investment-2017.',
  'drafting.help.settings.title': 'Title of the template, such as Investment targets 2017.',
  'drafting.help.settings.issuer': 'Who sends this template out. May be left blank.',
  'drafting.help.settings.version': 'Version of the template; 1 when blank.',
  'drafting.help.settings.note': 'A note for those who use the template. May be left blank.',
  'drafting.help.settings.from': 'First day of the window, such as 2017-01-01.',
  'drafting.help.settings.to': 'Last day of the window, on which 100% is due, such as 2017-12-31.',
  'drafting.help.settings.schedule':
    'Even by months, even by days, or the cumulative share due at the end of months: 2017-03 20%, 2017-06 50%, 2017-12 100%.',
  'drafting.help.settings.rounding': 'How reports round. With Any, both half-up and half-even are accepted.',
  'drafting.help.settings.total': 'Name of the row of totals, such as “全市”; blank where there is none.',
  'drafting.help.settings.entity': 'Where a report has a row per entity: one entity a row, from row 2 down.',
  'drafting.help.settings.entityAliases':
    'Other spellings of the entity in this row, separated by commas; quote a name that contains one.',
  'drafting.help.settings.owner':
    'With targets of several levels, one level a row: first the one that counts, then the one beside it.',
  'drafting.help.settings.ownerAliases': 'Other spellings of the owner in this row, separated by commas.',
  'drafting.help.settings.light':
    'Lights are read from the top, the first that fits counts. One condition a row; for further conditions of one light leave this column blank.',
  'drafting.help.settings.lightMeasure':
    'What decides the light. The gap is in percentage points; a ratio of 1 is exactly on schedule.',
  'drafting.help.settings.against':
    'For growth only: compared with the planned growth or with that of the total; blank for growth itself.',
  'drafting.help.settings.atLeast': 'Lower bound, itself included. Fill in this or Above.',
  'drafting.help.settings.above': 'Lower bound, itself excluded.',
  'drafting.help.settings.atMost': 'Upper bound, itself included. Fill in this or Below.',
  'drafting.help.settings.below': 'Upper bound, itself excluded.',
  'drafting.help.settings.column':
    'Where reports have headings of their own: choose the column here, write the heading to the right.',
  'drafting.help.settings.spellings': 'Headings of this column in reports, separated by commas.',
  'drafting.help.settings.schema': 'For completion in editors of JSON. May be left blank.',
  'drafting.help.indicators.code': 'Code of the indicator, used once, such as FDI.',
  'drafting.help.indicators.name': 'Name of the indicator in reports, used once.',
  'drafting.help.indicators.aliases':
    'Other spellings of the indicator, separated by commas; quote a name that contains one.',
  'drafting.help.indicators.unit': 'Such as 万元, 亿元, 万美元, 个, %, 亩. Targets are in this unit.',
  'drafting.help.indicators.decimals': 'Decimals in reports, 0 to 9; blank: as reported.',
  'drafting.help.indicators.kind':
    'Flow: adds up over the year. Stock: how much there is at the end of the period.',
  'drafting.help.indicators.better': 'Whether higher or lower is better (such as energy used).',
  'drafting.help.indicators.target':
    'A number in the unit; blank where no target was set. "by entity" or "versions" where the figures stand in the sheet Targets.',
  'drafting.help.indicators.plannedGrowth':
    'Planned growth on last year in percent, the number only; blank where there is none. "by entity" where the figures stand in the sheet Targets.',
  'drafting.help.indicators.schedule': 'Only where it differs from Settings; written in the same way.',
  'drafting.help.indicators.targetNote': 'Where the target comes from. May be left blank.',
  'drafting.help.targets.indicator': 'Code or name of an indicator of the sheet Indicators.',
  'drafting.help.targets.figure': 'Whether this row gives targets or planned growth; targets when blank.',
  'drafting.help.targets.owner':
    'Who set it, as listed in Settings; blank where there is only one level of targets.',
  'drafting.help.targets.version': 'Such as “年初” or “调整”. Blank where the target was never adjusted.',
  'drafting.help.targets.date': 'Such as 2017-07-10; blank where it is not known.',
  'drafting.help.targets.value':
    'The figure of the whole; "-" where no target was set. Figures by entity go into the columns to the right.',
  'drafting.help.targets.note': 'A note on this version. May be left blank.',
  'drafting.help.rules.id': 'Identifier of the rule, used once.',
  'drafting.help.rules.severity':
    'Error: must be corrected. Query: to be corrected or explained. Hint: for information.',
  'drafting.help.rules.check':
    'Names of indicators in square brackets, such as [Total] = [Industry] + [Services].',
  'drafting.help.rules.measures':
    'Which columns are checked, separated by commas; the cumulative actual when blank.',
  'drafting.help.rules.missing':
    'When a figure is missing: skip the rule, take it as zero, or let the rule fail.',
  'drafting.help.rules.label': 'A name for those who fill in reports. May be left blank.',
  'drafting.help.rules.tolerance':
    'How far apart the two sides may be: 0.5 is an amount, 0.5% a part; blank: not at all.',
  'drafting.help.entity': 'The figure of this entity; "-": none was set, blank: nothing is said of it.',

  'drafting.word.schedule.even-months': 'even by months',
  'drafting.word.schedule.even-days': 'even by days',
  'drafting.word.rounding.any': 'any',
  'drafting.word.rounding.half-up': 'half up',
  'drafting.word.rounding.half-even': 'half even',
  'drafting.word.light.green': 'green',
  'drafting.word.light.yellow': 'yellow',
  'drafting.word.light.red': 'red',
  'drafting.word.lightMeasure.gap': 'gap to schedule',
  'drafting.word.lightMeasure.ratio': 'ratio to schedule',
  'drafting.word.lightMeasure.growth': 'growth',
  'drafting.word.lightMeasure.streak': 'months behind in a row',
  'drafting.word.lightMeasure.rank-change': 'places gained',
  'drafting.word.against.plan': 'planned growth',
  'drafting.word.against.total': 'growth of the total',
  'drafting.word.kind.flow': 'flow',
  'drafting.word.kind.stock': 'stock',
  'drafting.word.better.higher': 'higher',
  'drafting.word.better.lower': 'lower',
  'drafting.word.severity.error': 'error',
  'drafting.word.severity.query': 'query',
  'drafting.word.severity.hint': 'hint',
  'drafting.word.missing.skip': 'skip',
  'drafting.word.missing.zero': 'take as zero',
  'drafting.word.missing.fail': 'fail',
  'drafting.word.figure.target': 'target',
  'drafting.word.figure.plannedGrowth': 'planned growth',
  'drafting.word.measure.target': 'target',
  'drafting.word.measure.actual': 'cumulative actual',
  'drafting.word.measure.month': 'figure of the month',
  'drafting.word.measure.previous': 'cumulative to last month',
  'drafting.word.measure.prior': 'same period last year',
  'drafting.word.measure.change': 'change',
  'drafting.word.measure.growth': 'growth',
  'drafting.word.measure.completion': 'completion',
  'drafting.word.measure.gap': 'gap to schedule',
  'drafting.word.measure.share': 'share',
  'drafting.word.measure.rank': 'rank',
  'drafting.word.measure.unit': 'unit',
  'drafting.word.measure.note': 'note',
  'drafting.word.measure.secondTarget': 'second target',
  'drafting.word.measure.secondCompletion': 'second completion',
  'drafting.word.mark.by-entity': 'by entity',
  'drafting.word.mark.versions': 'versions',

  'drafting.choose': 'Choose from the list; what is not known may be left blank.',

  'drafting.at': '{{cell}}: {{problem}}',
  'drafting.no-sheet':
    'There is no sheet “{{sheet}}”: the template is not complete. Add it, or start again from an exported template.',
  'drafting.no-headings':
    'The sheet “{{sheet}}” has no headings that are known. The first row should have: {{headings}}.',
  'drafting.no-column': 'The column “{{heading}}” is missing. Please add it.',
  'drafting.column-twice': 'The column “{{heading}}” repeats {{other}}. Please remove one of them.',
  'drafting.extra-column': 'The column “{{found}}” is not known and was not read.',
  'drafting.first-row-only': '“{{heading}}” is filled in once, in {{cell}}. Please remove this one.',
  'drafting.not-a-choice': '“{{found}}” is none of the choices: {{allowed}}.',
  'drafting.cell-error': 'The formula failed ({{found}}). Put in a number or a text.',
  'drafting.schedule':
    'The schedule “{{found}}” cannot be read. Choose even by months or even by days, or write 2017-03 20%, 2017-06 50%, 2017-12 100%.',
  'drafting.schedule-twice': 'The schedule gives {{month}} twice. Please remove one of them.',
  'drafting.unknown-indicator':
    '“{{found}}” is not in the sheet Indicators. Please check the code or the name.',
  'drafting.no-indicator': 'The indicator is missing. Fill in a code or a name of the sheet Indicators.',
  'drafting.value-and-entities':
    'Both the figure of the whole and figures of entities are filled in. Keep one of them.',
  'drafting.row-twice': 'Repeats row {{row}}: this figure of an indicator has one row only.',
  'drafting.mark-without-rows':
    'It says “{{mark}}”, but the sheet Targets has no row of “{{name}}”. Add it, or put the number here.',
  'drafting.no-column-chosen': 'It is not said which column these headings are of. Please choose one.',
  'drafting.growth-without-versions': 'Planned growth has no versions. Leave this cell blank.',
  'drafting.target-twice':
    'Row {{row}} of the sheet Targets already gives figures of this indicator. Remove the number here or the row, or write “by entity” or “versions”.',
  'drafting.unknown-entity':
    '“{{name}}” is neither an entity of Settings nor the total row. List it in Settings, or correct the name.',
  'drafting.unknown-owner':
    '“{{name}}” is no target owner of Settings. List it in Settings, or correct the name.',
  'drafting.nothing': 'There is nothing here; at least one row is needed.',
  'drafting.lights-unbounded': 'There is no bound. Fill in one of At least, Above, At most, Below.',
  'drafting.lights-two-bounds':
    'Two bounds on one side: fill in At least or Above, and At most or Below, not both.',
  'drafting.lights-against': '“Compared with” is for growth only. Leave it blank here.',
  'drafting.target-text':
    '{{found}} should be a number: in {{unit}} it is {{value}}. Check it and write {{value}}.',
  'drafting.too-long':
    '“{{heading}}” has {{length}} characters, which {{cell}} of “{{sheet}}” cannot hold: Excel takes {{most}} in a cell. Shorten it in the JSON file of the template, or edit the JSON file instead of worksheets.',

  'drafting.cli.no-action':
    'template needs to be told what to do; “{{found}}” is none of: {{allowed}}. See --help.',
  'drafting.cli.two-files':
    'Give two files: target-tracker template convert T.json T.xlsx (or the other way round).',
  'drafting.cli.out-name': 'The template “{{file}}” should end in .json or .xlsx. Choose such a name.',
  'drafting.cli.out-is-input': '“{{file}}” is read and cannot be written over. Choose another name.',
  'drafting.cli.no-template':
    '“{{file}}” is no template: it has no sheets Settings, Indicators and Rules. Its sheets: {{sheets}}.',

  'drafting.no-table':
    'No table of indicators was found in “{{sheet}}”. Its headings should name indicators beside a target or an actual, or one indicator a column with a row for each entity.',
  'drafting.ask.no-year': 'No year was found. Fill in the year of the template, such as 2018.',
  'drafting.ask.year': 'The template is for {{year}}. Change it where it is meant for another year.',
  'drafting.ask.name': 'There are targets and actuals, but no name of an indicator. Please fill it in.',
  'drafting.ask.unit': 'No unit was found for “{{name}}”. Choose one or fill it in.',
  'drafting.ask.target':
    'The target “{{found}}” of “{{name}}” cannot be read and was left out. Fill in a number, or - where none was set.',
  'drafting.ask.no-target': 'no target was set',
  'drafting.ask.kind':
    'By its name “{{name}}” is a stock (how much there is at the end); it was taken as a flow (adding up over the year). Please confirm.',
  'drafting.ask.better':
    'By its name less of “{{name}}” is better; it was taken as the higher the better. Please confirm.',
  'drafting.ask.duplicate':
    '“{{name}}” occurs more than once; only the first was taken. Give the other one a name of its own and add it.',
  'drafting.ask.heading':
    'The column “{{heading}}” holds figures, but what they are is not known; it was left out. Choose what it is.',
  'drafting.ask.ignore': 'leave it out',
  'drafting.ask.lights':
    'There are no targets and no completion; lights go by growth for now: green from 0, yellow from −10%. Please confirm.',
  'drafting.no-notice':
    'No targets were found in the text. Paste a table of targets (indicator, unit, target), or write one indicator a line, such as “实际利用外资 14500万美元”.',
  'drafting.ask.line':
    '“{{text}}” was not understood and was left out. If it is a target, add it to the indicators.',
  'drafting.ask.title': 'No title was found. Fill in the title of the template.',
  'drafting.cli.new-files':
    'Give a report or a notice, and the template to write: target-tracker template new REPORT.xlsx --out T.json.',
  'drafting.cli.drafted':
    'A template was drafted: {{indicators}} indicators, {{entities}} entities, {{rules}} rules.',
  'drafting.cli.must':
    '{{count}} to be answered (left blank in the template, which can be used once they are filled in):',
  'drafting.cli.confirm': '{{count}} to be confirmed:',
  'drafting.cli.question': '  {{where}}  {{question}}',
  'drafting.cli.choices': '      choices: {{choices}}',
  'drafting.cli.line': 'line {{line}}',
  'drafting.cli.whole': 'all',
  'drafting.cli.written': 'written to {{file}}',
  'drafting.cli.kept':
    '“{{file}}” is there already and the draft is not complete: nothing was written. Choose another name, or remove that file first.',
};
