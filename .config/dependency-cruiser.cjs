/** The arrows of the house (src/README.md): each room may look only where its line allows. */
const core = (room) => `^src/core/${room}/`;
const onlyLooksAt = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { path: '^src/', pathNot: [from, ...allowed] },
});

/** What every room of core may use. */
const message = '^src/core/(message|remembered)\\.ts$';
const inside = ['statistics', 'template', 'rules', 'report'];
const below = (room) => inside.slice(0, inside.indexOf(room)).map(core);

module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      severity: 'error',
      from: { pathNot: '^node_modules' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    onlyLooksAt('workbook-is-the-ground', '^src/workbook/', [], 'The port knows nobody.'),
    onlyLooksAt('statistics', core('statistics'), [message], 'Numbers know nothing of reports.'),
    onlyLooksAt('template', core('template'), [message, ...below('template'), '^src/workbook/'], ''),
    onlyLooksAt(
      'planning',
      core('planning'),
      [message, core('statistics'), core('template')],
      'Targets shared out over time and among entities; no report is known here.',
    ),
    onlyLooksAt('rules', core('rules'), [message, ...below('rules'), '^src/workbook/'], ''),
    onlyLooksAt('report', core('report'), [message, ...below('report'), '^src/workbook/'], ''),
    onlyLooksAt(
      'localization',
      core('localization'),
      [message, ...inside.map(core), '^src/workbook/'],
      'Which cell is wrong; it knows relations and figures, no findings.',
    ),
    onlyLooksAt(
      'validation',
      core('validation'),
      [message, ...inside.map(core), core('localization'), '^src/workbook/'],
      '',
    ),
    onlyLooksAt(
      'review',
      core('review'),
      [message, ...inside.map(core), core('validation'), '^src/workbook/'],
      'What the office does with findings: explanations and corrections.',
    ),
    onlyLooksAt(
      'learning',
      core('learning'),
      [message, ...inside.map(core), core('localization'), core('validation'), '^src/workbook/'],
      'Relations that hold in a clean sheet, and what is wrong with rules.',
    ),
    onlyLooksAt(
      'forms',
      core('forms'),
      [message, ...inside.map(core), '^src/workbook/'],
      'Blank reports: which lines, columns and formulas a template asks for; no words and no findings.',
    ),
    onlyLooksAt(
      'drafting',
      core('drafting'),
      [message, ...inside.map(core), core('learning'), '^src/workbook/'],
      'Templates drafted from a report or a notice.',
    ),
    onlyLooksAt(
      'observations',
      core('observations'),
      [message, ...inside.map(core), '^src/workbook/'],
      'Single figures with their source, apart from the sheet they came from.',
    ),
    onlyLooksAt(
      'collection',
      core('collection'),
      [message, ...inside.map(core), core('localization'), core('observations'), '^src/workbook/'],
      'Many submitted files against each other; what is wrong inside one of them is told by validation.',
    ),
    onlyLooksAt(
      'scheme',
      core('scheme'),
      [message, core('statistics'), core('template'), '^src/workbook/'],
      'How an office ranks, scores, classes and tells, as data.',
    ),
    onlyLooksAt(
      'ledgers',
      core('ledgers'),
      [message, ...inside.map(core), core('scheme'), core('observations'), '^src/workbook/'],
      'Rows of projects and problems counted into indicators, sorted by class.',
    ),
    onlyLooksAt(
      'ledger-drafting',
      core('ledger-drafting'),
      [message, ...inside.map(core), core('scheme'), core('observations'), core('ledgers'), '^src/workbook/'],
      'Ledgers described from the headings and values of a sheet; what they give is counted by ledgers.',
    ),
    onlyLooksAt(
      'history',
      core('history'),
      [
        message,
        ...inside.map(core),
        core('localization'),
        core('progress'),
        core('observations'),
        '^src/workbook/',
      ],
      'Month by month: closed, reopened, restated; and what progress looks back to.',
    ),
    onlyLooksAt(
      'summary',
      core('summary'),
      [
        message,
        ...inside.map(core),
        core('progress'),
        core('scheme'),
        core('observations'),
        core('history'),
        '^src/workbook/',
      ],
      'Many reports: attainments, rankings, scores.',
    ),
    onlyLooksAt(
      'dashboard',
      core('dashboard'),
      [message, core('statistics'), core('template'), core('progress'), core('summary')],
      'What of a summary goes on the wall, as far as one page takes it.',
    ),
    onlyLooksAt(
      'bulletin',
      core('bulletin'),
      [
        message,
        ...inside.map(core),
        core('progress'),
        core('scheme'),
        core('observations'),
        core('summary'),
        '^src/workbook/',
      ],
      'Sentences from figures; never more than the figures say.',
    ),
    onlyLooksAt(
      'exporting',
      core('exporting'),
      [message, ...inside.map(core), core('localization'), core('observations'), '^src/workbook/'],
      'Observations for other programs: tidy CSV, SDMX-CSV.',
    ),
    {
      name: 'collecting-is-for-every-entry-point',
      comment:
        'One file checked and annotated, in the terminal and in the panel: core, sheets and the file host.',
      severity: 'error',
      from: { path: '^src/collecting/' },
      to: {
        path: '^src/(hosts/(excel|univer|memory)|functions|taskpane|commands|preview|cli|tools)/|office-js|@univerjs|^react',
      },
    },
    {
      name: 'sheets-are-pages',
      comment: 'Sheets that we write: core and words in, content out. No host, no entry point.',
      severity: 'error',
      from: { path: '^src/sheets/' },
      to: { path: '^src/(hosts|functions|taskpane|commands|preview|cli|tools)/|office-js|@univerjs|^react' },
    },
    onlyLooksAt('progress', core('progress'), [message, ...inside.map(core), '^src/workbook/'], ''),
    {
      name: 'core-is-pure',
      comment:
        'No host, no entry point, no Office, no files in core. The words are chosen at the edge: only the type of their keys may be known.',
      severity: 'error',
      from: { path: '^src/core/' },
      to: { path: '^src/(hosts|functions|taskpane|commands|preview|cli|tools)/|^node:|^(fs|path|react)$' },
    },
    {
      name: 'core-knows-message-keys-only',
      severity: 'error',
      from: { path: '^src/core/' },
      to: { path: '^src/messages/', dependencyTypesNot: ['type-only'] },
    },
    onlyLooksAt(
      'hosts-know-the-port',
      '^src/hosts/([^/]+)/',
      ['^src/workbook/', '^src/hosts/$1/'],
      'Hosts know the port and nothing of core.',
    ),
    {
      name: 'office-js-stays-outside',
      severity: 'error',
      from: { path: '^src/(core|workbook|messages|cli)/' },
      to: { path: 'office-js|@univerjs|@fluentui|^react' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.json'] },
  },
};
