/** What was changed in a month since it was closed: which cell, what it was, and what it is. */
import type { CellRef } from '../../workbook/address';
import type { Message } from '../message';
import { message } from '../message';
import { monthIndex } from '../statistics/period';
import type { Month } from '../statistics/period';
import type { Severity } from '../template/template';
import { digest } from './digest';
import { cellFigure } from './amount-text';
import { figuresOfMonth, isOfMonth, monthName } from './history';
import type { Closing, History, KeptFigure, KeptRow } from './history';
import { cellOf, changedCells, isGenuine, periodIn, sealedMonth, textsOf, writtenText } from './sealed-row';

export interface HistoryFinding {
  readonly kind: 'conflict' | 'double' | 'edited' | 'changed' | 'added' | 'removed';
  readonly severity: Severity;
  /** The first is where to look. */
  readonly cells: readonly CellRef[];
  readonly message: Message;
}

/** What was done by hand to months that are closed. */
export const brokenClosings = (history: History): HistoryFinding[] =>
  history.closings
    .filter(({ state }) => state === 'closed')
    .flatMap((closing) => changesOf(history, closing));

/** What differs from the figures that were closed, whether the month has been reopened since or not. */
export function changesOf(history: History, closing: Closing): HistoryFinding[] {
  const own = figuresOfMonth(history, closing.month);
  // A closing without an edit is compared in one go.
  if (own.length === closing.rows && monthSeal(own) === closing.seal) return [];
  const { state } = closing;
  const severity: Severity = state === 'closed' ? 'error' : 'hint';
  const period = monthName(closing.month);
  const rows = [...own.map((row) => ({ row, text: writtenText(row) })), ...strayRows(history, closing.month)];
  const found = (kind: 'edited' | 'changed' | 'added', cells: CellRef[], more: Message['values'] = {}) => ({
    ...{ kind, severity, cells },
    message: message(`history.${state}.${kind}`, { period, ...more }),
  });
  const findings = rows.flatMap(({ row, text }): HistoryFinding[] => {
    const { sealed } = row;
    if (!sealed) return [found('added', [row.cell], figureOf(text))];
    if (digest(text) === sealed.seal) return [];
    if (!isGenuine(sealed)) return [found('changed', [row.cell], figureOf(text))];
    return changedCells(sealed.text, text).map(({ field, before, now }) =>
      found('edited', [cellOf(row, field)], {
        // When it was sealed: the row may bear another name by now.
        ...nameOf(sealed.text),
        column: message(`history.column.${field}`),
        before: field === 'value' ? cellFigure(before) || NOTHING : before || NOTHING,
        now: field === 'value' ? cellFigure(now) || NOTHING : now || NOTHING,
      }),
    );
  });
  const missing = closing.rows - rows.filter(({ row }) => row.sealed !== null).length;
  if (missing <= 0 && findings.length > 0) return findings;
  // Nothing in the rows themselves is wrong, and still they are not what was closed: some are gone.
  const said = message(`history.${state}.removed`, { period, count: Math.max(1, missing) });
  const at = closing.cell ?? own[0]?.cell;
  return [...findings, { kind: 'removed', severity, cells: at ? [at] : [], message: said }];
}

/** Rows that were closed with this month, and now bear the period of another one or cannot be read. */
function strayRows({ figures, unreadable = [] }: History, month: Month): { row: KeptRow; text: string }[] {
  const wasOfMonth = ({ sealed }: KeptRow): boolean => {
    const old = sealed && sealedMonth(sealed);
    return old !== null && monthIndex(old) === monthIndex(month);
  };
  return [
    ...figures
      .filter((figure) => !isOfMonth(figure, month) && wasOfMonth(figure))
      .map((row) => ({ row, text: writtenText(row) })),
    ...unreadable.filter(wasOfMonth).map((row) => ({ row, text: row.written?.text ?? '' })),
  ];
}

/** Whose figure of what. */
function nameOf(row: string): Message['values'] {
  const text = textsOf(row);
  return {
    entity: text('entity') || message('history.whole'),
    indicator: text('indicator') || text('code') || NOTHING,
    measure: text('measure'),
  };
}

/** Which figure a row is now: of what period, whose, and how much. */
function figureOf(row: string): Message['values'] {
  const text = textsOf(row);
  const period = periodIn(row);
  return {
    ...nameOf(row),
    of: period ? { period } : text('period'),
    value: cellFigure(text('value'), text('unit') || null) || NOTHING,
  };
}

const NOTHING = message('history.nothing');

/** Whatever the order of the rows: a sorted sheet is the same sheet. */
export const monthSeal = (figures: readonly KeptFigure[]): string =>
  digest(figures.map(writtenText).sort().join('\n'));
