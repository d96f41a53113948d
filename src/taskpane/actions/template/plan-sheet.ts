/** A plan as a sheet of its own, to be sent out or worked on: a table of months is wider than the pane. */
import type { PlanTable } from '../../../core/planning/plan-table';
import { decimalNumber, parseDecimal } from '../../../core/statistics/decimal';
import { periodWords } from '../../../messages/periods';
import type { Words } from '../../../messages/speak';
import { legalNames } from '../../../sheets/legal-names';
import { FIGURE, HEADING, NOTE, pageOf, TEXT, TITLE } from '../../../sheets/styles';
import type { ContentCell, SheetContent } from '../../../workbook/content';
import { adopt } from './adopt';
import type { TemplateRoom } from './room';

/** @param unit in words, said under the title. @returns the name of the new sheet. Rejects with WorkbookError */
export async function writePlan(
  room: TemplateRoom,
  table: PlanTable,
  title: string,
  unit: string,
  words: Words,
): Promise<string> {
  const taken = (await room.host.outline()).sheets.map(({ name }) => name);
  const sheet = legalNames([...taken, title]).at(-1) ?? title;
  const template = room.get().template?.template;
  if (template) await adopt(room, template);
  await room.host.apply([{ kind: 'add-sheet', sheet, content: planContent(table, title, unit, words) }]);
  return sheet;
}

export function planContent(table: PlanTable, title: string, unit: string, words: Words): SheetContent {
  const { headings, rows } = table;
  return {
    rows: [
      [{ value: title, style: TITLE }],
      [{ value: unit, style: NOTE }],
      headings.map((heading): ContentCell => ({ value: planText(heading, words), style: HEADING })),
      ...rows.map((row) => row.map((cell) => cellOf(cell, words))),
    ],
    columnWidths: headings.map((_, column) => (column === 0 ? 18 : 12)),
    merges: [{ row: 0, column: 0, rows: 1, columns: headings.length }],
    frozenRows: 3,
    page: pageOf(3),
  };
}

type PlanCell = PlanTable['rows'][number][number];

/** As it is shown. */
export function planText(cell: PlanCell, words: Words): string {
  if (typeof cell === 'string') return cell;
  if ('period' in cell) return periodWords(cell.period, words.locale);
  return 'figure' in cell ? words.figure(cell) : words.say(cell);
}

/** A figure is a number with the decimals that it was rounded to. */
function cellOf(cell: PlanCell, words: Words): ContentCell {
  const decimal =
    typeof cell === 'object' && 'figure' in cell && cell.unit === null && parseDecimal(cell.figure);
  if (!decimal) return { value: planText(cell, words), style: TEXT };
  const numberFormat = decimal.scale > 0 ? `#,##0.${'0'.repeat(decimal.scale)}` : '#,##0';
  return { value: decimalNumber(decimal), style: { ...FIGURE, numberFormat } };
}
