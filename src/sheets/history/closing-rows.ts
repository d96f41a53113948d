/** The rows of the sheet 月结 / Closings: a month each, whether it is closed, and the seal of its figures. */
import type { Closing } from '../../core/history/history';
import type { Message } from '../../core/message';
import { message } from '../../core/message';
import { cellText, storableText } from '../../core/review/cell-text';
import { monthIndex, parsePeriod, periodCode } from '../../core/statistics/period';
import type { Words } from '../../messages/speak';
import type { CellRef } from '../../workbook/address';
import type { CellValue, SheetSnapshot } from '../../workbook/snapshot';
import { readDay } from '../day';
import { CLOSINGS_TABLE } from './history-tables';
import type { ClosingField } from './history-tables';
import type { OwnSheets } from '../own-sheets/own-sheets';
import { sheetsOfKind } from '../own-sheets/own-sheets';
import type { Headings, RowCells } from '../table-sheet';
import { headingsOf, nextFreeRow } from '../table-sheet';
import { comparable, spellingsOf, withSheetWords } from '../words';

type Problem = { readonly cell: CellRef; readonly message: Message };

/** Of a month that stands there twice the lower row counts, and that is told. */
export function readClosings(own: OwnSheets): {
  readonly closings: readonly Closing[];
  readonly problems: readonly Problem[];
} {
  const closings = new Map<number, Closing>();
  const problems: Problem[] = [];
  for (const sheet of sheetsOfKind(own, 'closings')) {
    const headings = headingsOf(CLOSINGS_TABLE, sheet);
    for (let row = (headings?.row ?? 0) + 1; headings && row < nextFreeRow(sheet); row += 1) {
      const read = readRow(sheet, headings, row);
      if (read === null) continue;
      if ('message' in read) problems.push(read);
      else {
        const earlier = closings.get(monthIndex(read.month));
        if (earlier?.cell && read.cell) {
          const rows = { row: row + 1, earlier: earlier.cell.row + 1 };
          problems.push({ cell: read.cell, message: message('sheets.closings.twice', rows) });
        }
        closings.set(monthIndex(read.month), read);
      }
    }
  }
  return { closings: [...closings.values()], problems };
}

export function closingCells(
  { month, state, rows, seal, date, note }: Closing,
  words: Words,
): RowCells<ClosingField> {
  const { t } = withSheetWords(words);
  return {
    month: periodCode({ from: month, to: month }),
    state: t(`sheets.closings.state.${state}`),
    ...{ rows, seal, date, note },
  };
}

const STATES: ReadonlyMap<string, Closing['state']> = new Map(
  (['closed', 'reopened'] as const).flatMap((state) =>
    spellingsOf(`sheets.closings.state.${state}`).map((word) => [word, state] as const),
  ),
);

function readRow(
  sheet: SheetSnapshot,
  { columns }: Headings<ClosingField>,
  row: number,
): Closing | Problem | null {
  const value = (field: ClosingField): CellValue =>
    sheet.values[row - sheet.used.row]?.[(columns.get(field) ?? -1) - sheet.used.column] ?? null;
  const text = (field: ClosingField): string => storableText(cellText(value(field), 'General'));
  const cell = (field: ClosingField): CellRef => ({
    sheet: sheet.name,
    row,
    column: columns.get(field) ?? 0,
  });
  if (text('month') === '' && text('seal') === '') return null;
  const month = parsePeriod(text('month'));
  if (!month || monthIndex(month.from) !== monthIndex(month.to)) {
    const said = message('sheets.closings.no-month', { row: row + 1, found: text('month') });
    return { cell: cell('month'), message: said };
  }
  const state = STATES.get(comparable(text('state')));
  if (!state) {
    const allowed = (['closed', 'reopened'] as const).map((one) => message(`sheets.closings.state.${one}`));
    const said = message('sheets.closings.no-state', { row: row + 1, found: text('state'), allowed });
    return { cell: cell('state'), message: said };
  }
  return {
    month: month.to,
    state,
    rows: Number(text('rows')) || 0,
    seal: text('seal'),
    date: readDay(value('date'), sheet.isFrom1904),
    note: text('note') || null,
    cell: cell('month'),
  };
}
