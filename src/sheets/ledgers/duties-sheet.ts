/** The sheet 责任清单落实 / Responsibilities: what each leader owes, has done and still owes. */
import type { BookLedger, BookLedgers, LedgerBook } from '../../core/ledgers/books';
import type { DutyDone, LeaderDuties } from '../../core/ledgers/duty-list';
import type { Duty, DutyList } from '../../core/scheme/sections/ledgers';
import { rationalNumber } from '../../core/statistics/rational';
import { periodWords } from '../../messages/periods';
import type { Words } from '../../messages/speak';
import { cellAddress } from '../../workbook/address';
import type { ContentCell, SheetContent } from '../../workbook/content';
import { FIGURE, pageOf, QUIET, SECTION } from '../styles';
import { formula, number, text } from '../summary/cells';
import { countCell, headings, headRows, tableText } from './cells';
import { takingText } from './condition-words';
import { nativeCount } from './native-counts';
import { withLedgerWords } from './words';

const COLUMNS = ['leader', 'duty', 'owed', 'done', 'missing', 'unknown', 'state'] as const;
const WIDTHS = [18, 34, 10, 10, 10, 12, 16];
const at = (column: (typeof COLUMNS)[number]): number => COLUMNS.indexOf(column);

/** @param here the workbook that is written @returns null where nobody owes anything */
export function dutiesSheet(books: BookLedgers, here: LedgerBook | null, words: Words): SheetContent | null {
  const said = withLedgerWords(words);
  const { t, locale } = said;
  const lists = books.ledgers.filter(({ duties }) => duties !== null);
  if (lists.length === 0) return null;
  const rows = headRows(
    t('ledgers.duties.title', { period: periodWords(books.period, locale) }),
    t('sheets.duties.made'),
  );
  rows.push(headings(COLUMNS.map((column) => t(`ledgers.duties.column.${column}`))));
  const frozenRows = rows.length;
  for (const list of lists) {
    if (lists.length > 1) rows.push([text(tableText(list, said), SECTION)]);
    for (const leader of list.duties ?? []) {
      leader.duties.forEach((done, i) =>
        rows.push(dutyCells(list, leader, done, i, rows.length, here, said)),
      );
    }
  }
  return { rows, columnWidths: WIDTHS, frozenRows, page: pageOf(frozenRows) };
}

function dutyCells(
  list: BookLedger,
  { leader }: LeaderDuties,
  done: DutyDone | null,
  index: number,
  row: number,
  here: LedgerBook | null,
  words: Words,
): ContentCell[] {
  const { t } = words;
  const asked = list.table.ledger.duties;
  const duty = asked?.owed[index];
  const name = duty ? `${duty.name}（${takingText(duty, list.table.ledger.columns, words)}）` : '';
  if (!done || !duty || !asked) {
    return [
      text(leader),
      text(name),
      ...[null, null, null, null].map((none) => text(none)),
      text(t('ledgers.duties.no-column')),
    ];
  }
  const cell = (column: (typeof COLUMNS)[number]) => cellAddress(row, at(column));
  const native = list.book === here && done.unknown === 0 ? nativeOf(list, asked, duty, leader, done) : null;
  const missing = cell('missing');
  const [fulfilled, owing] = [t('ledgers.duties.fulfilled'), t('ledgers.duties.owing')];
  const isDone = done.missing.n === 0n;
  return [
    text(leader),
    text(name, QUIET),
    number(done.owed, FIGURE),
    native === null ? number(done.done, FIGURE) : formula(native, rationalNumber(done.done), FIGURE),
    formula(`=MAX(0,${cell('owed')}-${cell('done')})`, rationalNumber(done.missing), FIGURE),
    countCell(done.unknown),
    formula(`=IF(${missing}=0,"${fulfilled}","${owing}")`, isDone ? fulfilled : owing, {}),
  ];
}

/** A leader whose name stands alone in every cell; what is shared by several has no COUNTIFS. */
const nativeOf = (
  list: BookLedger,
  { leader: field }: DutyList,
  duty: Duty,
  leader: string,
  { done }: DutyDone,
): string | null =>
  nativeCount(
    list,
    { ...duty, where: [{ field, is: [leader] }, ...duty.where] },
    list.counted.time,
    duty.of === null ? null : (list.table.columns.get(duty.of)?.place.column.unit ?? null),
    done,
  );
