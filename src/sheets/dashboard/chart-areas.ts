/** The charts of the dashboard, for hosts that draw them: the same cells that the bars stand beside. */
import type { Dashboard } from '../../core/dashboard/dashboard';
import type { Words } from '../../messages/speak';
import type { CellRect } from '../../workbook/address';
import type { SheetChart } from '../../workbook/content';
import { LEFT } from './page';

/** First rows of the figures that are drawn; null: there is no such block. */
export interface ChartRows {
  readonly bullets: number;
  readonly trend: number | null;
}

export const CHART_ROWS = 16;
const [ATTAINED, DUE] = ['#2F75B5', '#C00000'];

/** @param places one beside the other */
export function dashboardCharts(
  { bullets, trend }: Dashboard,
  rows: ChartRows,
  places: readonly [CellRect, CellRect],
  { t }: Words,
): SheetChart[] {
  const column = (row: number, at: number, count: number): CellRect => ({
    ...{ row, column: at, rows: count, columns: 1 },
  });
  const known = bullets.shown.some(({ completion }) => completion !== null);
  const chart = (
    title: string,
    place: CellRect,
    row: number,
    count: number,
    look: 'bar' | 'line',
    due: string,
  ): SheetChart => ({
    ...{ title, place, numberFormat: '0%', categories: column(row, LEFT.name, count) },
    series: [
      {
        name: t('dashboard.column.completion'),
        values: column(row, LEFT.a, count),
        ...{ look, color: ATTAINED },
      },
      {
        name: due,
        values: column(row, LEFT.b, count),
        ...{ look: look === 'bar' ? ('mark' as const) : look, color: DUE },
      },
    ],
  });
  const [first, second] = places;
  return [
    ...(known
      ? [
          chart(
            t('dashboard.chart.bullets'),
            first,
            rows.bullets,
            bullets.shown.length,
            'bar',
            t('dashboard.column.schedule'),
          ),
        ]
      : []),
    ...(trend && rows.trend !== null
      ? [
          chart(
            t('dashboard.chart.trend', { indicator: `${trend.entity ?? ''}${trend.indicator.name}` }),
            second,
            rows.trend,
            trend.points.length,
            'line',
            t('dashboard.column.plan'),
          ),
        ]
      : []),
  ];
}
