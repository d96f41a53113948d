/** 作战室: what goes on the wall, with figures that can be said and positions that can be drawn. */
import type { FigureText } from '../../../core/message';
import { dashboardOf } from '../../../core/dashboard/dashboard';
import type { Bullet } from '../../../core/dashboard/dashboard';
import type { RankingLine, RankingView } from '../../../core/dashboard/ranking-view';
import type { ScheduleLine } from '../../../core/dashboard/schedule-lines';
import type { TrendPoint } from '../../../core/dashboard/trend';
import type { RankedBy } from '../../../core/scheme/sections/rankings';
import type { Light } from '../../../core/progress/status';
import type { Period } from '../../../core/statistics/period';
import { percentShown, shown } from '../../../core/summary/shown';
import type { Summed } from '../summed';
import { valueShown } from './ranking';

export interface DashboardAsked {
  /** Index in the rankings of the head; null: by score, else the first. */
  readonly ranking: number | null;
  /** Code of the indicator whose months are drawn; null: that of the ranking, else the first that has a completion. */
  readonly indicator: string | null;
}

export interface DashboardTold {
  readonly title: string;
  readonly period: Period;
  readonly schedules: readonly ScheduleLine[];
  readonly lights: Readonly<Record<Light, number>>;
  readonly bullets: readonly BulletTold[];
  readonly moreBullets: number;
  readonly ranking: {
    readonly by: RankedBy | 'score';
    /** The indicator or the score that is ranked; the name that the scheme gives the ranking, if it gives one. */
    readonly of: string;
    readonly name: string | null;
    readonly unit: string;
    readonly best: readonly RankedLine[];
    readonly between: number;
    readonly last: readonly RankedLine[];
  } | null;
  readonly trend: {
    readonly indicator: string;
    readonly code: string;
    readonly points: readonly TrendPoint[];
  } | null;
  readonly heat: HeatTold | null;
  /** Those whose months can be asked for. */
  readonly indicators: readonly (readonly [code: string, name: string])[];
}

export interface BulletTold {
  readonly name: string;
  readonly light: Light;
  /** Ratios; null: not known. */
  readonly completion: number | null;
  readonly schedule: number;
  /** How many are missing from a sum, which then has no completion. */
  readonly without: number;
  readonly said: { readonly completion: FigureText; readonly gap: FigureText } | null;
}

export interface RankedLine {
  readonly entity: string;
  readonly place: number;
  readonly moved: number | null;
  readonly value: FigureText;
  /** Share of the greatest value, −1 to 1. */
  readonly reach: number;
}

export interface HeatTold {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly entity: string; readonly lights: readonly Light[] }[];
  readonly moreColumns: number;
  readonly moreRows: number;
}

/** null: there is nothing to tell. */
export function dashboardTold(
  { whole, template, scheme }: Summed,
  { ranking, indicator }: DashboardAsked,
): DashboardTold | null {
  if (!whole) return null;
  const chosen = ranking === null ? null : (whole.rankings[ranking] ?? null);
  const board = dashboardOf(whole, template, { ranking: chosen, indicator });
  const { period, schedules, lights, bullets, heat, trend } = board;
  return {
    ...{ title: template.title, period, schedules, lights },
    bullets: bullets.shown.map(bulletTold),
    moreBullets: bullets.more,
    ranking: board.ranking && rankingTold(board.ranking, scheme.scores),
    trend: trend && { indicator: trend.indicator.name, code: trend.indicator.code, points: trend.points },
    heat: heat && {
      columns: heat.columns.shown.map(({ indicator: { name } }) => name),
      rows: heat.rows.shown.map(({ entity, cells }) => ({
        entity,
        lights: cells.map(({ light }) => light),
      })),
      moreColumns: heat.columns.more,
      moreRows: heat.rows.more,
    },
    indicators: template.indicators.map(({ code, name }) => [code, name]),
  };
}

const bulletTold = ({ indicator, attainment, completion, schedule }: Bullet): BulletTold => ({
  ...{ name: indicator.name, light: attainment.light, completion, schedule },
  without: attainment.actual?.without.length ?? 0,
  said:
    attainment.completion && attainment.gap
      ? {
          completion: percentShown(attainment.completion.value, 1),
          gap: shown(attainment.gap, 1, '百分点'),
        }
      : null,
});

function rankingTold(
  { ranking, indicator, best, between, last }: RankingView,
  scores: Summed['scheme']['scores'],
): DashboardTold['ranking'] {
  const { rule } = ranking;
  const score = scores.find(({ id }) => id === rule.score);
  const unit = indicator?.unit.symbol ?? '';
  const decimals = score?.decimals ?? 2;
  const lineOf = ({ row, reach }: RankingLine): RankedLine => ({
    ...{ entity: row.entity, place: row.place, moved: row.moved, reach },
    value: valueShown(row.value, rule.by, unit, decimals),
  });
  return {
    ...{ by: rule.by, of: indicator?.name ?? score?.name ?? '', name: rule.name, unit },
    best: best.map(lineOf),
    between,
    last: last.map(lineOf),
  };
}
