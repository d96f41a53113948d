/** One row per indicator. */
import type { CellRef } from '../../workbook/address';
import type { Template } from '../template/template';
import { bodyOf, firstRows, hasFigures, isGroupRow, namedRows, picked, tableParts } from './body';
import type { Body, NamedRows } from './body';
import { columnMeanings } from './columns';
import { figureColumns } from './figure-columns';
import type { Grid } from './grid';
import { extraHeadings } from './header';
import type { Header } from './header';
import { bareLabel, indicatorNames, isSubtotalLabel, isTotalLabel } from './names';
import { ownerWords } from './owners';
import type { Table } from './table';

/** null when no row bears the name of an indicator. */
export function indicatorRows(grid: Grid, header: Header, template: Template): Table | null {
  const names = indicatorNames(template);
  const columns = columnMeanings(header, {
    indicators: null,
    extra: extraHeadings(template),
    owners: ownerWords(template.owners),
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
  const named = namedRows(grid, body, names);
  // The rows of another layout, a hundred thousand entities, are not looked at one by one.
  if (!named.names.some((indicator) => indicator >= 0)) return null;
  const firsts = firstRows(grid, named, named.names, template.indicators.length);
  return {
    ...tableParts(header, columns, body),
    layout: 'indicator-rows',
    lines: {
      count: firsts.at.length,
      row: picked(named.rows, firsts.at),
      indicator: picked(named.names, firsts.at),
      entity: new Int32Array(firsts.at.length).fill(-1),
      labelColumn: picked(named.columns, firsts.at),
    },
    entities: [],
    totalEntity: -1,
    unexpected: unexpectedIn(grid, named, body),
    duplicates: firsts.duplicates,
  };
}

function unexpectedIn(grid: Grid, { rows, columns, texts, names }: NamedRows, body: Body) {
  const unexpected: { text: string; cell: CellRef }[] = [];
  for (const [i, text] of texts.entries()) {
    const row = rows[i] ?? -1;
    if ((names[i] ?? -1) >= 0 || isTotalLabel(text) || isSubtotalLabel(text)) continue;
    if (isGroupRow(grid, row, text, body.labels) || !hasFigures(grid, row, body.figures)) continue;
    unexpected.push({
      text: bareLabel(text),
      cell: { sheet: grid.sheet.name, row, column: columns[i] ?? -1 },
    });
  }
  return unexpected;
}
