/** What `target-tracker history status` prints: months, quarters, and what is wrong, each with its cell. */
import type { HistoryFinding } from '../../core/history/changes';
import { monthName } from '../../core/history/history';
import { quarterName } from '../../core/history/overview';
import type { HistoryOverview, KeptMonth, KeptQuarter } from '../../core/history/overview';
import type { Template } from '../../core/template/template';
import type { Words } from '../../messages/words';
import { cellAddress } from '../../workbook/address';
import { alignRows, oneLine, printable } from './printable';

export function overviewText(
  { months, quarters, findings }: HistoryOverview,
  book: string,
  template: Template,
  words: Words,
): string {
  const { t } = words;
  const figures = months.reduce((sum, month) => sum + month.figures, 0);
  const lines = [
    t('cli.history.head', { title: template.title, book, months: months.length, figures }),
    ...alignRows(
      months.map((month) => monthRow(month, words)),
      [{ align: 'left' }, { align: 'left' }, { align: 'right' }, { align: 'left' }, { align: 'left' }],
    ),
    ...quarters.map((quarter) => quarterText(quarter, words)),
    ...months.flatMap(({ changes }) => changes).map((finding) => findingLine(finding, words)),
    ...findings.map((finding) => findingLine(finding, words)),
  ];
  return lines.map((line) => `${printable(line)}\n`).join('');
}

/** 历史!F3  2017年6月已关账，数值却被改过：… */
export function findingLine({ cells, severity, message }: HistoryFinding, words: Words): string {
  const [cell] = cells;
  const place = cell ? `${cell.sheet}!${cellAddress(cell.row, cell.column)}` : '';
  return oneLine(`${words.t(`cli.collection.${severity}`)}  ${place}  ${words.say(message)}`);
}

function monthRow({ month, state, figures, closing }: KeptMonth, { t, say }: Words): string[] {
  return [
    say(monthName(month)),
    t(`history.state.${state}`),
    t('cli.history.figures', { count: figures }),
    closing?.date ?? '',
    oneLine(closing?.note ?? ''),
  ];
}

/** 2017年第2季度未结清：2017年4月、2017年5月没有关账 */
export function quarterText(kept: KeptQuarter, { t, say }: Words): string {
  const quarter = say(quarterName(kept));
  if (kept.isClosed) return t('cli.history.quarter-closed', { quarter });
  const open = kept.months
    .filter(({ state }) => state !== 'closed')
    .map(({ month }) => say(monthName(month)));
  return t('cli.history.quarter-open', { quarter, months: open });
}
