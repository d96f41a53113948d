/** The sheet 作战室 / Dashboard: one page for the wall. Bars made of characters and charts where the host has them; figures linked to the summary sheet. */
import type { Dashboard } from '../../core/dashboard/dashboard';
import type { ScheduleLine } from '../../core/dashboard/schedule-lines';
import type { WholeSummary } from '../../core/summary/whole';
import type { Scheme } from '../../core/scheme/scheme';
import { periodWords } from '../../messages/periods';
import type { Words } from '../../messages/speak';
import type { CellRect } from '../../workbook/address';
import type { Highlight, LightLook } from '../../workbook/changes';
import { LIGHT_LOOKS } from '../../workbook/changes';
import { cellAddress } from '../../workbook/address';
import type { ContentCell, SheetContent } from '../../workbook/content';
import { BAR_WIDTH } from './bars';
import { CHART_ROWS, dashboardCharts } from './chart-areas';
import { BULLET_HEADINGS, bulletRows } from './bullet-rows';
import { HEAT_HEADINGS, HEAT_LEADING, heatRows } from './heat-rows';
import type { Page } from './page';
import { LEFT, LEFT_COLUMNS } from './page';
import { rankingRows } from './ranking-rows';
import { TREND_HEADINGS, trendRows } from './trend-rows';
import { withDashboardWords } from './words';
import { LABEL, NOTE, TITLE } from '../styles';
import { percentText, text } from '../summary/cells';

export interface DashboardSheet {
  readonly content: SheetContent;
  readonly highlights: readonly Highlight[];
}

/** @param summary where the summary sheet of the same workbook has its figures */
export function dashboardSheet(
  board: Dashboard,
  { attainments }: Pick<WholeSummary, 'attainments'>,
  { scores }: Pick<Scheme, 'scores'>,
  { template, summary, words: given }: Page,
): DashboardSheet {
  const words = withDashboardWords(given);
  const page: Page = { template, summary, words };
  const { t, locale } = words;
  const head: (readonly ContentCell[])[] = [
    [text(t('dashboard.title', { title: template.title, period: periodWords(board.period, locale) }), TITLE)],
    [text(t('sheets.dashboard.made'), NOTE)],
    [text(scheduleText(board.schedules, words), { ...LABEL, bold: true })],
    [text(t('dashboard.legend'), NOTE)],
    [],
  ];
  const top = head.length;
  const left: (readonly ContentCell[])[] = [];
  const add = (rows: readonly (readonly ContentCell[])[]): number => {
    if (left.length > 0) left.push([]);
    const at = top + left.length;
    left.push(...rows);
    return at;
  };
  const next = (): number => top + left.length + (left.length > 0 ? 1 : 0);
  const bullets = add(bulletRows(board, next(), page));
  const scoreNames = new Map(scores.map(({ id, name }) => [id, name]));
  const { ranking, trend, heat } = board;
  if (ranking) add(rankingRows(ranking, next(), attainments.entities, scoreNames, page));
  const trendAt = trend
    ? add(trendRows(trend, next(), trendSource(board, attainments.entities), page))
    : null;
  const right = heat ? heatRows(heat, page) : [];
  const rows = [...head, ...beside(left, right)];
  const charts = dashboardCharts(
    board,
    { bullets: bullets + BULLET_HEADINGS, trend: trendAt === null ? null : trendAt + TREND_HEADINGS },
    chartPlaces(rows.length + 1, right.length > 0),
    words,
  );
  const width = right.reduce((most, row) => Math.max(most, row.length), 0);
  const columns = width > 0 ? LEFT_COLUMNS + 1 + width : LEFT_COLUMNS;
  const lit = [
    { row: bullets + BULLET_HEADINGS, column: LEFT.d, rows: board.bullets.shown.length, columns: 1 },
    ...(heat
      ? [
          {
            row: top + HEAT_HEADINGS,
            column: LEFT_COLUMNS + HEAT_LEADING,
            rows: heat.rows.shown.length,
            columns: heat.columns.shown.length + 1,
          },
        ]
      : []),
  ];
  return {
    content: {
      rows,
      columnWidths: widths(columns),
      charts,
      page: {
        paper: columns > LEFT_COLUMNS + 10 ? 'A3' : 'A4',
        orientation: 'landscape',
        printArea: {
          ...{ row: 0, column: 0, columns },
          rows: rows.length + (charts.length > 0 ? CHART_ROWS + 1 : 0),
        },
        fitsWidth: true,
        fitsHeight: true,
      },
    },
    highlights: lit.flatMap(lightHighlights),
  };
}

/** Two blocks side by side, with an empty column between them. */
function beside(
  left: readonly (readonly ContentCell[])[],
  right: readonly (readonly ContentCell[])[],
): ContentCell[][] {
  return Array.from({ length: Math.max(left.length, right.length) }, (_, r) => {
    const [own = [], other = []] = [left[r], right[r]];
    if (other.length === 0) return [...own];
    return [...Array.from({ length: LEFT_COLUMNS + 1 }, (__, c): ContentCell => own[c] ?? null), ...other];
  });
}

/** Below everything, side by side: a host without charts leaves nothing empty between the tables. */
function chartPlaces(row: number, isWide: boolean): readonly [CellRect, CellRect] {
  const place = { row, rows: CHART_ROWS };
  return isWide
    ? [
        { ...place, column: 0, columns: 5 },
        { ...place, column: 5, columns: LEFT_COLUMNS },
      ]
    : [
        { ...place, column: 0, columns: 2 },
        { ...place, column: 2, columns: LEFT_COLUMNS - 2 },
      ];
}

/** Where the trend has its current month in the summary; null: the total. */
function trendSource({ trend, isOfMany }: Dashboard, entities: readonly (string | null)[]): number | null {
  const entity = trend?.entity ?? null;
  if (entity !== null) return entities.indexOf(entity);
  return isOfMany ? null : 0;
}

function scheduleText(lines: readonly ScheduleLine[], { t }: Words): string {
  const said = lines.slice(0, MOST_SCHEDULES).map(({ basis, share, elapsed, total, indicators }) => {
    const values = { share: percentText(share), basis: t(`dashboard.basis.${basis}`, { elapsed, total }) };
    return lines.length === 1
      ? t('dashboard.schedule', values)
      : t('dashboard.schedule-of', { ...values, indicators });
  });
  const more = lines.length - said.length;
  return [...said, ...(more > 0 ? [t('dashboard.schedules-more', { count: more })] : [])].join(
    t('dashboard.between-schedules'),
  );
}

const MOST_SCHEDULES = 3;

const widths = (columns: number): number[] =>
  [24, BAR_WIDTH, 11, 11, 12, 12, 14, 14, 3, 18, ...Array.from({ length: 20 }, () => 9)].slice(0, columns);

/** The symbols once more as colours. */
const lightHighlights = (range: CellRect): Highlight[] =>
  (Object.keys(LIGHT_LOOKS) as LightLook[]).map((look) => ({
    ...{ range, look, numberFormat: 'General' },
    formula: `=LEFT(${cellAddress(range.row, range.column)},1)="${LIGHT_LOOKS[look].symbol}"`,
  }));
