/** The sheet 台账核对 / Ledger check: each figure from the rows, beside the reported one, with the rows that matter; and what is wrong in the ledgers. */
import { bookLines } from '../../core/ledgers/books';
import type { BookLedgers, BookLine, LedgerBook } from '../../core/ledgers/books';
import { entityCondition } from '../../core/ledgers/ledger-entities';
import type { LedgerRemark } from '../../core/ledgers/remarks';
import type { Observation } from '../../core/observations/observation';
import { quantityOf } from '../../core/rules/quantity';
import { subtract } from '../../core/statistics/rational';
import type { Template } from '../../core/template/template';
import { unitWords } from '../../messages/figures';
import { periodWords } from '../../messages/periods';
import type { Words } from '../../messages/speak';
import { cellAddress } from '../../workbook/address';
import type { ContentCell, SheetContent } from '../../workbook/content';
import { HEADING, NOTE, pageOf, QUIET, SECTION, TEXT } from '../styles';
import { formula, text } from '../summary/cells';
import { amountStyleOf, cellLink, countCell, figureCell, headings, headRows } from './cells';
import { takingText } from './condition-words';
import { nativeCount } from './native-counts';
import { withLedgerWords } from './words';

const COLUMNS = [
  ...(['ledger', 'entity', 'indicator', 'measure', 'unit', 'asked', 'rows', 'computed'] as const),
  ...(['reported', 'difference', 'outcome', 'source', 'look'] as const),
];
const WIDTHS = [16, 12, 24, 10, 8, 40, 10, 14, 14, 14, 16, 24, 48];
const at = (column: (typeof COLUMNS)[number]): number => COLUMNS.indexOf(column);

/** @param here the workbook that is written: what stands in it is linked, and counted by native formulas; null: none of them */
export function ledgerCheckSheet(
  books: BookLedgers,
  template: Template,
  reported: readonly Observation[],
  here: LedgerBook | null,
  words: Words,
): SheetContent {
  const said = withLedgerWords(words);
  const { t, locale } = said;
  const rows = headRows(
    t('ledgers.check.title', { period: periodWords(books.period, locale) }),
    t('sheets.ledger-check.made'),
  );
  rows.push(headings(COLUMNS.map((column) => t(`ledgers.check.column.${column}`))));
  const frozenRows = rows.length;
  const lines = bookLines(books, template, reported);
  for (const line of lines) rows.push(...lineRows(line, rows.length, here, said));
  if (lines.length === 0) rows.push([text(t('ledgers.check.none'), NOTE)]);
  rows.push(...remarkRows(books, here, said));
  return { rows, columnWidths: WIDTHS, frozenRows, page: pageOf(frozenRows) };
}

/** One row, and below it one for each further row of the ledger that is worth a look. */
function lineRows(line: BookLine, row: number, here: LedgerBook | null, words: Words): ContentCell[][] {
  const { t, locale } = words;
  const { ledger, indicator, measure, entity, asked, shown, finding, reported, unknown } = line;
  const { book, table } = ledger;
  const isHere = book === here;
  const amounts = amountStyleOf(shown);
  const difference = reported && subtract(line.computed, quantityOf(reported.printed).nominal);
  const [computed, told] = [cellAddress(row, at('computed')), cellAddress(row, at('reported'))];
  const hints = finding?.rows ?? [];
  const link = (i: number): ContentCell => {
    const hint = hints[i];
    return hint ? cellLink(hint.cell, isHere, book.file, words.say(hint.message)) : text(null, QUIET);
  };
  const main: ContentCell[] = [
    text(table.ledger.name),
    text(entity),
    text(indicator.name),
    text(t(`validation.measure.${measure}`)),
    text(shown.unit === null ? null : unitWords(shown.unit, locale), QUIET),
    text(asked ? takingText(asked, table.ledger.columns, words) : t('ledgers.check.problem-figure'), QUIET),
    countCell(line.rows),
    computedCell(line, isHere),
    reported ? figureCell(quantityOf(reported.printed).nominal, shown) : text(null),
    difference ? formula(`=ROUND(${computed}-${told},6)`, rounded(difference), amounts) : text(null),
    outcomeCell(line, computed, words),
    reported
      ? cellLink(
          reported.observation.source.cell,
          here !== null && reported.observation.source.file === here.file,
          reported.observation.source.file,
        )
      : text(null, QUIET),
    finding && unknown === 0 && hints.length === 0 ? text(words.say(finding.message), QUIET) : link(0),
  ];
  const further = hints
    .slice(1)
    .map((_, i) => COLUMNS.map((column) => (column === 'look' ? link(i + 1) : null)));
  return [main, ...further];
}

