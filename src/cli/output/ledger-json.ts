/** The document that other people's scripts read: target-tracker/ledger@1. */
import type { BookClasses, BookLedger, BookLedgers, BookLine } from '../../core/ledgers/books';
import type { LedgerRemark } from '../../core/ledgers/remarks';
import { quantityOf } from '../../core/rules/quantity';
import { periodCode } from '../../core/statistics/period';
import { rationalNumber, subtract } from '../../core/statistics/rational';
import type { Template } from '../../core/template/template';
import type { Words } from '../../messages/words';
import type { CellRef } from '../../workbook/address';
import { cellAddress } from '../../workbook/address';
import { roundDouble } from './round-double';

export const ledgerJson = (
  books: BookLedgers,
  lines: readonly BookLine[],
  template: Template,
  words: Words,
): string =>
  `${JSON.stringify(
    {
      format: 'target-tracker/ledger@1',
      template: template.id,
      period: periodCode(books.period),
      ledgers: books.ledgers.map((ledger) =>
        ledgerOf(
          ledger,
          lines.filter((line) => line.ledger === ledger),
          words,
        ),
      ),
      classes: books.classes.map((list) => classesOf(list, words)),
      problems: books.problems.map(({ message, cell, file }) => ({
        file,
        cell: cell && placeOf(cell),
        message: words.say(message),
      })),
    },
    null,
    2,
  )}\n`;

function ledgerOf(
  { book, table, problems, duties }: BookLedger,
  lines: readonly BookLine[],
  words: Words,
): object {
  return {
    name: table.ledger.name,
    file: book.file,
    sheet: table.sheet,
    rows: table.rows.length,
    remarks: [...table.remarks, ...(problems?.remarks ?? [])].map((remark) => remarkOf(remark, words)),
    figures: lines.map((line) => figureOf(line, words)),
    ...(problems && {
      problems: problems.counts.map(({ rate, ...counts }) => ({
        ...counts,
        rate: rate && roundDouble(rationalNumber(rate), 4),
      })),
      overdue: problems.overdue.map(({ cell, ...problem }) => ({ ...problem, cell: placeOf(cell) })),
    }),
    ...(duties && {
      duties: duties.map(({ leader, isFulfilled, duties: own }) => ({
        leader,
        fulfilled: isFulfilled,
        duties: own.map(
          (done) =>
            done && {
              name: done.name,
              owed: rationalNumber(done.owed),
              done: rationalNumber(done.done),
              missing: rationalNumber(done.missing),
              unknown: done.unknown,
            },
        ),
      })),
    }),
  };
}

/** outcome is null where the report does not give the figure. */
function figureOf(line: BookLine, words: Words): object {
  const { indicator, measure, entity, computed, rows, unknown, reported, finding } = line;
  const printed = reported && quantityOf(reported.printed).nominal;
  return {
    ...{ indicator: indicator.code, name: indicator.name, measure, entity },
    computed: rationalNumber(computed),
    unit: line.shown.unit,
    ...{ rows, unknown },
    reported: printed && rationalNumber(printed),
    difference: printed && roundDouble(rationalNumber(subtract(computed, printed)), 6),
    outcome: finding?.kind ?? (reported ? 'agrees' : null),
    ...(reported && {
      source: { file: reported.observation.source.file, cell: placeOf(reported.observation.source.cell) },
    }),
    ...(finding && {
      message: words.say(finding.message),
      look: finding.rows.map(({ reason, explains, cell, message }) => ({
        ...{ reason, explains },
        cell: placeOf(cell),
        message: words.say(message),
      })),
    }),
  };
}

function classesOf({ kind, classing, book, table, rows }: BookClasses, words: Words): object {
  return {
    kind,
    name: classing.name,
    file: book.file,
    sheet: table.sheet,
    remarks: table.remarks.map((remark) => remarkOf(remark, words)),
    classes: classing.classes.map((one) => ({
      name: one.name,
      look: one.look,
      count: rows.filter(({ rowClass }) => rowClass === one).length,
    })),
    rows: rows.map(({ name, cell, rowClass, missing }) => ({
      name,
      cell: placeOf(cell),
      class: rowClass?.name ?? null,
      ...(missing.length > 0 && { missing }),
    })),
  };
}

const remarkOf = ({ kind, severity, count, cells, message }: LedgerRemark, words: Words): object => ({
  ...{ kind, severity, count },
  cells: cells.map(placeOf),
  message: words.say(message),
});

const placeOf = ({ sheet, row, column }: CellRef): string => `${sheet}!${cellAddress(row, column)}`;
