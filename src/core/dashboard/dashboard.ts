/** Dashboard 作战室: what stands on the wall for a month. Where each metric is against the schedule, who is first, how it went, and who is red. */
import type { Light } from '../progress/status';
import type { Period } from '../statistics/period';
import { rationalNumber } from '../statistics/rational';
import { basisOf } from '../statistics/schedule';
import type { ScheduleBasis } from '../statistics/schedule';
import { isShort } from '../summary/attainment';
import type { Attainment } from '../summary/attainment';
import type { Ranking } from '../summary/ranking';
import type { WholeSummary } from '../summary/whole';
import type { Indicator, Template } from '../template/template';
import { weightiest } from './bounded';
import type { Bounded } from './bounded';
import { heatOf } from './heat';
import type { Heat } from './heat';
import { headlineRanking, rankingView } from './ranking-view';
import type { RankingView } from './ranking-view';
import { scheduleLines } from './schedule-lines';
import type { ScheduleLine } from './schedule-lines';
import { trendOf } from './trend';
import type { Trend } from './trend';

export interface Dashboard {
  readonly period: Period;
  /** Whether several entities are told of: bullets and trend are then of the whole. */
  readonly isOfMany: boolean;
  readonly schedules: readonly ScheduleLine[];
  /** Of the bullets, those that are not shown too. */
  readonly lights: Readonly<Record<Light, number>>;
  readonly bullets: Bounded<Bullet>;
  /** null where there is nobody to be compared with. */
  readonly ranking: RankingView | null;
  /** null where no month has a completion. */
  readonly trend: Trend | null;
  readonly heat: Heat | null;
}

/** One metric against its schedule, in ratios of its target. */
export interface Bullet {
  readonly indicator: Indicator;
  /** In the template. */
  readonly index: number;
  readonly attainment: Attainment;
  /** null: no target, or no figure. Beyond 1 where more than the target was attained, below 0 where it was lost. */
  readonly completion: number | null;
  readonly schedule: number;
  readonly basis: ScheduleBasis;
  /** In percentage points, rounded from the unrounded value once, by whoever shows it. */
  readonly gap: number | null;
}

export interface DashboardOptions {
  /** One of the rankings of the summary; null: by score, else the first that ranks anybody. */
  readonly ranking?: Ranking | null;
  /** Code of the indicator whose months are shown; null: the first that has a completion. */
  readonly indicator?: string | null;
  /** Whose months; null: the whole. */
  readonly entity?: string | null;
}

export const MOST_BULLETS = 15;

export function dashboardOf(
  whole: WholeSummary,
  template: Template,
  { ranking = null, indicator = null, entity = null }: DashboardOptions = {},
): Dashboard {
  const { attainments } = whole;
  const isOfMany = attainments.entities.length > 1;
  const bullets = bulletsOf(isOfMany ? attainments.totals : attainments.rows, template);
  const lights = { red: 0, yellow: 0, green: 0, none: 0 };
  for (const { attainment } of bullets) lights[attainment.light] += 1;
  const ranked = ranking ?? headlineRanking(whole.rankings);
  const followed = indicator ?? followedIndicator(bullets, ranked);
  return {
    ...{ period: attainments.period, isOfMany, lights },
    schedules: scheduleLines(template, attainments.period),
    bullets: weightiest(bullets, MOST_BULLETS, lag),
    ranking: ranked && rankingView(ranked, template),
    trend: followed === null ? null : trendOf(whole, template, followed, entity),
    heat: heatOf(whole, template),
  };
}

function bulletsOf(rows: readonly Attainment[], { indicators }: Template): Bullet[] {
  return indicators.flatMap((indicator, index): Bullet[] => {
    const attainment = rows[index];
    if (!attainment) return [];
    return [
      {
        ...{ indicator, index, attainment },
        completion: attainment.completion && rationalNumber(attainment.completion.value),
        schedule: rationalNumber(attainment.schedule),
        basis: basisOf(indicator.schedule),
        gap: attainment.gap && rationalNumber(attainment.gap),
      },
    ];
  });
}

/** Points behind; whatever cannot be judged comes last. */
const lag = ({ gap, indicator }: Bullet): number =>
  gap === null ? -Infinity : indicator.better === 'lower' ? gap : -gap;

/**
 * The one that is ranked, if its completion is known or only wants those who are missing: one page should speak of one
 * thing, and the months before may be whole.
 */
function followedIndicator(bullets: readonly Bullet[], ranking: Ranking | null): string | null {
  const known = bullets.filter(
    ({ completion, attainment }) => completion !== null || isShort(attainment.actual),
  );
  const own = known.find(({ indicator }) => indicator.code === ranking?.indicator) ?? known[0];
  return own?.indicator.code ?? null;
}
