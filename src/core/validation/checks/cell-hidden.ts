/** cell.hidden: figures in hidden rows or columns; they are checked all the same, but somebody should know. */
import { columnName } from '../../../workbook/address';
import type { CellRef } from '../../../workbook/address';
import { message } from '../../message';
import type { Message } from '../../message';
import { FigureState } from '../../report/facts';
import type { CheckContext } from '../context';

export function checkHidden(context: CheckContext): void {
  const { reading, figures } = context;
  const rows = new Map<number, CellRef>();
  const columns = new Map<number, CellRef>();
  const [hiddenRows, hiddenColumns] = [new Set(reading.hiddenRows), new Set(reading.hiddenColumns)];
  context.findings.judged(2);
  if (hiddenRows.size === 0 && hiddenColumns.size === 0) return;
  for (const [measure, { state }] of figures.facts.measures) {
    for (let line = 0; line < figures.facts.lineCount; line++) {
      if (state[line] === FigureState.absent || state[line] === FigureState.blank) continue;
      const cell = figures.cell(measure, line);
      if (cell && hiddenRows.has(cell.row) && !rows.has(cell.row)) rows.set(cell.row, cell);
      if (cell && hiddenColumns.has(cell.column) && !columns.has(cell.column)) columns.set(cell.column, cell);
    }
  }
  const named = (places: ReadonlyMap<number, CellRef>, name: (place: number) => string) =>
    [...places.keys()]
      .sort((a, b) => a - b)
      .slice(0, MOST_NAMED)
      .map(name);
  if (rows.size > 0) {
    const names = named(rows, (row) => String(row + 1));
    say(context, rows, message('validation.cell.hidden.rows', { count: rows.size, rows: names }));
  }
  if (columns.size > 0) {
    const names = named(columns, columnName);
    say(context, columns, message('validation.cell.hidden.columns', { count: columns.size, columns: names }));
  }
}

const MOST_NAMED = 12;

function say({ findings }: CheckContext, places: ReadonlyMap<number, CellRef>, said: Message): void {
  findings.add({
    rule: 'cell.hidden',
    severity: 'hint',
    outcome: 'fails',
    cells: [...places.values()],
    indicator: null,
    entity: null,
    reported: null,
    expected: null,
    message: said,
    working: null,
  });
}
