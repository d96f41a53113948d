/** What rankings and streaks need of the months before: exact, and without an object for every figure. */
import type { Observation } from '../observations/observation';
import type { RankedBy } from '../scheme/sections/rankings';
import * as exact from '../statistics/exact';
import type { Exact } from '../statistics/exact';
import { ofDecimal } from '../statistics/rational';
import { growthKind } from '../statistics/ratios';
import { scheduleShare } from '../statistics/schedule';
import type { OwnTargets } from './own-targets';
import type { PeriodFigures } from './period-figures';

/** The figures of attainmentsOf by another way: equal to them, as the tests hold. */
export class QuickFigures {
  private readonly isOne: boolean;
  private readonly schedules: readonly Exact[];
  private readonly nearSchedules: readonly number[];
  /** By indicator, then by place; an indicator's are made when one of them is first asked for. */
  private readonly nears: Float64Array[] = [];

  constructor(
    readonly figures: PeriodFigures,
    private readonly targets: OwnTargets,
  ) {
    const { template, period, entities } = figures;
    this.isOne = entities.length === 1;
    this.schedules = template.indicators.map(({ schedule }) =>
      exact.ofRational(scheduleShare(period, schedule, template.window)),
    );
    this.nearSchedules = this.schedules.map(exact.exactNumber);
  }

  /** @param place of the entity in the figures (placeOf) */
  value(by: RankedBy, place: number, indicator: number): Exact | null {
    switch (by) {
      case 'amount':
        return this.figure('actual', place, indicator);
      case 'growth':
        return this.growth(place, indicator);
      case 'completion':
        return this.completion(place, indicator);
      case 'gap': {
        const completion = this.completion(place, indicator);
        return completion && exact.multiply(this.ahead(completion, indicator), HUNDRED);
      }
    }
  }

  /** Nearest double of a value; NaN where there is none. Where two of them differ, the values differ the same way. */
  nearValue(by: RankedBy, place: number, indicator: number): number {
    return by === 'completion' ? this.near(place, indicator) : numberOr(this.value(by, place, indicator));
  }

  /** Whether the cumulative figure was short of what was due; null where that cannot be told. */
  isBehind(place: number, indicator: number): boolean | null {
    const near = this.near(place, indicator);
    if (Number.isNaN(near)) return null;
    const difference = near - (this.nearSchedules[indicator] ?? 1);
    // Nearest doubles tell, unless they are equal.
    const completion = difference === 0 ? this.completion(place, indicator) : null;
    const sign = completion ? exact.sign(this.ahead(completion, indicator)) : difference;
    return this.figures.template.indicators[indicator]?.better === 'lower' ? sign > 0 : sign < 0;
  }

  /** As reported. */
  rank(place: number, indicator: number): number | null {
    const observed = this.figures.at('rank', place, indicator);
    const rank = observed && exactFigure(observed);
    return rank && exact.exactNumber(rank);
  }

  private ahead(completion: Exact, indicator: number): Exact {
    return exact.subtract(completion, this.schedules[indicator] ?? ONE);
  }

  /**
   * Nearest double of the completion, kept because every month is asked for it more than once; NaN where there is none.
   * Where two of them differ, the exact values differ the same way.
   */
  private near(place: number, indicator: number): number {
    return (this.nears[indicator] ??= this.nearsOf(indicator))[place] ?? NaN;
  }

  private nearsOf(indicator: number): Float64Array {
    const nears = new Float64Array(this.figures.count);
    for (let place = 0; place < nears.length; place++)
      nears[place] = this.nearRatio(place, indicator) ?? numberOr(this.completion(place, indicator));
    return nears;
  }

  /** The same without an object on the way: a quotient of two safe integers is rounded once. null: it takes the long way. */
  private nearRatio(place: number, indicator: number): number | null {
    const digits = this.figures.digitsAt(place, indicator);
    if (Number.isNaN(digits)) return null;
    const target = this.target(place, indicator);
    const power = POWERS[this.figures.scaleAt(place, indicator)];
    if (!target || power === undefined || typeof target.n !== 'number' || typeof target.d !== 'number')
      return null;
    const isAligned = power === target.d;
    const n = isAligned ? digits : digits * target.d;
    const d = isAligned ? target.n : target.n * power;
    const isSafe = Math.abs(n) <= Number.MAX_SAFE_INTEGER && Math.abs(d) <= Number.MAX_SAFE_INTEGER;
    return isSafe && d !== 0 ? n / d + 0 : null;
  }

  private completion(place: number, indicator: number): Exact | null {
    const actual = this.figure('actual', place, indicator);
    const target = actual && this.target(place, indicator);
    if (actual && target && exact.sign(target) !== 0) return exact.divide(actual, target);
    return this.figure('completion', place, indicator);
  }

  private growth(place: number, indicator: number): Exact | null {
    const actual = this.figure('actual', place, indicator);
    const prior = this.figure('prior', place, indicator);
    if (!actual || !prior) return this.figure('growth', place, indicator);
    const change = exact.subtract(actual, prior);
    const kind = growthKind(exact.sign(actual), exact.sign(prior), exact.sign(change));
    return kind === 'value' ? exact.divide(change, prior) : null;
  }

  private target(place: number, indicator: number): Exact | null {
    const observed = this.figures.at('target', place, indicator);
    return observed ? exactFigure(observed) : this.ownTarget(place, indicator);
  }

  /** Of the template. */
  private ownTarget(place: number, indicator: number): Exact | null {
    const entity = place === 0 ? null : (this.figures.entities[place - 1] ?? null);
    return this.targets.of(entity, indicator, entity === null || this.isOne)?.exact ?? null;
  }

  private figure(
    measure: 'actual' | 'prior' | 'completion' | 'growth',
    place: number,
    indicator: number,
  ): Exact | null {
    const observed = this.figures.at(measure, place, indicator);
    return observed && exactFigure(observed);
  }
}

const numberOr = (found: Exact | null): number => (found ? exact.exactNumber(found) : NaN);

const HUNDRED = exact.whole(100);
const ONE = exact.whole(1);

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
