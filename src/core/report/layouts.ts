/** How a table is laid out, decided by which reading of it finds more of the template's names. */
import type { Template } from '../template/template';
import { entityRows } from './entity-rows';
import type { Grid } from './grid';
import type { Header } from './header';
import { indicatorRows } from './indicator-rows';
import { longRows } from './long-rows';
import { marked } from './table';
import type { Table } from './table';

/** The table below a header; null when no name of the template stands where its names would. */
export function tableBelow(grid: Grid, header: Header, template: Template): Table | null {
  const long = longRows(grid, header, template);
  if (long) return long;
  const rows = indicatorRows(grid, header, template);
  const columns = entityRows(grid, header, template);
  if (!rows || !columns) return rows ?? columns;
  const found = ({ lines }: Table) =>
    marked(lines.indicator, template.indicators.length).reduce((sum, mark) => sum + mark, 0);
  return found(rows) >= found(columns) ? rows : columns;
}
