/** 排名: one of the rankings of the scheme. */
import type { FigureText } from '../../../core/message';
import type { Source } from '../../../core/observations/observation';
import type { Streak } from '../../../core/progress/lights';
import type { RankedBy } from '../../../core/scheme/sections/rankings';
import type { Period } from '../../../core/statistics/period';
import type { Rational } from '../../../core/statistics/rational';
import type { RankList, Ranking, Unranked } from '../../../core/summary/ranking';
import { amountShown, percentShown, shown } from '../../../core/summary/shown';
import type { Summed } from '../summed';

/** Index in the rankings of the head. */
export interface RankingAsked {
  readonly ranking: number;
}

export interface RankingTold {
  readonly by: RankedBy | 'score';
  readonly rows: readonly RankedTold[];
  readonly unranked: readonly Unranked[];
  /** What moves are counted from; null: no report before is known. */
  readonly since: Period | null;
  /** Whether that report ranks the same entities; else no moves are told. */
  readonly isSameField: boolean;
  readonly best: RankList;
  readonly worst: RankList;
}

export interface RankedTold {
  readonly entity: string;
  readonly place: number;
  readonly isTied: boolean;
  readonly value: FigureText;
  /** Places gained; below zero: lost; null: not known. */
  readonly moved: number | null;
  readonly first: Streak | null;
  readonly missed: Streak | null;
  readonly list: 'best' | 'worst' | null;
  readonly sources: readonly Source[];
}

/** null: there is no such ranking. */
export function rankingTold({ whole, template, scheme }: Summed, asked: RankingAsked): RankingTold | null {
  const ranking = whole?.rankings[asked.ranking];
  if (!ranking) return null;
  const { rule, since, isSameField, best, worst, unranked, rows } = ranking;
  const unit = template.indicators.find(({ code }) => code === ranking.indicator)?.unit.symbol ?? '';
  const decimals = scheme.scores.find(({ id }) => id === rule.score)?.decimals ?? 2;
  const sharing = new Map<number, number>();
  for (const { place } of rows) sharing.set(place, (sharing.get(place) ?? 0) + 1);
  return {
    ...{ by: rule.by, since, isSameField, best, worst, unranked },
    rows: rows.map(({ entity, place, value, moved, first, missed, attainment }) => ({
      ...{ entity, place, moved, first, missed },
      isTied: (sharing.get(place) ?? 0) > 1,
      value: valueShown(value, rule.by, unit, decimals),
      list: listOf(entity, ranking),
      sources: (attainment?.actual?.sources ?? []).map(({ source }) => source),
    })),
  };
}

/** With the decimals of the field. @param decimals of scores */
export function valueShown(
  value: Rational,
  by: Ranking['rule']['by'],
  unit: string,
  decimals: number,
): FigureText {
  switch (by) {
    case 'completion':
    case 'growth':
      return percentShown(value, 2);
    case 'gap':
      return shown(value, 2, '百分点');
    case 'amount':
      return amountShown(value, unit);
    case 'score':
      return shown(value, decimals);
  }
}

const listOf = (entity: string, { best, worst }: Ranking): RankedTold['list'] =>
  best.entities.includes(entity) ? 'best' : worst.entities.includes(entity) ? 'worst' : null;
