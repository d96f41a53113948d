import type { cli as source } from '../zh-CN/cli';

export const cli: Record<keyof typeof source, string> = {
  'cli.name': 'target-tracker: ',
  'cli.help': `Usage:
  target-tracker check REPORT.xlsx…|FOLDER… --template TEMPLATE.json [options]
  target-tracker collect FOLDER…|REPORT.xlsx… --template TEMPLATE.json --out DATA.xlsx [--into BEFORE.xlsx] [--with-errors]
  target-tracker summary FOLDER…|REPORT.xlsx… --template TEMPLATE.json --out SUMMARY.xlsx [--scheme SCHEME.json] [--history HISTORY.xlsx] [--ledger LEDGER.xlsx] [--into BEFORE.xlsx] [--trend INDICATOR] [--trend-of ENTITY] [--with-errors]
  target-tracker rules learn REPORT.xlsx… --template TEMPLATE.json [--out NEW.json] [options]
  target-tracker rules check [REPORT.xlsx…] --template TEMPLATE.json [options]
  target-tracker template new LAST-YEAR.xlsx|NOTICE.txt --out T.json|T.xlsx [options]
  target-tracker template convert T.json T.xlsx (or the other way round)
  target-tracker template schema [--out FILE]
  target-tracker template blank --template TEMPLATE.json --out FORM.xlsx|FOLDER [options]
  target-tracker facts REPORT.xlsx…|FOLDER… --template TEMPLATE.json [--out FILE] [options]
  target-tracker bulletin REPORT.xlsx…|FOLDER… --template TEMPLATE.json [--scheme SCHEME.json] [--history HISTORY.xlsx] [--out NOTICE.txt|.html|.xlsx]
  target-tracker ledger LEDGER.xlsx…|FOLDER… --scheme SCHEME.json --template TEMPLATE.json [--report REPORT.xlsx] [--period PERIOD] [--format text|json] [--out RESULT.xlsx [--into LEDGER.xlsx]]
  target-tracker ledger learn LEDGER.xlsx… --template TEMPLATE.json [--report REPORT.xlsx] [--sheet NAME] [--scheme BEFORE.json] [--out SCHEME.json] [--format text|json]
  target-tracker history add REPORT.xlsx…|FOLDER… --template TEMPLATE.json --out HISTORY.xlsx [--into HISTORY.xlsx] [--collected DATA.xlsx] [--with-errors]
  target-tracker history close|reopen HISTORY.xlsx --period 2017-06 --template TEMPLATE.json --out HISTORY.xlsx [--note TEXT]
  target-tracker history status HISTORY.xlsx --template TEMPLATE.json [--format text|json|csv]

check holds report sheets against a target template and places every metric against its schedule; folders are taken with all below them, and the files are held against each other (missing, doubled, copied, another unit, sums).
collect brings the reports without errors together in one table, a row for each figure with its source file and cell; --into goes on from an earlier one: a new month is appended, a corrected report replaces its own rows only and is logged; --with-errors takes in the others too. Columns of your own beside the data stay with their rows. -p, -s, --jobs and --time-limit as in check.
summary makes a summary, rankings, scores, the inspection list and the dashboard out of the reports of the latest period (or of --period); reports of earlier months and --history (a history sheet, or the table of collect) give moves and months running; --ledger puts figures counted from ledgers beside the reported ones (needs --scheme; may be repeated), and where they differ neither counts and it is told; --into writes only our own sheets anew; reports with errors do not count unless --with-errors is given.
rules learn proposes the relations that hold in clean reports; rules check tells what is wrong with those of a template.
template new drafts a template from a report or a notice of targets, and asks what it did not recognise; convert goes between JSON and worksheets that can be edited in Excel; schema prints the JSON Schema; blank makes the report sheet to send out, with formulas, rules for entries, protection and page set-up.
facts writes the figures of reports as a table, a line each, for other programs; nothing is checked.
ledger counts indicators from the rows of ledgers as the scheme says, compares them with the reported figures and names the rows to look at; it also gives lists of problems, responsibilities, classes of firms and stages of projects. Without --report it compares with the sheet of the ledger workbook that fits the template; --out writes the result as sheets, --into into the ledger workbook itself, with formulas over its rows.
ledger learn looks at the headings and values of ledgers and proposes how their rows give the indicators of the template (which column, which conditions), with what that gives beside the reported figures; --out writes it as a scheme, --scheme adds it to one that there is; without --sheet every sheet that looks like a ledger is taken.
bulletin writes the notice from reports without errors, and says only what their figures say; reports of earlier periods tell changes of place and months running; --with-errors takes in reports with errors; bulletin --patterns prints the usual sentences, to be changed and put into a scheme.
history add keeps the figures of reports, or of collected data, month by month in a sheet; what differs from what is kept, or belongs to a closed month, is told and not written; close seals every row of a month (--period 2017-06, or 2017-Q2 for a whole quarter), reopen opens it again and tells what was changed since, status lists months and quarters, contradictions, and cells that were changed in closed months.

Options:
  -t, --template FILE   the target template: .json, or .xlsx with the sheets Settings, Indicators, Rules
  -p, --period PERIOD   2017-H1, 2017-Q3, 2017-01..2017-10 …; by default, what the title of the sheet says
  -f, --format FORMAT   text (default), json or csv
                        (facts) csv (default) or sdmx-csv (SDMX-CSV 2.0)
  -s, --sheet NAME      the sheet; by default the active one, or the first that fits the template
  -b, --before FILE     the report of the period before (same template): finds figures that were not brought up to date; of a folder, the one of the same entity
  -r, --report FILE     write the findings into a workbook (.xlsx), a sheet for each report, or one for all of
                        more than 50
      --history BOOK    (check, summary, bulletin) a workbook with a history: the figures of the period before and of last year are compared with those of the report
      --trend INDICATOR (summary) the indicator that the dashboard shows month by month; otherwise the one that is ranked
      --trend-of ENTITY (summary) whose months the dashboard shows; otherwise the whole
      --annotate FOLDER write an annotated copy of each report (findings marked, with a findings sheet); names and folders are kept
      --jobs NUMBER     how many files are checked at once; by default as many as there are processors
      --time-limit SECONDS  how long a file may take; 120 by default
  -o, --out FILE        (rules learn) write the template with what was learned into a new .json; (template) the file to write
                        (facts) the file to write; otherwise the figures are printed
      --codelist FILE   (facts) write the code lists of sdmx-csv as SDMX-JSON
      --entity NAME     (check) whose report it is, to be held against its own targets; otherwise as the report says
                        (blank) for this entity only; --each-entity: a sheet for each, or a workbook each where --out is a folder
      --layout LAYOUT   (blank) indicator-rows, entity-rows or matrix
      --formulas KIND   (blank) native (default: plain Excel) or target (the functions of this add-in)
      --derived         (blank) what a rule defines as a sum is computed instead of filled in
      --without-last-year (blank) without last year's figures, change and growth
      --locale LOCALE   zh-CN or en-US
  -h, --help            show this help
  -v, --version         show the version

Exit codes: 0 no finding of severity error; 1 some; 2 could not run, or some file could not be checked (stderr says why).
Of rules: 0 nothing to look at; 1 new relations, or rules in trouble; 2 could not run.
Of collect: 0 everything; 1 some reports or figures were left out, and it is told which; 2 could not run, or a file could not be read.
Of summary: 0 every report counts; 1 a report does not count, or figures contradict each other, and it is told which; 2 could not run, or a file could not be read.
Of template: 0 done; 1 the draft has questions to be answered; 2 could not run.
Of facts: 0 everything was read; 2 could not run, or some file could not be read (the others are there).
Of ledger: 0 everything agrees; 1 something differs, cannot be told or must be corrected; 2 could not run, or some file could not be read. Of ledger learn: 0 something is proposed; 2 nothing is, or could not run.
Of bulletin: 0 written; 1 some report was not counted, and it is told why; 2 could not run, or some file could not be read.
Of history: 0 done, and all in order; 1 figures were left out, a month could not be closed, or the history contradicts itself or was changed (told); 2 could not run, or some file could not be read.`,
  'cli.usage.no-command':
    'no command. Write target-tracker check REPORT.xlsx --template TEMPLATE.json, or --help.',
  'cli.usage.unknown-command':
    'there is no command “{{command}}”; there are: check, collect, summary, rules, template, facts, bulletin, ledger, history. See --help.',
  'cli.usage.no-report':
    'no report to check. Write target-tracker check REPORT.xlsx --template TEMPLATE.json.',
  'cli.usage.no-template': 'no target template. Add --template TEMPLATE.json.',
  'cli.entity.unknown': 'the template has no entity “{{entity}}”; it has: {{names}}. Check {{option}}.',
  'cli.entity.meant':
    'the template has no entity “{{entity}}”. Did you mean “{{nearest}}”? Check {{option}}.',
  'cli.entity.none':
    'the template “{{template}}” lists no entities, so {{option}} {{entity}} cannot be used. Leave it out, or list them in the template.',
  'cli.usage.unknown-option': 'there is no option “{{option}}”. See --help for those there are.',
  'cli.usage.option-value':
    'the option “{{option}}” is not used as it should be: some options need a value, others take none. See --help.',
  'cli.usage.not-allowed': '{{option}} cannot be “{{value}}”; use one of: {{allowed}}.',
  'cli.usage.period':
    'the period “{{value}}” is not known. Write it like 2017, 2017-H1, 2017-Q3, 2017-06 or 2017-01..2017-10.',
  'cli.usage.report-name':
    'the findings are written into an .xlsx workbook, not into “{{file}}”. Use a name that ends in .xlsx.',
  'cli.usage.report-is-input':
    '“{{file}}” is a report to check or the template, and the findings must not replace it. Use another name.',
  'cli.file.unwritable':
    '“{{file}}” cannot be written ({{reason}}). Check whether its folder exists and whether it is open elsewhere.',
  'cli.file.incomplete':
    'the program is incomplete: “{{file}}” is not there. Keep check-thread.cjs in the same folder as target-tracker.cjs, or build it again.',
  'cli.file.missing': 'there is no file “{{file}}”. Check the path and the name.',
  'cli.file.directory': '“{{file}}” is a folder. Name the files in it.',
  'cli.file.unreadable':
    '“{{file}}” cannot be read ({{reason}}). Check whether it is in use and whether you may read it.',
  'cli.template.field': '{{path}}: {{problem}}',
  'cli.template.problem': 'the template “{{file}}” is wrong. {{problem}}',
  'cli.template.problems': 'the template “{{file}}” is wrong. {{problem}} (and {{more}} more)',
  'cli.unexpected':
    'something went wrong with “{{file}}” ({{detail}}). Please report this together with the file.',
  'cli.text.colon': ': ',
  'cli.text.counts': '{{errors}} to correct, {{queries}} to verify, {{hints}} to consider',
  'cli.text.clean': 'no problems found',
  'cli.text.checked': '{{checks}} checks',
  'cli.text.checked-undecided': '{{checks}} checks, {{undecided}} of them undecided',
  'cli.text.no-period': 'period unknown',
  'cli.text.no-progress': 'The period is not known, so there is no progress. Give it with --period.',
  'cli.text.reported-expected': 'reported {{reported}}, expected {{expected}}',
  'cli.text.reported-computed': 'reported {{reported}}, computed {{expected}}',
  'cli.text.reported': 'reported {{reported}}',
  'cli.text.expected': 'expected {{expected}}',
  'cli.text.explained': 'explained: {{text}}',
  'cli.text.lapsed': 'the figure has changed, the explanation has lapsed: {{text}}',
  'cli.text.dependant': 'follows from it, {{cell}}: {{sentence}}',
  'cli.text.suspect': 'perhaps {{cell}} is wrong and should be {{suggestion}} ({{reason}})',
  'cli.text.suspect-also': '; together with {{list}}',
  'cli.text.suspect-also-more': '; together with {{list}} … {{count}} cells in all',
  'cli.text.before-unused':
    'The report before is not of an earlier period of the same year: nothing was compared with it. Check the file of --before.',
  'cli.group.error': 'Errors: must be corrected',
  'cli.group.query': 'Queries: correct or explain',
  'cli.group.hint': 'Hints',
  'cli.group.undecided': 'Cannot be judged',
  'cli.group.holds': 'Looks wrong, but is right',
  'cli.text.group': '{{group}} ({{count}})',
  'cli.light.green': 'on schedule',
  'cli.light.yellow': 'a little behind',
  'cli.light.red': 'behind',
  'cli.reason.sign-flip': 'sign flipped',
  'cli.reason.unit-slip': 'off by a power of ten',
  'cli.reason.digit-slip': 'one digit wrong',
  'cli.reason.digit-swap': 'two digits swapped',
  'cli.reason.value-swap': 'two figures swapped',
  'cli.reason.percent-slip': 'percent off by 100',
  'cli.reason.recomputed': 'what the other figures leave',
  'cli.reason.not-updated': 'still last period’s figure',
  'cli.reason.row-shift': 'one row too low or too high',
  'cli.reason.column-shift': 'the figure of the column beside it',
  'cli.progress.title': 'Progress',
  'cli.progress.title.growth': 'Progress (lights by growth on last year)',
  'cli.progress.no-target': 'Without a target: {{count}}',
  'cli.progress.no-growth': 'Without a growth figure: {{count}}',
  'cli.progress.growth': 'Growth',
  'cli.progress.light': 'Light',
  'cli.progress.entity': 'Entity',
  'cli.progress.name': 'Indicator',
  'cli.progress.unit': 'Unit',
  'cli.progress.actual': 'Actual',
  'cli.progress.second-target': '{{owner}} target',
  'cli.progress.second-completion': '{{owner}}: completion',
  'cli.progress.second-gap': '{{owner}}: gap',
  'cli.progress.target': 'Target',
  'cli.progress.completion': 'Completion',
  'cli.progress.schedule': 'Schedule',
  'cli.progress.gap': 'Gap (pp)',
  'cli.absence.no-target': 'no target',
  'cli.absence.no-actual': 'not reported',
  'cli.absence.zero-target': 'target is 0',
  'cli.absence.no-growth': 'no growth',
  'cli.absence.no-plan': 'no planned growth',
  'cli.absence.no-total': 'no total growth',
  'cli.absence.no-history': 'no earlier months',
  'cli.absence.no-rank': 'no rank',
  'cli.absence.undefined-range': 'not defined',
  'cli.rules.no-action':
    'write learn (from reports) or check (the rules) after rules, not “{{found}}”; there are: {{allowed}}.',
  'cli.rules.no-report':
    'no report to learn from. Write target-tracker rules learn REPORT.xlsx --template TEMPLATE.json.',
  'cli.rules.out-name': 'the new template “{{file}}” should end in .json. Use such a name.',
  'cli.rules.out-is-input': '“{{file}}” is a report to be read and is not written over. Use another name.',
  'cli.rules.learned':
    '{{sheets}} sheets read: {{count}} new relations, {{known}} that the template has, {{confirmed}} that every check looks at',
  'cli.rules.new': 'Relations to add to the template',
  'cli.rules.known': 'Relations that the template has; they hold',
  'cli.rules.confirmed': 'What every check looks at',
  'cli.rules.support':
    'holds in {{supports}} sheets, fails in {{contradicts}}, cannot be judged in {{undecided}}',
  'cli.rules.cut': 'There was too much; only a part was compared.',
  'cli.rules.remarks': '{{rules}} rules, {{sheets}} sheets, {{count}} things to look at',
  'cli.rules.fine': '{{rules}} rules, {{sheets}} sheets, nothing wrong',
  'cli.rules.trouble.unusable': 'not written right',
  'cli.rules.trouble.contradictory': 'contradictory',
  'cli.rules.trouble.always-fails': 'always fails',
  'cli.rules.trouble.never-judged': 'never judged',
  'cli.rules.trouble.duplicate': 'duplicate',
  'cli.rules.trouble.implied': 'implied',
  'cli.skipped': '{{count}} files were skipped (temporary, hidden, or no reports): {{files}}',
  'cli.stopped': 'broken off; files that were not finished were removed.',
  'cli.copy-remark': 'annotated copy of “{{file}}”: {{remark}}',
  'cli.not-annotated': 'no annotated copy of “{{file}}”. {{reason}}',
  'cli.progress-line': '{{done}}/{{count}} checked  {{file}}',
  'cli.folder.empty': 'the folder “{{file}}” holds no reports (.xlsx, .xlsm, .csv). Check the path.',
  'cli.writes-over-report':
    '“{{file}}” lies in a folder that is to be read and was not made by an earlier run: the result would be written over a report. Choose another name or folder; nothing was written.',
  'cli.usage.annotate-is-input':
    'an annotated copy would be written over “{{file}}”, which is to be checked. Let --annotate lead to another folder than “{{folder}}”.',
  'cli.usage.number': '{{option}} takes a whole number above zero, not “{{value}}”.',
  'cli.collection.head':
    'Submissions: {{files}} files, {{ready}} ready, {{wrong}} with errors, {{unread}} unreadable',
  'cli.collection.file': 'file',
  'cli.collection.entity': 'entity',
  'cli.collection.period': 'period',
  'cli.collection.errors': 'errors',
  'cli.collection.queries': 'queries',
  'cli.collection.state': 'state',
  'cli.collection.unread': '✘ unreadable',
  'cli.collection.ready': '✔ ready',
  'cli.collection.not-ready': '· not ready',
  'cli.collection.findings': 'Across files ({{count}})',
  'cli.collection.agree': 'Nothing disagrees across the files',
  'cli.collection.error': '✘ error',
  'cli.collection.query': '? query',
  'cli.collection.hint': '· hint',
  'cli.summary.no-report':
    'no reports to summarise. Write target-tracker summary FOLDER --template TEMPLATE.json --out SUMMARY.xlsx.',
  'cli.summary.no-out': 'no workbook to write. Add --out SUMMARY.xlsx.',
  'cli.counted.no-period':
    '“{{file}}” does not count: no period was found in it. Write it into the title, or give it: --period 2017-H1.',
  'cli.counted.later': '“{{file}}” does not count: it is of {{period}}, later than {{asked}}.',
  'cli.counted.has-errors':
    '“{{file}}” does not count: it has errors ({{count}}). Correct them, or add --with-errors.',
  'cli.summary.head':
    '{{title}} ({{period}}): entities {{entities}}, indicators {{indicators}}, files used {{files}}.',
  'cli.summary.ranking': '{{name}}: leading {{best}}; to be urged {{worst}}',
  'cli.summary.leaders': '{{name}}: leading {{best}}',
  'cli.summary.inspection': 'On the inspection list: {{count}}',
  'cli.summary.missing': 'Missing from {{entity}}: {{indicators}}',
  'cli.summary.missing-all': 'Missing from {{entity}}: all {{count}} indicators',
  'cli.summary.done': 'Written to “{{out}}”.',
  'cli.scheme.problem': 'scheme “{{file}}”: {{problem}}',
  'cli.scheme.problems': 'scheme “{{file}}”: {{problem}} (and {{more}} more)',
  'cli.history.no-action':
    'there is no "{{found}}". Write target-tracker history add, close, reopen or status; see --help.',
  'cli.history.no-book':
    'name one workbook with a history, as in target-tracker history {{action}} history.xlsx --template template.json.',
  'cli.history.no-month': 'no month is named. Add --period 2017-06, or --period 2017-Q2 for a whole quarter.',
  'cli.history.no-out': 'no workbook to write is named. Add --out history.xlsx (it may be the same file).',
  'cli.history.no-report':
    'no report is named. Write target-tracker history add FOLDER --template template.json --out history.xlsx, or --collected data.xlsx for collected data.',
  'cli.history.fault': '"{{book}}", {{place}}: {{said}}',
  'cli.history.more-faults':
    '"{{book}}" has {{more}} more contradictions or changes; target-tracker history status lists them.',
  'cli.history.more-remarks': '"{{book}}" has {{more}} more names that the template does not know.',
  'cli.history.nothing': 'there is no figure to keep; nothing was written.',
  'cli.history.added':
    '{{count}} figures added, {{known}} were there already, {{left}} cases left out; written to "{{out}}".',
  'cli.history.none-to-close': '{{period}} is closed already. Use history reopen to change its figures.',
  'cli.history.none-to-reopen': '{{period}} is not closed; there is nothing to reopen.',
  'cli.history.closed': '{{month}} is closed with {{count}} figures sealed.',
  'cli.history.closed-empty':
    '{{month}} is closed, but not one figure of it is kept. If the month was mistyped, open it again with history reopen.',
  'cli.history.reopened':
    '{{month}} is reopened; it had {{count}} figures when it was closed. Close it again when you are done: what was changed will be told.',
  'cli.history.head': '{{title}}: "{{book}}"; months: {{months}}, figures: {{figures}}',
  'cli.history.figures': '{{count}} figures',
  'cli.history.quarter-closed': '{{quarter}}: settled',
  'cli.history.quarter-open': '{{quarter}}: not settled, still open: {{months}}',
  'cli.collect.no-report':
    'no reports to bring together. Write target-tracker collect FOLDER --template TEMPLATE.json --out DATA.xlsx.',
  'cli.collect.no-out': 'no workbook to write. Add --out DATA.xlsx.',
  'cli.collect.no-period': '“{{file}}” was left out: no period was found in it. Write it into the title.',
  'cli.collect.has-errors':
    '“{{file}}” was left out: it has {{count}} errors. Have it corrected, or add --with-errors.',
  'cli.collect.done':
    '{{files}} files brought together: {{rows}} rows, {{changed}} figures changed, written to “{{out}}”.',
};
