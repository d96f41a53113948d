/** One row per indicator. */
import type { CellRef } from '../../workbook/address';
import type { Template } from '../template/template';
import { bodyOf, duplicatesOf, hasFigures, isGroupRow, labelledRows, tableParts } from './body';
import { columnMeanings } from './columns';
import { figureColumns } from './figure-columns';
import type { Grid } from './grid';
import { extraHeadings } from './header';
import type { Header } from './header';
import { bareLabel, indicatorNames, isSubtotalLabel, isTotalLabel } from './names';
import type { Line, Table } from './table';

/** null when no row bears the name of an indicator. */
export function indicatorRows(grid: Grid, header: Header, template: Template): Table | null {
  const names = indicatorNames(template);
  const columns = columnMeanings(header, {
    indicators: null,
    extra: extraHeadings(template),
    sheet: grid.sheet.name,
    holdsFigures: (column) => grid.holdsFigures(column, header.last + 1),
  });
  const body = bodyOf(
    grid,
    header,
    columns,
    figureColumns(columns, () => 0),
    names,
  );
  if (!body) return null;
  const lines: Line[] = [];
  const rowsByIndicator = new Map<number, CellRef[]>();
  const unexpected: { text: string; cell: CellRef }[] = [];
  for (const { row, text, column } of labelledRows(grid, body, names)) {
    const indicator = names.find(text);
    const cell = { sheet: grid.sheet.name, row, column };
    if (indicator < 0) {
      if (isTotalLabel(text) || isSubtotalLabel(text) || isGroupRow(grid, row, text, body.labels)) continue;
      if (hasFigures(grid, row, body.figures)) unexpected.push({ text: bareLabel(text), cell });
      continue;
    }
    const cells = rowsByIndicator.get(indicator);
    if (cells) cells.push(cell);
    else {
      rowsByIndicator.set(indicator, [cell]);
      lines.push({ row, indicator, entity: -1, labelColumn: column });
    }
  }
  if (lines.length === 0) return null;
  return {
    ...tableParts(header, columns, body),
    layout: 'indicator-rows',
    lines,
    entities: [],
    totalEntity: -1,
    unexpected,
    duplicates: duplicatesOf(rowsByIndicator),
  };
}
