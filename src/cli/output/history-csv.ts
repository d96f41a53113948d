/** The columns of check and collect, a row each for months, quarters and what is wrong; rule tells them apart. */
import type { HistoryFinding } from '../../core/history/changes';
import type { HistoryOverview, KeptMonth, KeptQuarter } from '../../core/history/overview';
import type { Message } from '../../core/message';
import { monthSpan, periodCode } from '../../core/statistics/period';
import type { Template } from '../../core/template/template';
import type { Words } from '../../messages/words';
import { cellAddress } from '../../workbook/address';
import { csvDocument, csvRow } from './csv';
import { quarterText } from './history-text';

/** @param problems rows that cannot be read, which count nowhere */
export function historyCsv(
  { months, quarters, findings }: HistoryOverview,
  problems: readonly Message[],
  book: string,
  template: Template,
  words: Words,
): string {
  const of = { file: book, template: template.id };
  const said = [...months.flatMap(({ changes }) => changes), ...findings];
  return csvDocument(
    [
      ...months.map((month) => monthCells(month, words)),
      ...quarters.map((quarter) => quarterCells(quarter, words)),
      ...said.map((finding) => findingCells(finding, words)),
      ...problems.map((problem) => ({ outcome: 'unreadable', rule: 'row', message: words.say(problem) })),
    ].map((cells) => csvRow({ ...of, ...cells })),
  );
}

const monthCells = ({ month, state, figures, closing }: KeptMonth, words: Words) => ({
  period: periodCode({ from: month, to: month }),
  outcome: state,
  rule: 'month',
  message: [words.t('cli.history.figures', { count: figures }), closing?.date, closing?.note]
    .filter(Boolean)
    .join('  '),
});

function quarterCells(kept: KeptQuarter, words: Words) {
  const { year, quarter, isClosed } = kept;
  return {
    period: periodCode(monthSpan(year, quarter * 3 - 2, quarter * 3)),
    outcome: isClosed ? 'closed' : 'open',
    rule: 'quarter',
    message: quarterText(kept, words),
  };
}

const findingCells = ({ kind, severity, cells, message }: HistoryFinding, words: Words) => ({
  sheet: [...new Set(cells.map(({ sheet }) => sheet))].join(' '),
  severity,
  outcome: severity === 'error' ? 'fails' : 'holds',
  rule: kind,
  cells: cells.map(({ sheet, row, column }) => `${sheet}!${cellAddress(row, column)}`).join(' '),
  message: words.say(message),
});
