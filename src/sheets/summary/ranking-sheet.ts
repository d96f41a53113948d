/** The sheet 排名 / Ranking: places with moves and streaks, the red and the black list, and who is not ranked and why. */
import type { RankedRow, Ranking, RankList } from '../../core/summary/ranking';
import { rationalNumber } from '../../core/statistics/rational';
import type { Indicator, Template } from '../../core/template/template';
import { unitWords } from '../../messages/figures';
import { periodWords } from '../../messages/periods';
import type { Words } from '../../messages/speak';
import type { CellStyle, ContentCell, SheetContent } from '../../workbook/content';
import { FIGURE, HEADING, NOTE, pageOf, SECTION, TEXT, TITLE } from '../styles';
import { amountStyle, PERCENT, POINTS, streakText, text } from './cells';
import { withSummaryWords } from './words';
import { withSheetWords } from '../words';

const WIDTHS = [8, 22, 16, 16, 14, 20];

/** @param scoreNames names of scores by id, for rankings by score */
export function rankingSheet(
  rankings: readonly Ranking[],
  template: Template,
  scoreNames: ReadonlyMap<string, string>,
  words: Words,
): SheetContent {
  const said = withSummaryWords(words);
  const [first] = rankings;
  const period = first ? periodWords(first.period, said.locale) : '';
  return {
    rows: [
      [text(said.t('summary.ranking.title', { period }), TITLE)],
      [text(withSheetWords(words).t('sheets.ranking.made'), NOTE)],
      ...rankings.flatMap((ranking) => [[], ...blockOf(ranking, template, scoreNames, said)]),
    ],
    columnWidths: WIDTHS,
    page: pageOf(),
  };
}

function blockOf(
  ranking: Ranking,
  template: Template,
  scoreNames: ReadonlyMap<string, string>,
  words: Words,
): ContentCell[][] {
  const { t } = words;
  const { indicator: code, rows, unranked } = ranking;
  const indicator = template.indicators.find((own) => own.code === code) ?? null;
  const title = rankingTitle(ranking, indicator, scoreNames, words);
  const style = valueStyle(ranking, indicator);
  const headings = [
    ...(['place', 'entity', 'value'] as const).map((column) => t(`summary.ranking.column.${column}`)),
    moveHeading(ranking, words),
    ...(['first', 'missed'] as const).map((column) => t(`summary.ranking.column.${column}`)),
  ];
  const why = unranked.map(({ entity, reason }) =>
    t('summary.ranking.unranked-one', { entity, why: t(`summary.ranking.why.${reason}`) }),
  );
  return [
    [text(title, SECTION)],
    headings.map((heading) => text(heading, HEADING)),
    ...rows.map((row) => cellsOf(row, style, words)),
    ...listRow('best', ranking.best, words),
    ...listRow('worst', ranking.worst, words),
    ...(why.length > 0 ? [[text(t('summary.ranking.unranked', { names: why }), NOTE)]] : []),
  ];
}

export function rankingTitle(
  { rule }: Ranking,
  indicator: Indicator | null,
  scoreNames: ReadonlyMap<string, string>,
  { t, locale }: Words,
): string {
  if (rule.name !== null) return rule.name;
  if (rule.by === 'score')
    return t('summary.ranking.by.score', { name: scoreNames.get(rule.score ?? '') ?? rule.score ?? '' });
  return t(`summary.ranking.by.${rule.by}`, {
    indicator: indicator?.name ?? '',
    ...(rule.by === 'amount' && { unit: unitWords(indicator?.unit.symbol ?? '', locale) }),
  });
}

const cellsOf = (row: RankedRow, style: CellStyle, words: Words): ContentCell[] => [
  { value: row.place, style: { ...FIGURE, align: 'center' } },
  text(row.entity),
  { value: rationalNumber(row.value), style },
  text(moveText(row.moved), { ...TEXT, align: 'center' }),
  text(streakText(row.first, words)),
  text(streakText(row.missed, words)),
];

/** Since when places moved; where others were ranked then, that there is nothing to compare. */
export function moveHeading({ since, isSameField }: Ranking, { t, locale }: Words): string {
  if (!since) return t('summary.ranking.column.move');
  if (!isSameField) return t('summary.ranking.column.move-other');
  return t('summary.ranking.column.move-since', { period: periodWords(since, locale) });
}

/** ↑2 ↓1 —; blank where there was no place before. */
export const moveText = (moved: number | null): string | null =>
  moved === null ? null : moved === 0 ? '—' : `${moved > 0 ? '↑' : '↓'}${Math.abs(moved)}`;

function listRow(which: 'best' | 'worst', { entities, tied }: RankList, { t }: Words): ContentCell[][] {
  if (entities.length === 0) return [];
  const names = t(`summary.ranking.${which}`, { names: [...entities] });
  return [[text(tied > 0 ? `${names}${t('summary.ranking.tied', { count: tied })}` : names, NOTE)]];
}

export function valueStyle({ rule }: Ranking, indicator: Indicator | null): CellStyle {
  switch (rule.by) {
    case 'completion':
    case 'growth':
      return PERCENT;
    case 'gap':
      return POINTS;
    case 'score':
      return { ...FIGURE, numberFormat: '0.00' };
    case 'amount':
      return indicator ? amountStyle(indicator) : FIGURE;
  }
}
