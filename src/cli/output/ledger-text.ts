/** What `target-tracker ledger` prints: per ledger its figures beside the reported ones, then problems, duties and classes. */
import type { BookClasses, BookLedger, BookLedgers, BookLine } from '../../core/ledgers/books';
import type { LedgerRemark } from '../../core/ledgers/remarks';
import { figureText, roundedText } from '../../core/report/figure-text';
import { multiply, rational } from '../../core/statistics/rational';
import type { Words } from '../../messages/words';
import { outcomeText } from '../../sheets/ledgers/check-sheet';
import { classText, whyNot } from '../../sheets/ledgers/classes-sheet';
import { tableText } from '../../sheets/ledgers/cells';
import { cellAddress } from '../../workbook/address';
import { alignRows } from './printable';

export function ledgerText(books: BookLedgers, lines: readonly BookLine[], words: Words): string {
  const blocks = [
    ...books.ledgers.map((ledger) =>
      ledgerBlock(
        ledger,
        lines.filter((line) => line.ledger === ledger),
        words,
      ),
    ),
    ...books.classes.map((list) => classBlock(list, books, words)),
  ];
  const [head] = [words.t('cli.ledger.head', { period: { period: books.period } })];
  return [[head], ...blocks].map((block) => block.map((line) => `${line}\n`).join('')).join('\n');
}

function ledgerBlock(ledger: BookLedger, lines: readonly BookLine[], words: Words): string[] {
  const { table, problems, duties } = ledger;
  return [
    tableText(ledger, words),
    ...indented(
      alignRows(
        lines.map((line) => figureRow(line, words)),
        FIGURES,
      ),
    ),
    ...lines.flatMap((line) => lookRows(line, words)),
    ...(problems ? problemRows(ledger, words) : []),
    ...(duties ?? []).map((leader) => {
      const owed = leader.duties.flatMap((done) =>
        done && done.missing.n > 0n
          ? [words.t('cli.ledger.owed', { duty: done.name, count: plain(done.missing, words) })]
          : [],
      );
      const values = { leader: leader.leader, owed };
      return `  ${words.t(leader.isFulfilled ? 'cli.ledger.leader-done' : 'cli.ledger.leader', values)}`;
    }),
    ...remarkRows([...table.remarks, ...(problems?.remarks ?? [])], words),
  ];
}

const FIGURES = [
  { align: 'left' },
  { align: 'left' },
  { align: 'right' },
  { align: 'right' },
  { align: 'left' },
] as const;

function figureRow(line: BookLine, words: Words): string[] {
  const { indicator, entity, measure, computed, shown, reported } = line;
  const name =
    measure === 'actual' ? indicator.name : `${indicator.name}·${words.t(`validation.measure.${measure}`)}`;
  return [
    name,
    entity ?? '',
    words.figure(roundedText(computed, shown, DECIMALS)),
    reported ? words.t('cli.ledger.reported', { figure: figureText(reported.printed, shown) }) : '',
    outcomeText(line, words),
  ];
}

const DECIMALS = 4;

/** The sentence and the rows that matter, where the two differ. */
function lookRows({ finding, ledger: { book } }: BookLine, words: Words): string[] {
  if (!finding) return [];
  return [
    `  ! ${words.say(finding.message)}`,
    ...finding.rows.map(({ message, cell }) => {
      const place = `${cell.sheet}!${cellAddress(cell.row, cell.column)}`;
      return `      ${words.say(message)}  ${book.file === null ? place : `${book.file} › ${place}`}`;
    }),
  ];
}

function problemRows({ problems }: BookLedger, words: Words): string[] {
  return (problems?.counts ?? []).map(({ entity, raised, solved, open, overdue, rate }) => {
    const percent = rate && roundedText(multiply(rate, rational(100n)), { unit: '%', power: 0 }, 1);
    return `  ${words.t('cli.ledger.problems', {
      entity: entity ?? words.t('ledgers.problems.all'),
      ...{ raised, solved, open, overdue },
      rate: percent ?? '-',
    })}`;
  });
}

function classBlock(list: BookClasses, { ledgers }: BookLedgers, words: Words): string[] {
  const { classing, rows, table } = list;
  const counts = classing.classes.map(
    (one) => `${classText(one)} ${rows.filter(({ rowClass }) => rowClass === one).length}`,
  );
  const open = rows.filter(({ rowClass, missing }) => rowClass === null && missing.length > 0);
  const isTold = ledgers.some((ledger) => ledger.table === table);
  return [
    `${classing.name} ${tableText(list, words)}`,
    `  ${words.t('cli.ledger.classes', { counts, open: rows.filter(({ rowClass }) => rowClass === null).length })}`,
    ...open
      .slice(0, MOST_OPEN)
      .map(
        (row) => `  ! ${words.t('cli.ledger.class-open', { name: row.name, why: whyNot(row, words) ?? '' })}`,
      ),
    ...(open.length > MOST_OPEN ? [`  ! … ${open.length - MOST_OPEN}`] : []),
    ...(isTold ? [] : remarkRows(table.remarks, words)),
  ];
}

const MOST_OPEN = 20;

const remarkRows = (remarks: readonly LedgerRemark[], words: Words): string[] =>
  remarks.map(({ severity, message, cells: [first] }) => {
    const place = first ? `  ${first.sheet}!${cellAddress(first.row, first.column)}` : '';
    return `  ! ${words.t('cli.ledger.remark', { severity: words.t(`ledgers.severity.${severity}`), said: message })}${place}`;
  });

const indented = (rows: readonly string[]): string[] => rows.map((row) => `  ${row}`);

const plain = (value: { readonly n: bigint; readonly d: bigint }, words: Words): string =>
  words.figure(roundedText(value, { unit: null, power: 0 }, DECIMALS));
