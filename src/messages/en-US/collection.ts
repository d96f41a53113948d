/** What is said of many submitted files: which cannot be read, and what does not agree between them. */
export const collection = {
  'collection.no-table': '“{{file}}”: the sheet “{{sheet}}” does not fit the template. {{reason}}',
  'collection.no-visible-sheet':
    '“{{file}}”: all sheets are hidden. Unhide the one to check, or name it with --sheet in the terminal.',
  'collection.sheet-missing': '“{{file}}” has no sheet named “{{sheet}}”. It has: {{sheets}}.',
  'collection.unexpected':
    'something went wrong with “{{file}}” ({{detail}}). Please report this together with the file.',
  'collection.missing':
    'nothing has come for {{period}} from {{names}} ({{count}} in all). Please send a reminder.',
  'collection.missing-undated': 'nothing has come from {{names}} ({{count}} in all). Please send a reminder.',
  'collection.missing-unreadable':
    'from “{{entity}}” there is only “{{file}}”, which cannot be read. Follow the reason that was given, or ask for it again.',
  'collection.double':
    '“{{entity}}” sent {{count}} reports of one period, and their figures differ: {{files}}. Keep the right one.',
  'collection.double-same':
    '“{{entity}}” sent {{count}} reports of one period with the same figures: {{files}}. Keep one of them.',
  'collection.double-unnamed':
    '{{count}} reports that do not say whose they are cover the same period and the same items with different figures: {{files}}. If they are one report, keep the right one; if they are of different entities, write the name into each sheet.',
  'collection.double-unnamed-same':
    '{{count}} reports that do not say whose they are cover the same period and the same items with the same figures: {{files}}. If they are one report, keep one; if they are of different entities, write the name into each sheet.',
  'collection.entity-unknown':
    '“{{file}}” is of “{{entity}}”, which the template does not know. Check the name, or add it to the template (an alias will do).',
  'collection.entity-in-name':
    'the sheet in “{{file}}” says “{{inSheet}}”, the name of the file “{{inFileName}}”; the sheet was believed. Check whose report it is.',
  'collection.period':
    '“{{file}}” is of {{found}}, the others are of {{expected}}. Check whether the wrong report was sent.',
  'collection.sent-again':
    'the figures of “{{file}}” are exactly those of the earlier “{{earlier}}”: the last report seems to have been sent again. Ask for the figures of this period.',
  'collection.identical':
    'the figures of {{names}} are exactly the same ({{files}}). Check whether one was filed under the wrong name, or copied.',
  'collection.unit-larger':
    '“{{name}}” of “{{entity}}” ({{found}}; {{count}} figures in all) is, against target or last report, about {{times}} times what it is elsewhere: the unit seems wrong. Check it.',
  'collection.unit-smaller':
    '“{{name}}” of “{{entity}}” ({{found}}; {{count}} figures in all) is, against target or last report, about 1/{{times}} of what it is elsewhere: the unit seems wrong. Check it.',
  'collection.target-since':
    'the target of “{{name}}” of “{{entity}}” is {{found}} now and was {{expected}} in the last report. Check whether it was adjusted.',
  'collection.target-unlike':
    'the target of “{{name}}” of “{{entity}}” is {{found}}, everybody else has {{expected}}. Check whether it was altered.',
  'collection.row':
    '“{{entity}}” itself reports {{own}} for {{measure}} of “{{name}}”, the table “{{whole}}” has {{row}}. Check which is right.',
  'collection.rows':
    'what “{{entity}}” itself reports differs from the table “{{whole}}” in {{count}} places, such as {{measure}} of “{{name}}”: {{own}} against {{row}}. Check which is right.',
  'collection.total':
    '{{measure}} of “{{name}}” of all entities adds up to between {{low}} and {{high}}, but “{{whole}}” has {{total}}. Check the parts and the total.',
  'collection.total-suspect':
    '{{measure}} of “{{name}}” of all entities adds up to between {{low}} and {{high}}, but “{{whole}}” has {{total}}; {{found}} of “{{entity}}” may be wrong and should be {{meant}}. Check “{{file}}”.',
  'collection.too-slow':
    '“{{file}}” was given up: it was not checked within {{seconds}} seconds. See whether it is unusually large, or allow more with --time-limit.',
  'collection.out-of-memory':
    '“{{file}}” was given up: it needs more than {{megabytes}} MB of memory. See whether it is unusually large, and delete what is not needed.',
  'collection.stopped': '“{{file}}” was not checked: the run was broken off.',
  'collection.sheet.submissions': 'Submissions',
  'collection.sheet.findings': 'Across files',
  'collection.sheet.file': 'File',
  'collection.sheet.entity': 'Entity',
  'collection.sheet.period': 'Period',
  'collection.sheet.errors': 'Errors',
  'collection.sheet.queries': 'Queries',
  'collection.sheet.hints': 'Hints',
  'collection.sheet.state': 'State',
  'collection.sheet.reason': 'Reason',
  'collection.sheet.unreadable': 'unreadable',
  'collection.sheet.ready': 'ready',
  'collection.sheet.not-ready': 'not ready',
  'collection.sheet.severity': 'Severity',
  'collection.sheet.finding': 'Finding',
  'collection.sheet.places': 'Files and cells',
  'collection.sheet.rule': 'Check',
  'collection.sheet.error': 'error',
  'collection.sheet.query': 'query',
  'collection.sheet.hint': 'hint',
  'collection.row-blank': 'row {{row}} of the collected data is blank. Delete the whole row.',
  'collection.row-period':
    'row {{row}} of the collected data: “{{found}}” is no period. Write it as 2024-H1 or 2024-01..2024-10.',
  'collection.row-measure':
    'row {{row}} of the collected data: “{{found}}” is no measure. Put its name back (such as: actual).',
  'collection.row-indicator':
    'row {{row}} of the collected data: the template has no indicator “{{found}}”. Check it, or delete the row.',
  'collection.row-value':
    'row {{row}} of the collected data: “{{found}}” is no number. Make it one; write “-” where there is none.',
  'collection.row-unit':
    'row {{row}} of the collected data: the unit “{{found}}” is not known, or cannot be converted to that of the template. Correct it.',
  'collection.row-cell':
    'row {{row}} of the collected data: “{{found}}” is no address of a cell. Put it back, or delete the row.',
  'collection.own-lost':
    'row {{row}} of the collected data is no longer in the corrected report, but you wrote something in column {{column}}; nothing was brought together. Move it elsewhere first, or delete it.',
  'collection.own-formula':
    'row {{row}} of the collected data would move, and your formula in column {{column}} might go wrong; nothing was brought together. Move the formula to another sheet first, or make it a value.',
  'collection.conflict':
    'two files disagree on “{{name}}” of “{{entity}}” in {{period}}: “{{first}}” and “{{second}}”; neither was brought in. Check which is right.',
} as const;
