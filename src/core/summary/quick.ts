/** What rankings and streaks need of the months before: exact, and without an object for every figure. */
import type { Observation } from '../observations/observation';
import type { RankedBy } from '../scheme/sections/rankings';
import * as exact from '../statistics/exact';
import type { Exact } from '../statistics/exact';
import { parseDecimal } from '../statistics/decimal';
import { ofDecimal } from '../statistics/rational';
import { growthKind } from '../statistics/ratios';
import { scheduleShare } from '../statistics/schedule';
import { targetFinder } from '../template/target';
import type { Template } from '../template/template';
import type { PeriodFigures } from './period-figures';

/** The figures of attainmentsOf by another way: equal to them, as the tests hold. */
export class QuickFigures {
  private readonly isOne: boolean;
  private readonly schedules: readonly Exact[];

  constructor(
    readonly figures: PeriodFigures,
    private readonly targets: QuickTargets,
  ) {
    const { template, period, entities } = figures;
    this.isOne = entities.length === 1;
    this.schedules = template.indicators.map(({ schedule }) =>
      exact.ofRational(scheduleShare(period, schedule, template.window)),
    );
  }

  value(by: RankedBy, entity: string | null, indicator: number): Exact | null {
    switch (by) {
      case 'amount':
        return this.figure('actual', entity, indicator);
      case 'growth':
        return this.growth(entity, indicator);
      case 'completion':
        return this.completion(entity, indicator);
      case 'gap': {
        const completion = this.completion(entity, indicator);
        return completion && exact.multiply(this.ahead(completion, indicator), HUNDRED);
      }
    }
  }

  /** Whether the cumulative figure was short of what was due; null where that cannot be told. */
  isBehind(entity: string | null, indicator: number): boolean | null {
    const completion = this.completion(entity, indicator);
    if (!completion) return null;
    const sign = exact.sign(this.ahead(completion, indicator));
    return this.figures.template.indicators[indicator]?.better === 'lower' ? sign > 0 : sign < 0;
  }

  /** As reported. */
  rank(entity: string | null, indicator: number): number | null {
    const observed = this.figures.at('rank', entity, indicator);
    const rank = observed && exactFigure(observed);
    return rank && exact.exactNumber(rank);
  }

  private ahead(completion: Exact, indicator: number): Exact {
    return exact.subtract(completion, this.schedules[indicator] ?? exact.whole(1));
  }

  private completion(entity: string | null, indicator: number): Exact | null {
    const actual = this.figure('actual', entity, indicator);
    const target = actual && this.target(entity, indicator);
    if (actual && target && exact.sign(target) !== 0) return exact.divide(actual, target);
    return this.figure('completion', entity, indicator);
  }

  private growth(entity: string | null, indicator: number): Exact | null {
    const actual = this.figure('actual', entity, indicator);
    const prior = this.figure('prior', entity, indicator);
    if (!actual || !prior) return this.figure('growth', entity, indicator);
    const change = exact.subtract(actual, prior);
    const kind = growthKind(exact.sign(actual), exact.sign(prior), exact.sign(change));
    return kind === 'value' ? exact.divide(change, prior) : null;
  }

  private target(entity: string | null, indicator: number): Exact | null {
    const observed = this.figures.at('target', entity, indicator);
    if (observed) return exactFigure(observed);
    return this.targets.of(entity, indicator, entity === null || this.isOne);
  }

  private figure(
    measure: 'actual' | 'prior' | 'completion' | 'growth',
    entity: string | null,
    indicator: number,
  ): Exact | null {
    const observed = this.figures.at(measure, entity, indicator);
    return observed && exactFigure(observed);
  }
}

/** The template's own targets, read once for all months. */
export class QuickTargets {
  private readonly find: ReturnType<typeof targetFinder>;
  private readonly known: Map<string | null, Exact | null>[] = [];

  constructor(
    private readonly template: Template,
    owner: 'first' | 'second' = 'first',
  ) {
    this.find = targetFinder(template, owner === 'second' ? 'secondTarget' : 'target');
  }

  of(entity: string | null, index: number, isWhole: boolean): Exact | null {
    const known = (this.known[index] ??= new Map());
    let target = known.get(entity);
    if (target === undefined) {
      const indicator = this.template.indicators[index];
      const decimal = parseDecimal((indicator && this.find(indicator, entity, isWhole)) ?? '');
      known.set(entity, (target = decimal && exact.ofRational(ofDecimal(decimal))));
    }
    return target;
  }
}

const HUNDRED = exact.whole(100);

function exactFigure({ figure }: Observation): Exact | null {
  if (typeof figure === 'string') return null;
  const { digits, scale } = figure;
  const power = POWERS[scale];
  return power === undefined
    ? exact.ofRational(ofDecimal({ digits: BigInt(digits), scale }))
    : { n: digits, d: power };
}

/** Exact in doubles. */
const POWERS = Array.from({ length: 16 }, (_, scale) => 10 ** scale);
