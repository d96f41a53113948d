/** The sheets 收表情况 / Submissions and 表间审核 / Across files: who sent what, and what does not agree. */
import type { CollectionFinding } from '../../core/collection/collection-finding';
import type { Submission } from '../../core/collection/submission';
import { periodWords } from '../../messages/periods';
import type { Words } from '../../messages/speak';
import { cellAddress } from '../../workbook/address';
import type { ContentCell, SheetContent } from '../../workbook/content';
import { withCollectionWords } from './collection-words';
import { FIGURE, HEADING, QUIET, TEXT, pageOf } from '../styles';

/** Of the second there is none where everything agrees. Names are not yet unique in a workbook. */
export function collectionSheets(
  submissions: readonly Submission[],
  findings: readonly CollectionFinding[],
  words: Words,
): { readonly name: string; readonly content: SheetContent }[] {
  const said = withCollectionWords(words);
  return [
    { name: said.t('collection.sheet.submissions'), content: submissionsContent(submissions, said) },
    ...(findings.length > 0
      ? [{ name: said.t('collection.sheet.findings'), content: acrossContent(findings, said) }]
      : []),
  ];
}

function submissionsContent(submissions: readonly Submission[], words: Words): SheetContent {
  const heads = ['file', 'entity', 'period', 'errors', 'queries', 'hints', 'state', 'reason'] as const;
  return table(
    heads.map((head) => words.t(`collection.sheet.${head}`)),
    submissions.map(({ file, outcome }): ContentCell[] =>
      outcome.kind === 'unreadable'
        ? [
            text(file),
            ...new Array<ContentCell>(5).fill(text('')),
            text(words.t('collection.sheet.unreadable')),
            text(words.say(outcome.reason)),
          ]
        : [
            text(file),
            text(outcome.entity?.name ?? ''),
            text(outcome.period ? periodWords(outcome.period, words.locale) : ''),
            { value: outcome.counts.errors, style: FIGURE },
            { value: outcome.counts.queries, style: FIGURE },
            { value: outcome.counts.hints, style: FIGURE },
            text(words.t(outcome.isReady ? 'collection.sheet.ready' : 'collection.sheet.not-ready')),
            text(''),
          ],
    ),
    [40, 14, 18, 10, 10, 10, 12, 50],
  );
}

function acrossContent(findings: readonly CollectionFinding[], words: Words): SheetContent {
  const heads = ['severity', 'entity', 'finding', 'places', 'rule'] as const;
  return table(
    heads.map((head) => words.t(`collection.sheet.${head}`)),
    findings.map(({ severity, entity, message, places, rule }): ContentCell[] => [
      text(words.t(`collection.sheet.${severity}`)),
      text(entity ?? ''),
      text(words.say(message)),
      text(places.map(placeText).join('\n')),
      { value: rule, style: QUIET },
    ]),
    [10, 14, 60, 50, 24],
  );
}

const placeText = ({ file, cells }: CollectionFinding['places'][number]): string => {
  const shown = cells
    .slice(0, MOST_CELLS)
    .map(({ sheet, row, column }) => `${sheet}!${cellAddress(row, column)}`);
  return [file, ...shown, ...(cells.length > MOST_CELLS ? [`… (${cells.length})`] : [])].join(' ');
};

const MOST_CELLS = 20;

const text = (value: string): ContentCell => ({ value, style: TEXT });

const table = (
  heads: readonly string[],
  rows: readonly (readonly ContentCell[])[],
  columnWidths: readonly number[],
): SheetContent => ({
  rows: [heads.map((value): ContentCell => ({ value, style: HEADING })), ...rows],
  columnWidths,
  frozenRows: 1,
  page: pageOf(1),
});
