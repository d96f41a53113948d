/** What is told of all files together: who sent what, and what does not agree; for people, for scripts, for a spreadsheet. */
import type { CollectionFinding } from '../../core/collection/collection-finding';
import { isChecked } from '../../core/collection/submission';
import type { Submission } from '../../core/collection/submission';
import { periodCode } from '../../core/statistics/period';
import { periodWords } from '../../messages/periods';
import type { Words } from '../../messages/words';
import { cellAddress } from '../../workbook/address';
import { alignRows, oneLine, printable } from './printable';
import type { Column } from './printable';

export function collectionText(
  submissions: readonly Submission[],
  findings: readonly CollectionFinding[],
  words: Words,
): string {
  const checked = submissions.filter(isChecked);
  const head = words.t('cli.collection.head', {
    files: submissions.length,
    ready: checked.filter(({ outcome }) => outcome.isReady).length,
    wrong: checked.filter(({ outcome }) => outcome.counts.errors > 0).length,
    unread: submissions.length - checked.length,
  });
  const rows = [
    COLUMNS.map(({ name }) => words.t(`cli.collection.${name}`)),
    ...submissions.map((each) => cells(each, words)),
  ];
  const lines = [
    head,
    ...alignRows(rows, COLUMNS).map((line) => `  ${line}`),
    '',
    findings.length > 0
      ? words.t('cli.collection.findings', { count: findings.length })
      : words.t('cli.collection.agree'),
    ...findings.flatMap((finding) => findingLines(finding, words)),
  ];
  return printable(`${lines.join('\n')}\n`);
}

interface TableColumn extends Column {
  readonly name: 'file' | 'entity' | 'period' | 'errors' | 'queries' | 'state';
}

const COLUMNS: readonly TableColumn[] = [
  { name: 'file', align: 'left' },
  { name: 'entity', align: 'left' },
  { name: 'period', align: 'left' },
  { name: 'errors', align: 'right' },
  { name: 'queries', align: 'right' },
  { name: 'state', align: 'left' },
];

function cells({ file, outcome }: Submission, words: Words): string[] {
  if (outcome.kind === 'unreadable') return [oneLine(file), '', '', '', '', words.t('cli.collection.unread')];
  const { entity, period, counts, isReady } = outcome;
  return [
    oneLine(file),
    oneLine(entity?.name ?? '—'),
    period ? periodWords(period, words.locale) : '—',
    String(counts.errors),
    String(counts.queries),
    words.t(isReady ? 'cli.collection.ready' : 'cli.collection.not-ready'),
  ];
}

function findingLines({ severity, message, rule, places }: CollectionFinding, words: Words): string[] {
  const withCells = places.filter((place) => place.cells.length > 0).slice(0, MOST_PLACES);
  return [
    `  ${words.t(`cli.collection.${severity}`)} ${oneLine(words.say(message))} [${rule}]`,
    ...withCells.map((place) => `      ${oneLine(place.file)} ${addresses(place, MOST_CELLS)}`),
  ];
}

const MOST_PLACES = 12;
const MOST_CELLS = 12;

const addresses = ({ cells: all }: CollectionFinding['places'][number], most = Infinity): string =>
  [
    ...all.slice(0, most).map(({ sheet, row, column }) => `${sheet}!${cellAddress(row, column)}`),
    ...(all.length > most ? [`… (${all.length})`] : []),
  ].join(' ');

/** The part of the document that is about all files together. */
export const collectionJson = (
  submissions: readonly Submission[],
  findings: readonly CollectionFinding[],
  words: Words,
): object => ({
  submissions: submissions.map(({ file, outcome }) =>
    outcome.kind === 'unreadable'
      ? { file, state: 'unreadable', reason: words.say(outcome.reason) }
      : {
          file,
          state: outcome.isReady ? 'ready' : 'not-ready',
          sheet: outcome.sheet,
          entity: outcome.entity?.name ?? null,
          period: outcome.period && periodCode(outcome.period),
          ...outcome.counts,
        },
  ),
  collection: findings.map(({ rule, severity, entity, indicator, period, places, message }) => ({
    rule,
    severity,
    entity,
    indicator,
    period: period ? periodCode(period) : null,
    places: places.map(({ file, cells: all }) => ({
      file,
      cells: all.map(({ sheet, row, column }) => ({ sheet, cell: cellAddress(row, column) })),
    })),
    message: words.say(message),
  })),
});

/** Rows with the columns of the findings; outcome and rule tell them from those. */
export function collectionCsv(
  submissions: readonly Submission[],
  findings: readonly CollectionFinding[],
  words: Words,
): string[][] {
  const blank = new Array<string>(11).fill('');
  return [
    ...findings.map(({ rule, severity, entity, indicator, period, places, message }) => [
      places.map(({ file }) => file).join(' '),
      '',
      '',
      period ? periodCode(period) : '',
      severity,
      'fails',
      rule,
      places.map((place) => addresses(place)).join(' '),
      indicator ?? '',
      entity ?? '',
      '',
      '',
      '',
      '',
      words.say(message),
      ...blank.slice(0, 5),
    ]),
    ...submissions.map(({ file, outcome }) =>
      outcome.kind === 'unreadable'
        ? [
            file,
            '',
            '',
            '',
            '',
            'unreadable',
            'submission',
            ...blank.slice(0, 7),
            words.say(outcome.reason),
            ...blank.slice(0, 5),
          ]
        : [
            file,
            outcome.sheet,
            outcome.template,
            outcome.period ? periodCode(outcome.period) : '',
            '',
            outcome.isReady ? 'ready' : 'not-ready',
            'submission',
            '',
            '',
            outcome.entity?.name ?? '',
            ...blank.slice(0, 4),
            words.t('cli.text.counts', { ...outcome.counts }),
            ...blank.slice(0, 5),
          ],
    ),
  ];
}
