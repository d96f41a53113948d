/** The sheets 分类管理 / Classes and 项目阶段 / Project stages: the conditions with their counts, then every row with its class and the reason. */
import type { BookClasses, BookLedgers, LedgerBook } from '../../core/ledgers/books';
import type { ClassedRow } from '../../core/ledgers/class-rows';
import type { RowClass } from '../../core/scheme/sections/classes';
import { periodWords } from '../../messages/periods';
import type { Words } from '../../messages/speak';
import { columnName } from '../../workbook/address';
import { LIGHT_LOOKS } from '../../workbook/changes';
import type { Highlight } from '../../workbook/changes';
import type { ContentCell, SheetContent } from '../../workbook/content';
import { FIGURE, pageOf, QUIET, SECTION } from '../styles';
import { formula, text } from '../summary/cells';
import { cellLink, headings, headRows, tableText } from './cells';
import { conditionsText } from './condition-words';
import { withLedgerWords } from './words';

const COLUMNS = ['name', 'class', 'reason', 'missing'] as const;
const WIDTHS = [30, 16, 48, 36];
const CLASS = COLUMNS.indexOf('class');

export interface ClassesSheet {
  readonly content: SheetContent;
  /** Colours as native conditional formats, so that they follow a class that is changed by hand. */
  readonly highlights: readonly Highlight[];
}

/** @param here the workbook that is written @returns null where nothing is sorted so */
export function classesSheet(
  books: BookLedgers,
  kind: BookClasses['kind'],
  here: LedgerBook | null,
  words: Words,
): ClassesSheet | null {
  const said = withLedgerWords(words);
  const { t, locale } = said;
  const lists = books.classes.filter((one) => one.kind === kind);
  if (lists.length === 0) return null;
  const rows = headRows(
    t(`ledgers.${kind}.title`, { period: periodWords(books.period, locale) }),
    t(`sheets.${kind}.made`),
  );
  const frozenRows = 2;
  const highlights: Highlight[] = [];
  for (const list of lists) {
    const { classing } = list;
    const looks = classing.classes.map((one) => ({ one, label: classText(one) }));
    const rest = t('ledgers.classes.unclassed');
    const labels = [...looks.map(({ label }) => label), rest];
    // Conditions, a blank row and headings stand above the rows.
    const first = rows.length + 2 + labels.length + 2;
    const range = `$${columnName(CLASS)}$${first + 1}:$${columnName(CLASS)}$${first + Math.max(1, list.rows.length)}`;
    const counted = (label: string, value: number): ContentCell =>
      formula(`=COUNTIF(${range},"${label.replace(/[~*?]/g, '~$&').replaceAll('"', '""')}")`, value, FIGURE);
    rows.push(
      [text(`${classing.name} ${tableText(list, said)}`, SECTION)],
      headings([
        t('ledgers.classes.column.class'),
        t('ledgers.classes.column.count'),
        t('ledgers.classes.column.when'),
      ]),
      ...looks.map(({ one, label }): ContentCell[] => [
        text(label),
        counted(label, list.rows.filter(({ rowClass }) => rowClass === one).length),
        text(
          one.when.length === 0
            ? t('ledgers.classes.rest')
            : conditionsText(one.when, list.table.ledger.columns, said),
          QUIET,
        ),
      ]),
      [
        text(rest),
        counted(rest, list.rows.filter(({ rowClass }) => rowClass === null).length),
        text(null, QUIET),
      ],
      [],
      headings(COLUMNS.map((column) => t(`ledgers.classes.column.${column}`))),
      ...list.rows.map((row) => rowCells(row, list, here, said)),
      [],
    );
    if (list.rows.length === 0) continue;
    const area = { row: first, column: CLASS, rows: list.rows.length, columns: 1 };
    for (const { one, label } of looks) {
      if (one.look === null) continue;
      const holds = `=$${columnName(CLASS)}${first + 1}="${label.replaceAll('"', '""')}"`;
      highlights.push({ range: area, formula: holds, look: one.look, numberFormat: 'General' });
    }
  }
  return { content: { rows, columnWidths: WIDTHS, frozenRows, page: pageOf(frozenRows) }, highlights };
}

/** A symbol and a word, so that nothing is told by colour alone. */
export const classText = ({ name, look }: RowClass): string =>
  look === null ? name : `${LIGHT_LOOKS[look].symbol} ${name}`;

function rowCells(row: ClassedRow, list: BookClasses, here: LedgerBook | null, words: Words): ContentCell[] {
  const { t } = words;
  const { cell, name, rowClass } = row;
  return [
    cellLink(cell, list.book === here, list.book.file, name === '' ? undefined : name),
    text(rowClass ? classText(rowClass) : t('ledgers.classes.unclassed')),
    text(reasonText(row, words), QUIET),
    text(whyNot(row, words), QUIET),
  ];
}

/** 亩均税收 12.5万元；产能利用率 85. @param words with those of ledgers */
export const reasonText = ({ reasons }: ClassedRow, { t }: Words): string =>
  reasons
    .map(({ column, found }) =>
      t('ledgers.classes.reason', { column, found: found === '' ? t('ledgers.classes.blank') : found }),
    )
    .join(t('ledgers.when.and'));

/** null for a row that has a class. */
export function whyNot({ rowClass, missing }: ClassedRow, { t }: Words): string | null {
  if (rowClass) return null;
  return missing.length > 0
    ? t('ledgers.classes.unknown', { columns: [...missing] })
    : t('ledgers.classes.no-class');
}
