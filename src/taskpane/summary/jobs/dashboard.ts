/** 作战室: what goes on the wall, with figures that can be said and positions that can be drawn. */
import type { FigureText } from '../../../core/message';
import { dashboardOf } from '../../../core/dashboard/dashboard';
import type { Bullet, DashboardOptions } from '../../../core/dashboard/dashboard';
import type { RankingLine, RankingView } from '../../../core/dashboard/ranking-view';
import type { ScheduleLine } from '../../../core/dashboard/schedule-lines';
import type { TrendPoint } from '../../../core/dashboard/trend';
import type { RankedBy } from '../../../core/scheme/sections/rankings';
import type { Light } from '../../../core/progress/status';
import type { Period } from '../../../core/statistics/period';
import type { WholeSummary } from '../../../core/summary/whole';
import { percentShown, shown } from '../../../core/summary/shown';
import type { Summed } from '../summed';
import { valueShown } from './ranking';

export interface DashboardAsked {
  /** Index in the rankings of the head; null: by score, else the first. */
  readonly ranking: number | null;
  /** Code of the indicator whose months are drawn; null: that of the ranking, else the first that has a completion. */
  readonly indicator: string | null;
  /** Whose months; null: the whole. One that has no figures any more counts as null. */
  readonly entity: string | null;
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
    /** null: the whole. */
    readonly entity: string | null;
    readonly points: readonly TrendPoint[];
  } | null;
  readonly heat: HeatTold | null;
  /** Those whose months can be asked for. */
  readonly indicators: readonly (readonly [code: string, name: string])[];
  /** None where the report is of one. */
  readonly entities: readonly string[];
  /** Of all of them together, as the template calls it. */
  readonly total: string | null;
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
  asked: DashboardAsked,
): DashboardTold | null {
  if (!whole) return null;
  const board = dashboardOf(whole, template, shownBy(asked, whole));
  const { entities } = whole.attainments;
  const { period, schedules, lights, bullets, heat, trend } = board;
  return {
    ...{ title: template.title, period, schedules, lights },
    bullets: bullets.shown.map(bulletTold),
    moreBullets: bullets.more,
    ranking: board.ranking && rankingTold(board.ranking, scheme.scores),
    trend: trend && {
      ...{ indicator: trend.indicator.name, code: trend.indicator.code },
      ...{ entity: trend.entity, points: trend.points },
    },
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
    entities: board.isOfMany ? entities.flatMap((name) => name ?? []) : [],
    total: template.total,
  };
}

/** What was chosen, as far as the summary still has it. */
export function shownBy(
  { ranking, indicator, entity }: DashboardAsked,
  { rankings, attainments }: Pick<WholeSummary, 'rankings' | 'attainments'>,
): DashboardOptions {
  return {
    indicator,
    ranking: ranking === null ? null : (rankings[ranking] ?? null),
    entity: attainments.entities.includes(entity) ? entity : null,
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
