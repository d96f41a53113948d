/** One ranking as far as a page takes it: the best, the last, and the moves between. */
import { rationalNumber } from '../statistics/rational';
import type { RankedRow, Ranking, Unranked } from '../summary/ranking';
import type { Indicator, Template } from '../template/template';

export interface RankingView {
  readonly ranking: Ranking;
  /** null where a score is ranked. */
  readonly indicator: Indicator | null;
  readonly best: readonly RankingLine[];
  /** How many stand between the best and the last, and are not shown. */
  readonly between: number;
  readonly last: readonly RankingLine[];
  readonly unranked: readonly Unranked[];
}

export interface RankingLine {
  readonly row: RankedRow;
  /** As a share of the greatest of all values, for a bar: −1 to 1. */
  readonly reach: number;
}

export const MOST_BEST = 10;
export const MOST_LAST = 5;

/** By score before by figures, because a score is about the whole; else the first. */
export const headlineRanking = (rankings: readonly Ranking[]): Ranking | null =>
  rankings.find(({ rule }) => rule.by === 'score') ?? rankings.find(({ rows }) => rows.length > 0) ?? null;

export function rankingView(ranking: Ranking, template: Template): RankingView {
  const { rows } = ranking;
  const values = rows.map(({ value }) => rationalNumber(value));
  const greatest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const lines = rows.map((row, i): RankingLine => ({
    row,
    reach: greatest === 0 ? 0 : (values[i] ?? 0) / greatest,
  }));
  const isShort = lines.length <= MOST_BEST + MOST_LAST;
  return {
    ranking,
    indicator: template.indicators.find(({ code }) => code === ranking.indicator) ?? null,
    best: isShort ? lines : lines.slice(0, MOST_BEST),
    between: isShort ? 0 : lines.length - MOST_BEST - MOST_LAST,
    last: isShort ? [] : lines.slice(-MOST_LAST),
    unranked: ranking.unranked,
  };
}
