/** A target among those who are to reach it, and over time at once. */
import { message } from '../message';
import type { Message } from '../message';
import { parseDecimal } from '../statistics/decimal';
import { periodCode } from '../statistics/period';
import * as q from '../statistics/rational';
import type { Rational } from '../statistics/rational';
import { spansOf } from './over-time';
import type { TimePlan } from './over-time';
import { shareOut, shareOutTable, wholeOf } from './share-out';
import type { SharedTable } from './share-out';
import { monthWeights } from './weights';

/** One of those who share a target; weight: last year's figure, or any other weight, as decimal text; null: not known. */
export interface Sharer {
  readonly entity: string;
  readonly weight: string | null;
}

/** Everybody the same. */
export const evenSharers = (entities: readonly string[]): Sharer[] =>
  entities.map((entity) => ({ entity, weight: '1' }));

type Failed = { readonly ok: false; readonly problem: Message };

export type EntityPlanResult =
  | {
      readonly ok: true;
      readonly targets: Readonly<Record<string, string>>;
      readonly order: readonly string[];
    }
  | Failed;

/**
 * In proportion to the weights, rounded so that the parts add up to the target.
 * @param decimals of the parts; more where the target itself has more
 */
export function planAmongEntities(
  target: string,
  sharers: readonly Sharer[],
  decimals: number,
): EntityPlanResult {
  const whole = wholeOf(target, decimals);
  if (!whole) return failed(message('planning.target', { found: target }));
  const weights = weightsOf(sharers);
  if (!Array.isArray(weights)) return failed(weights as Message);
  const amounts = shareOut(whole, weights);
  const order = sharers.map(({ entity }) => entity);
  return {
    ok: true,
    order,
    targets: Object.fromEntries(order.map((entity, i) => [entity, amounts[i] ?? '0'])),
  };
}

export type TablePlanResult =
  | ({
      readonly ok: true;
      readonly entities: readonly string[];
      /** Codes of the months or quarters, one per column. */
      readonly periods: readonly string[];
    } & SharedTable)
  | Failed;

/** A row for each entity, a column for each month or quarter; all sums hold both ways. */
export function planBothWays(plan: TimePlan, sharers: readonly Sharer[]): TablePlanResult {
  const whole = wholeOf(plan.target, plan.decimals);
  if (!whole) return failed(message('planning.target', { found: plan.target }));
  const weights = weightsOf(sharers);
  if (!Array.isArray(weights)) return failed(weights as Message);
  const months = monthWeights(plan.shape, plan.window);
  if (!months.ok) return months;
  const spans = spansOf(months.months, plan.by);
  return {
    ok: true,
    entities: sharers.map(({ entity }) => entity),
    periods: spans.map(({ first, last }) => periodCode({ from: first, to: last })),
    ...shareOutTable(
      whole,
      weights,
      spans.map(({ weight }) => weight),
    ),
  };
}

/** The weights, or what is wrong with them. */
function weightsOf(sharers: readonly Sharer[]): Rational[] | Message {
  if (sharers.length === 0) return message('planning.no-entities');
  const seen = new Set<string>();
  const weights: Rational[] = [];
  for (const { entity, weight } of sharers) {
    if (seen.has(entity)) return message('planning.entity-twice', { entity });
    seen.add(entity);
    const decimal = parseDecimal(weight ?? '');
    if (!decimal) return message('planning.weight-missing', { entity });
    if (decimal.digits < 0n) return message('planning.weight-negative', { entity });
    weights.push(q.ofDecimal(decimal));
  }
  return weights.every(({ n }) => n === 0n) ? message('planning.weights-zero') : weights;
}

const failed = (problem: Message): Failed => ({ ok: false, problem });
