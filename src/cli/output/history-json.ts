/** The document that other people's scripts read: target-tracker/history@1. */
import type { HistoryFinding } from '../../core/history/changes';
import type { HistoryOverview, KeptMonth, KeptQuarter } from '../../core/history/overview';
import type { Message } from '../../core/message';
import { periodCode } from '../../core/statistics/period';
import type { Month } from '../../core/statistics/period';
import type { Template } from '../../core/template/template';
import type { Words } from '../../messages/words';
import type { CellRef } from '../../workbook/address';
import { cellAddress } from '../../workbook/address';

/** @param problems rows that cannot be read, which count nowhere */
export const historyJson = (
  { months, quarters, findings }: HistoryOverview,
  problems: readonly Message[],
  template: Template,
  words: Words,
): string =>
  `${JSON.stringify(
    {
      format: 'target-tracker/history@1',
      template: template.id,
      months: months.map((month) => monthOf(month, words)),
      quarters: quarters.map(quarterOf),
      findings: findings.map((finding) => findingOf(finding, words)),
      problems: problems.map((said) => words.say(said)),
    },
    null,
    2,
  )}\n`;

const monthOf = ({ month, state, figures, closing, changes }: KeptMonth, words: Words): object => ({
  ...{ month: codeOf(month), state, figures },
  closing: closing && { rows: closing.rows, date: closing.date, note: closing.note, seal: closing.seal },
  changes: changes.map((finding) => findingOf(finding, words)),
});

const quarterOf = ({ year, quarter, isClosed, months }: KeptQuarter): object => ({
  quarter: `${year}-Q${quarter}`,
  closed: isClosed,
  open: months.filter(({ state }) => state !== 'closed').map(({ month }) => codeOf(month)),
});

const findingOf = ({ kind, severity, cells, message }: HistoryFinding, words: Words): object => ({
  ...{ kind, severity },
  cells: cells.map(placeOf),
  message: words.say(message),
});

const codeOf = (month: Month): string => periodCode({ from: month, to: month });

const placeOf = ({ sheet, row, column }: CellRef): string => `${sheet}!${cellAddress(row, column)}`;
