/** From figures to an attainment: completion, growth, gap and light, always from exact values. */
import type { LightVerdict, Standing } from '../progress/lights';
import type { Rational } from '../statistics/rational';
import { completion, gap, growth } from '../statistics/ratios';
import type { Attainment, GrowthAttained, Ratio } from './attainment';
import { growthRate, isShort } from './attainment';

/** What is known of one entity and indicator before anything is worked out. */
export interface Given extends Pick<
  Attainment,
  'period' | 'entity' | 'indicator' | 'state' | 'actual' | 'prior' | 'target' | 'rank'
> {
  readonly schedule: Rational;
  readonly reportedCompletion: Rational | null;
  readonly reportedGrowth: Rational | null;
}

/** What lights ask for beyond it. */
export type Beyond = Pick<Standing, 'plannedGrowth' | 'totalGrowth' | 'behindBefore' | 'lastRank' | 'better'>;

export function attain(
  given: Given,
  beyond: Beyond,
  lightOf: (standing: Standing) => LightVerdict,
): Attainment {
  const { period, entity, indicator, state, actual, prior, target, rank, schedule } = given;
  const completed = completionOf(given);
  const grown = growthOf(given);
  const ahead = completed && gap(completed.value, schedule);
  const verdict = lightOf({
    actual: actual?.value ?? null,
    target: isShort(target) ? null : (target?.value ?? null),
    schedule,
    completion: completed?.by === 'computed' ? completed.value : null,
    gap: completed?.by === 'computed' ? ahead : null,
    growth: growthRate(grown),
    rank,
    better: beyond.better,
    plannedGrowth: beyond.plannedGrowth,
    totalGrowth: beyond.totalGrowth,
    behindBefore: beyond.behindBefore,
    lastRank: beyond.lastRank,
  });
  // Of those who reported only: no light would be that of the whole.
  const { light, absence } = isShort(actual) ? SHORT : verdict;
  // Field by field: a year of reports has a hundred thousand of them, and copying by spread takes most of the time.
  return {
    period,
    entity,
    indicator,
    state,
    actual,
    prior,
    target,
    completion: completed,
    growth: grown,
    schedule,
    gap: ahead,
    rank,
    light,
    absence,
  };
}

const SHORT: LightVerdict = { light: 'none', absence: 'no-actual', measured: null };

/** Nothing is told of a whole of which a part is missing, be it among the actuals or among the targets. */
function completionOf({ actual, target, reportedCompletion }: Given): Ratio | null {
  const ratio =
    actual && target && !isShort(actual) && !isShort(target) ? completion(actual.value, target.value) : null;
  if (ratio) return { value: ratio, by: 'computed' };
  return reportedCompletion && { value: reportedCompletion, by: 'reported' };
}

function growthOf({ actual, prior, reportedGrowth }: Given): GrowthAttained | null {
  if (actual && prior) return { by: 'computed', growth: growth(actual.value, prior.value) };
  return reportedGrowth && { by: 'reported', value: reportedGrowth };
}
