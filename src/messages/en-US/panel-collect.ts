/** Collect: many submitted files, checked in one go. */
import type { panelCollect as zhCN } from '../zh-CN/panel-collect';

export const panelCollect: Readonly<Record<keyof typeof zhCN, string>> = {
  'panel.collect.title': 'Collect',
  'panel.collect.what':
    'Check all submitted files in one go: which can be submitted, which go back, and who is missing. Files are only read on this computer; nothing is uploaded.',
  'panel.collect.files': 'Choose files…',
  'panel.collect.folder': 'Choose a folder…',
  'panel.collect.drop': 'Or drop files or a folder here (.xlsx, .xlsm, .csv)',
  'panel.collect.drop-here': 'Drop to collect',
  'panel.collect.more': 'Add files…',
  'panel.collect.more-folder': 'Add a folder…',
  'panel.collect.clear': 'Clear',
  'panel.collect.passed-over': 'Files of the folder that are no tables were passed over: {{count}}.',
  'panel.collect.nothing-in': 'There is no table to check in it (.xlsx, .xlsm, .csv).',
  'panel.collect.cannot-drop': 'What was dropped could not be read. Please use “Choose files”.',

  'panel.collect.template': 'Template',
  'panel.collect.template.each': 'Recognise each file',
  'panel.collect.period': 'Period',
  'panel.collect.period.each': 'As stated in each file',

  'panel.collect.progress': '{{done}} of {{total}} files checked',
  'panel.collect.progress.paused': 'Paused: {{done}} of {{total}} files checked',
  'panel.collect.finished': '{{total}} files checked: {{ready}} ready to submit, {{rest}} not yet.',
  'panel.collect.left': 'Cancelled: {{count}} files were not checked.',
  'panel.collect.pause': 'Pause',
  'panel.collect.resume': 'Go on',
  'panel.collect.cancel': 'Cancel',

  'panel.collect.filters': 'Filter the files',
  'panel.collect.filter.all': 'All',
  'panel.collect.filter.errors': 'With errors',
  'panel.collect.filter.not-ready': 'Not ready',
  'panel.collect.filter.missing': 'Missing',
  'panel.collect.empty.errors': 'No file with errors.',
  'panel.collect.empty.not-ready': 'All files are ready to submit.',
  'panel.collect.empty.missing': 'Nobody’s report is missing.',

  'panel.collect.table': 'Files received',
  'panel.collect.keys': '↑↓ walk through the files, Enter opens the findings',
  'panel.collect.column.file': 'File',
  'panel.collect.column.entity': 'Entity',
  'panel.collect.column.period': 'Period',
  'panel.collect.column.template': 'Template',
  'panel.collect.column.errors': 'Errors',
  'panel.collect.column.queries': 'Queries',
  'panel.collect.column.state': 'Status',
  'panel.collect.column.actions': 'Actions',
  'panel.collect.open': '{{file}}: open the findings',
  'panel.collect.retry': 'Retry',
  'panel.collect.retry.of': 'Check {{file}} again',
  'panel.collect.remove.of': 'Take {{file}} out of the collection',
  'panel.collect.no-entity': 'All entities',
  'panel.collect.unknown-entity': '{{entity}} (not in the template)',
  'panel.collect.no-period': 'Period unknown',
  'panel.collect.match': '{{template}} · indicators {{found}}/{{total}}',
  'panel.collect.match.found': 'Indicators {{found}}/{{total}}',
  'panel.collect.more-rows': 'Show {{count}} more (of {{total}})',

  'panel.collect.state.ready': 'Ready to submit',
  'panel.collect.state.errors': 'Not to be submitted',
  'panel.collect.state.queries': 'Verify first',
  'panel.collect.state.unreadable': 'Cannot be read',
  'panel.collect.state.waiting': 'Waiting',
  'panel.collect.state.reading': 'Checking…',
  'panel.collect.state.left': 'Not checked',
  'panel.collect.state.missing': 'Missing',

  'panel.collect.across.count': 'Between files ({{count}})',
  'panel.collect.across.none': 'Nothing is wrong between the files.',
  'panel.collect.across.more': '{{count}} more',
  'panel.collect.across.failed':
    'The files could not be compared ({{detail}}). The findings of each file stand.',

  'panel.collect.back': 'Back to the list',
  'panel.collect.of': 'Findings of {{file}}',
  'panel.collect.sheet': 'Sheet “{{sheet}}”',
  'panel.collect.summary':
    'Errors: {{errors}}, queries: {{queries}}, hints: {{hints}}; {{checks}} checks in all.',
  'panel.collect.clean': 'No errors were found.',
  'panel.collect.read-only': 'Only to be read here: correct the file itself, then choose it again.',
  'panel.collect.is-open': 'This is the workbook that is open: its cells can be gone to.',

  'panel.collect.export': 'Export',
  'panel.collect.export.findings': 'Findings (.xlsx)',
  'panel.collect.export.copies': 'Annotated copies (.zip)',
  'panel.collect.exporting': 'Being made…',
  'panel.collect.copying': 'Making annotated copies: {{done}} of {{total}}',
  'panel.collect.exported':
    '“{{file}}” was made; look among the downloads. If it is not there, downloads are not allowed here.',
  'panel.collect.copied': '“{{file}}” was made, with {{count}} annotated copies.',
  'panel.collect.copied.without':
    '“{{file}}” was made, with {{count}} annotated copies; {{without}} could not be annotated: {{list}} in it says why.',
  'panel.collect.no-copies': 'None of the files can be annotated. {{reason}}',
  'panel.collect.findings-name': 'Findings {{date}}',
  'panel.collect.copies-name': 'Annotated copies {{date}}',
  'panel.collect.remarks-name': 'remarks.txt',

  'panel.collect.bring': 'Bring together',
  'panel.collect.bring.button': 'Bring together into this workbook ({{count}} files)',
  'panel.collect.bring.template': 'Which kind of report',
  'panel.collect.bring.errors': 'Take along the {{count}} files with errors',
  'panel.collect.bring.no-period':
    'Left out, because they name no period: {{count}}. Choose the period above.',
  'panel.collect.bring.refused':
    'Nothing was written: the table that is there has to be put right first, for the reasons above.',
  'panel.collect.bring.hand-made':
    '{{cell}} of “{{sheet}}” was added by hand and would be lost, because the table is written anew. Move it to another sheet, then try again.',
  'panel.collect.brought':
    'Brought together in “{{sheet}}”. Figures: {{added}} new, {{changed}} changed, {{unchanged}} as before.',
  'panel.collect.brought.removed':
    'Brought together in “{{sheet}}”. Figures: {{added}} new, {{changed}} changed, {{unchanged}} as before; {{removed}} gone, as the corrected reports no longer have them.',
  'panel.collect.brought.but':
    '{{done}} Figures on which two files contradict each other: {{count}}. The reports they belong to were left out; see the list.',
  'panel.collect.brought.beside':
    '“{{beside}}” in this workbook is no table of collected data and stays as it is; the figures are in “{{sheet}}”.',
  'panel.collect.brought.changed':
    '“{{sheet}}” was changed since, so nothing was undone. To take the figures out, edit the sheet.',
  'panel.collect.brought.go': 'Go there',
  'panel.collect.brought.undo': 'Undo',
  'panel.collect.brought.undone': 'The figures were taken out again.',

  'panel.collect.severity.error': 'Error',
  'panel.collect.severity.query': 'Query',
  'panel.collect.severity.hint': 'Hint',

  'panel.collect.gone':
    '“{{file}}” was moved, changed or is held by another program, and cannot be read. Please choose it again.',
  'panel.collect.no-fit':
    '“{{file}}” fits none of the known templates. Choose its template above, or ask for the form that was sent out.',
  'panel.collect.no-template':
    'There is no template to check by. Please choose one in the Template tab first.',
};