const rounded = (value: BookLine['computed']): number =>
  Math.round((Number(value.n) / Number(value.d)) * 1e6) / 1e6;

/** 一致; 不一致. */
export function outcomeText({ finding, reported }: BookLine, { t }: Words): string {
  return t(`ledgers.outcome.${finding?.kind ?? (reported ? 'agrees' : 'alone')}`);
}

/** True of what was counted now; once the rows give something else it says so. */
function outcomeCell(line: BookLine, computed: string, words: Words): ContentCell {
  const said = outcomeText(line, words);
  const value = String(rounded(line.computed));
  const stale = words.t('ledgers.outcome.stale');
  return formula(`=IF(ROUND(${computed}-${value},6)=0,"${said}","${stale}")`, said, TEXT);
}

function computedCell(
  { ledger, asked, computed, shown, entity, unknown, indicator }: BookLine,
  isHere: boolean,
): ContentCell {
  const { table, book, counted } = ledger;
  const plain = figureCell(computed, shown);
  if (!isHere || !asked || unknown > 0) return plain;
  const own = entity === null || entity === book.owner ? null : entityCondition(table, entity);
  const where = [...asked.where, ...(own ? [own] : [])];
  const native = nativeCount(ledger, { ...asked, where }, counted.time, indicator.unit, computed);
  if (native === null) return plain;
  return { ...(plain as object), formula: native } as ContentCell;
}

/** What is wrong with the rows, and ledgers that could not be found. */
function remarkRows(
  { ledgers, classes, problems }: BookLedgers,
  here: LedgerBook | null,
  words: Words,
): ContentCell[][] {
  const { t } = words;
  const tables = [...new Map([...ledgers, ...classes].map((one) => [one.table, one])).values()];
  const remarks = [
    ...tables.flatMap(({ table, book }) =>
      table.remarks.map((remark) => ({ remark, book, ledger: table.ledger.name })),
    ),
    ...ledgers.flatMap(({ problems: list, book, table }) =>
      (list?.remarks ?? []).map((remark) => ({ remark, book, ledger: table.ledger.name })),
    ),
  ];
  if (remarks.length + problems.length === 0) return [];
  return [
    [],
    [text(t('ledgers.check.remarks'), SECTION)],
    remarkCells(
      text(t('ledgers.check.column.ledger'), HEADING),
      text(t('ledgers.remark.column.severity'), HEADING),
      text(t('ledgers.remark.column.what'), HEADING),
      text(t('ledgers.remark.column.where'), HEADING),
    ),
    ...problems.map(({ message, cell, file }) =>
      remarkCells(
        text(null),
        text(t('ledgers.severity.error')),
        text(words.say(message)),
        cell ? cellLink(cell, here !== null && file === here.file, file) : text(file, QUIET),
      ),
    ),
    ...remarks.map(({ remark, book, ledger }) =>
      remarkCells(
        text(ledger),
        text(t(`ledgers.severity.${remark.severity}`)),
        text(words.say(remark.message)),
        remarkLink(remark, book, book === here, words),
      ),
    ),
  ];
}

/** Under the wide columns of the table above. */
const remarkCells = (
  ledger: ContentCell,
  severity: ContentCell,
  what: ContentCell,
  where: ContentCell,
): ContentCell[] =>
  COLUMNS.map((column) =>
    column === 'ledger'
      ? ledger
      : column === 'entity'
        ? severity
        : column === 'asked'
          ? where
          : column === 'look'
            ? what
            : null,
  );

function remarkLink(
  { cells, count }: LedgerRemark,
  { file }: LedgerBook,
  isHere: boolean,
  { t }: Words,
): ContentCell {
  const [first] = cells;
  if (!first) return text(null, QUIET);
  const cell = `${first.sheet}!${cellAddress(first.row, first.column)}`;
  return cellLink(first, isHere, file, count > 1 ? t('ledgers.remark.more', { cell, count }) : cell);
}
