/** The ranking with its moves. Places follow the summary where Excel can count them; the order of the rows is as it was. */
import type { RankingLine, RankingView } from '../../core/dashboard/ranking-view';
import { rationalNumber } from '../../core/statistics/rational';
import { cellAddress } from '../../workbook/address';
import type { CellStyle, ContentCell } from '../../workbook/content';
import { moveHeading, moveText, rankingTitle, valueStyle } from '../summary/ranking-sheet';
import { FIGURE, HEADING, NOTE, SECTION, TEXT } from '../styles';
import { formula, number, streakText, text } from '../summary/cells';
import type { SummaryColumn } from '../summary/summary-columns';
import { bulletCell, shareCell } from './bars';
import type { Page } from './page';
import { LEFT, linked, summaryCell, summaryColumn, summaryRow } from './page';

/** @param top row of the sheet at which they begin; @param entities in the order of the summary */
export function rankingRows(
  view: RankingView,
  top: number,
  entities: readonly (string | null)[],
  scoreNames: ReadonlyMap<string, string>,
  page: Page,
): readonly (readonly ContentCell[])[] {
  const { words } = page;
  const { t } = words;
  const { ranking, indicator, best, last, between } = view;
  const headings = [
    t('dashboard.column.entity'),
    t('dashboard.column.compared'),
    t('dashboard.column.value'),
    t('dashboard.column.place'),
    moveHeading(ranking, words),
    t('summary.ranking.column.first'),
    t('summary.ranking.column.missed'),
  ];
  const first = top + 2;
  const count = best.length + last.length + (between > 0 ? 1 : 0);
  const context: Context = {
    ...{ view, page },
    from: indicator && page.template.indicators.indexOf(indicator),
    places: new Map(entities.map((entity, index) => [entity, index])),
    values: `$${cellAddress(first, LEFT.a).replace(/(\d+)/, '$$$1')}:$${cellAddress(first + count - 1, LEFT.a).replace(/(\d+)/, '$$$1')}`,
    style: valueStyle(ranking, indicator),
  };
  return [
    [text(rankingTitle(ranking, indicator, scoreNames, words), SECTION)],
    headings.map((heading) => text(heading, HEADING)),
    ...best.map((line, i) => cellsOf(line, first + i, context)),
    ...(between > 0 ? [[text(t('dashboard.between', { count: between }), NOTE)]] : []),
    ...last.map((line, i) => cellsOf(line, first + best.length + 1 + i, context)),
  ];
}

interface Context {
  readonly view: RankingView;
  readonly page: Page;
  /** Index of the indicator in the template; null where a score is ranked. */
  readonly from: number | null;
  readonly places: ReadonlyMap<string | null, number>;
  /** Address of all values that are shown. */
  readonly values: string;
  readonly style: CellStyle;
}

const SOURCE: Readonly<Record<string, SummaryColumn>> = {
  completion: 'completion',
  growth: 'growth',
  amount: 'actual',
  gap: 'gap',
};

function cellsOf({ row, reach }: RankingLine, line: number, context: Context): ContentCell[] {
  const { view, page, from, places, values, style } = context;
  const { rule } = view.ranking;
  const value = rationalNumber(row.value);
  const cell = cellAddress(line, LEFT.a);
  const column = SOURCE[rule.by];
  const entity = places.get(row.entity);
  const source =
    column && from !== null && entity !== undefined
      ? summaryCell(page, column, summaryRow(page, from, entity))
      : null;
  const schedule = row.attainment && rationalNumber(row.attainment.schedule);
  return [
    text(row.entity),
    rule.by === 'completion' && schedule !== null
      ? bulletCell({ value, cell }, { value: schedule, cell: String(schedule) })
      : shareCell(reach, cell, values),
    source ? linked(source, value, style) : number(row.value, style),
    placeCell(row.place, cell, column, context),
    text(moveText(row.moved), { ...TEXT, align: 'center' }),
    text(streakText(row.first, page.words)),
    text(streakText(row.missed, page.words)),
  ];
}

/** Of ties that skip places and have no second figure to decide them, Excel counts the same places. */
function placeCell(
  place: number,
  cell: string,
  column: SummaryColumn | undefined,
  { view, page, from }: Context,
): ContentCell {
  const style: CellStyle = { ...FIGURE, align: 'center' };
  const { rule } = view.ranking;
  if (!column || from === null || rule.second !== null || rule.ties !== 'places-skipped')
    return { value: place, style };
  const all = summaryColumn(page, column, from);
  const ahead = view.indicator?.better === 'lower' ? '<' : '>';
  return formula(
    `=IF(ISNUMBER(${cell}),SUMPRODUCT(ISNUMBER(${all})*(${all}${ahead}${cell}))+1,"")`,
    place,
    style,
  );
}
