/** The sheet 问题清单汇总 / Problem lists: raised, solved, open and overdue; and what is overdue, problem by problem. */
import type { BookLedger, BookLedgers, LedgerBook } from '../../core/ledgers/books';
import { entityCondition } from '../../core/ledgers/ledger-entities';
import type { ProblemCounts, OpenProblem } from '../../core/ledgers/problem-list';
import { rationalNumber } from '../../core/statistics/rational';
import { rational } from '../../core/statistics/rational';
import type { LedgerCondition } from '../../core/scheme/sections/ledger-conditions';
import { periodWords } from '../../messages/periods';
import type { Words } from '../../messages/speak';
import { cellAddress } from '../../workbook/address';
import type { ContentCell, SheetContent } from '../../workbook/content';
import { FIGURE, pageOf, SECTION } from '../styles';
import { formula, PERCENT, text } from '../summary/cells';
import { cellLink, countCell, headings, headRows } from './cells';
import { nativeCount } from './native-counts';
import { withLedgerWords } from './words';

const COLUMNS = ['list', 'entity', 'raised', 'solved', 'open', 'overdue', 'rate', 'unknown'] as const;
const WIDTHS = [24, 16, 12, 12, 12, 12, 12, 12];
const LATE = ['problem', 'entity', 'due', 'days'] as const;

/** @param here the workbook that is written @returns null where no ledger is a list of problems */
export function problemsSheet(
  books: BookLedgers,
  here: LedgerBook | null,
  words: Words,
): SheetContent | null {
  const said = withLedgerWords(words);
  const { t, locale } = said;
  const lists = books.ledgers.filter(({ problems }) => problems !== null);
  if (lists.length === 0) return null;
  const rows = headRows(
    t('ledgers.problems.title', { period: periodWords(books.period, locale) }),
    t('sheets.problems.made'),
  );
  rows.push(headings(COLUMNS.map((column) => columnText(column, said))));
  const frozenRows = rows.length;
  for (const list of lists) {
    list.problems?.counts.forEach((counts, i) =>
      rows.push(countCells(list, counts, i === 0, rows.length, here, said)),
    );
  }
  const late = lists.flatMap((list) => (list.problems?.overdue ?? []).map((problem) => ({ list, problem })));
  if (late.length > 0) {
    rows.push(
      [],
      [text(t('ledgers.problems.late'), SECTION)],
      headings(LATE.map((column) => columnText(column, said))),
      ...late.map(({ list, problem }) => lateCells(list, problem, here)),
    );
  }
  return { rows, columnWidths: WIDTHS, frozenRows, page: pageOf(frozenRows) };
}

const columnText = (column: (typeof COLUMNS)[number] | (typeof LATE)[number], { t }: Words): string =>
  column === 'entity' ? t('ledgers.check.column.entity') : t(`ledgers.problems.column.${column}`);

function countCells(
  list: BookLedger,
  counts: ProblemCounts,
  isWhole: boolean,
  row: number,
  here: LedgerBook | null,
  { t }: Words,
): ContentCell[] {
  const cell = (column: (typeof COLUMNS)[number]) => cellAddress(row, COLUMNS.indexOf(column));
  const [raised, solved] = [cell('raised'), cell('solved')];
  const native = list.book === here && counts.unknown === 0 ? nativeOf(list, counts, isWhole) : null;
  const count = (value: number, of: string | null): ContentCell =>
    of === null ? countCell(value) : formula(of, value, FIGURE);
  return [
    text(list.table.ledger.name),
    text(counts.entity ?? t('ledgers.problems.all')),
    count(counts.raised, native?.raised ?? null),
    count(counts.solved, native?.solved ?? null),
    formula(`=${raised}-${solved}`, counts.open, FIGURE),
    countCell(counts.overdue),
    formula(
      `=IF(${raised}=0,"",${solved}/${raised})`,
      counts.rate ? rationalNumber(counts.rate) : '',
      PERCENT,
    ),
    countCell(counts.unknown),
  ];
}

function nativeOf(
  list: BookLedger,
  { entity, raised, solved }: ProblemCounts,
  isWhole: boolean,
): { readonly raised: string | null; readonly solved: string | null } {
  const { table, counted } = list;
  const asked = table.ledger.problems;
  const own = isWhole || entity === null ? null : entityCondition(table, entity);
  const toDate = (field: string | null): LedgerCondition[] =>
    field === null ? [] : [{ field, within: 'to-date' }];
  const upTo = [...(own ? [own] : []), ...toDate(asked?.raised ?? null)];
  const count = (where: readonly LedgerCondition[], value: number) =>
    nativeCount(list, { take: 'count', of: null, where }, counted.time, null, rational(BigInt(value)));
  return {
    raised: count(upTo, raised),
    solved: count([...upTo, ...toDate(asked?.solved ?? null), ...(asked?.solvedWhere ?? [])], solved),
  };
}

function lateCells(
  list: BookLedger,
  { cell, entity, due, daysOverdue, name }: OpenProblem,
  here: LedgerBook | null,
): ContentCell[] {
  const place = name === '' ? undefined : name;
  return [
    cellLink(cell, list.book === here, list.book.file, place),
    text(entity),
    text(due),
    countCell(daysOverdue),
  ];
}
