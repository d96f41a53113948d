/** The lights of all entities, as symbols that are also coloured; linked to the summary. */
import type { Heat, HeatRow } from '../../core/dashboard/heat';
import type { Attainment } from '../../core/summary/attainment';
import type { ContentCell } from '../../workbook/content';
import { LIGHT_LOOKS } from '../../workbook/changes';
import { HEADING, NOTE, SECTION, TEXT } from '../styles';
import { formula, NOT_SET, text } from '../summary/cells';
import { lightText } from '../summary/light-cells';
import type { Page } from './page';
import { summaryCell, summaryRow } from './page';

/** The name and the overall light stand before the indicators. */
export const HEAT_LEADING = 2;
export const HEAT_HEADINGS = 2;

export function heatRows(heat: Heat, page: Page): readonly (readonly ContentCell[])[] {
  const { t } = page.words;
  const { columns, rows } = heat;
  const notes = [
    ...(rows.more > 0 ? [t('dashboard.more-entities', { count: rows.more })] : []),
    ...(columns.more > 0 ? [t('dashboard.more-columns', { count: columns.more })] : []),
  ];
  return [
    [text(t('dashboard.heat'), SECTION)],
    [
      t('dashboard.column.entity'),
      t('dashboard.column.overall'),
      ...columns.shown.map(({ indicator }) => indicator.name),
    ].map((heading) => text(heading, HEADING)),
    ...rows.shown.map((row) => cellsOf(row, heat, page)),
    ...notes.map((note) => [text(note, NOTE)]),
  ];
}

const cellsOf = (row: HeatRow, { columns }: Heat, page: Page): ContentCell[] => [
  text(row.entity),
  text(row.light === 'none' ? NOT_SET : lightText(row.light, page.words)),
  ...row.cells.map((cell, i) =>
    symbolCell(cell, summaryCell(page, 'light', summaryRow(page, columns.shown[i]?.index ?? 0, row.index))),
  ),
];

/** The symbol alone: a page of words would not be seen at a glance, and the legend says them. */
const symbolCell = ({ light }: Attainment, cell: string): ContentCell =>
  formula(`=LEFT(${cell},1)`, light === 'none' ? NOT_SET : LIGHT_LOOKS[light].symbol, {
    ...TEXT,
    align: 'center',
    verticalAlign: 'middle',
  });
