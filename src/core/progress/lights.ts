/** Which light a metric gets: the template's steps read top-down on exact values; nothing is guessed. */
import { decimalOf } from '../statistics/decimal';
import * as q from '../statistics/rational';
import type { Rational } from '../statistics/rational';
import { mainMeasure } from '../template/lights';
import type { LightCondition, LightMeasure, Lights } from '../template/lights';
import type { Absence, Light } from './status';

/** A metric as exact values; null where it is not known. */
export interface Standing {
  readonly actual: Rational | null;
  readonly target: Rational | null;
  /** Share of the target due, a ratio. */
  readonly schedule: Rational;
  /** A ratio; null without a target, or with one of zero. */
  readonly completion: Rational | null;
  /** In percentage points. */
  readonly gap: Rational | null;
  /** A ratio; null where there is none, or where the field gives words instead. */
  readonly growth: Rational | null;
  /** Growth that was planned, and that of the total row; ratios. Looked up only for lights that ask for them. */
  readonly plannedGrowth: Rational | null;
  readonly totalGrowth: Rational | null;
  /** Months in a row behind schedule before this one. */
  readonly behindBefore: Streak;
  readonly rank: Rational | null;
  readonly lastRank: Rational | null;
  readonly better: 'higher' | 'lower';
}

/** At least so many; more where isOpen, because reports further back are not at hand. */
export interface Streak {
  readonly least: number;
  readonly isOpen: boolean;
}

export interface LightVerdict {
  readonly light: Light;
  readonly absence: Absence | null;
  /** By what metrics are ordered, the better the greater; null without a light or without any bound (nothing was due). */
  readonly measured: Rational | null;
}

/** The lights of a template, ready to be read for one metric after the other. */
export function lightReader(lights: Lights): (standing: Standing) => LightVerdict {
  const steps = lights.map(({ light, when }) => ({ light, conditions: when.map(conditionReader) }));
  const main = mainMeasure(lights);
  return (standing) => {
    for (const { light, conditions } of steps) {
      const answers = conditions.map((holds) => holds(standing));
      if (answers.includes(false)) continue;
      const absence = answers.find((answer): answer is Absence => typeof answer === 'string');
      if (absence !== undefined) return { light: 'none', absence, measured: null };
      const value = MEASURES[main](standing);
      return { light, absence: null, measured: isRational(value) ? signed(main, value) : null };
    }
    return { light: 'none', absence: 'undefined-range', measured: null };
  };
}

/** True, false, or why it cannot be told. */
type Answer = boolean | Absence;

function conditionReader(condition: LightCondition): (standing: Standing) => Answer {
  const { measure, against } = condition;
  const isWithin = withinBounds(condition);
  return (standing) => {
    const value = against ? aboveReference(standing, against) : MEASURES[measure](standing);
    if (value === 'best') return holdsForBest(condition);
    if (!isRational(value)) return value;
    if (measure !== 'streak' || value.n === 0n) return isWithin(value);
    return streakHolds(condition, standing.behindBefore);
  };
}

/** Of a metric that is behind this month too; of a streak that may be longer only what a longer one would not change is sure. */
export function streakHolds(condition: LightCondition, before: Streak): boolean | 'no-history' {
  const isWithin = withinBounds(condition);
  const holds = (months: number): boolean => isWithin(q.rational(BigInt(months)));
  const known = before.least + 1;
  if (!before.isOpen) return holds(known);
  const bounds = [condition.atLeast, condition.above, condition.atMost, condition.below];
  const furthest = Math.max(known, ...bounds.map((bound) => Math.ceil(bound ?? 0) + 1));
  const answers = Array.from({ length: furthest - known + 1 }, (_, more) => holds(known + more));
  return answers.every((answer) => answer === answers[0]) ? holds(known) : 'no-history';
}

/** Whether what knows no bound holds: nothing was due. */
export const holdsForBest = ({ atMost, below }: LightCondition): boolean =>
  atMost === undefined && below === undefined;

function withinBounds(condition: LightCondition): (value: Rational) => boolean {
  const [atLeast, above, atMost, below] = [
    condition.atLeast,
    condition.above,
    condition.atMost,
    condition.below,
  ].map((bound) => (bound === undefined ? null : q.ofDecimal(decimalOf(bound))));
  return (value) =>
    (!atLeast || q.compare(value, atLeast) >= 0) &&
    (!above || q.compare(value, above) > 0) &&
    (!atMost || q.compare(value, atMost) <= 0) &&
    (!below || q.compare(value, below) < 0);
}

/** best: nothing was due, or nothing where less is better, so no bound below can be missed. */
type Measured = Rational | 'best' | Absence;

/** Where less is better every measure is turned round: points behind become points ahead, and a ratio its inverse. */
const MEASURES: Readonly<Record<LightMeasure, (standing: Standing) => Measured>> = {
  gap: (standing) => targetAbsence(standing) ?? turned(standing.gap ?? q.rational(0n), standing.better),
  growth: ({ actual, growth, better }) => {
    if (!actual) return 'no-actual';
    return growth ? percent(turned(growth, better)) : 'no-growth';
  },
  ratio: (standing) => {
    const absence = targetAbsence(standing);
    if (absence) return absence;
    const { actual, target, schedule, better } = standing;
    const due = target && q.multiply(target, schedule);
    const [over, under] = better === 'lower' ? [due, actual] : [actual, due];
    return over && under && under.n !== 0n ? q.divide(over, under) : 'best';
  },
  streak: (standing) => {
    const absence = targetAbsence(standing);
    if (absence) return absence;
    const isBehind = turned(standing.gap ?? q.rational(0n), standing.better).n < 0n;
    return q.rational(BigInt(isBehind ? standing.behindBefore.least + 1 : 0));
  },
  'rank-change': ({ rank, lastRank }) => {
    if (!rank) return 'no-rank';
    return lastRank ? q.subtract(lastRank, rank) : 'no-history';
  },
};

function aboveReference(standing: Standing, against: 'plan' | 'total'): Measured {
  const growth = MEASURES.growth(standing);
  if (!isRational(growth)) return growth;
  const reference = against === 'plan' ? standing.plannedGrowth : standing.totalGrowth;
  if (!reference) return against === 'plan' ? 'no-plan' : 'no-total';
  return q.subtract(growth, percent(turned(reference, standing.better)));
}

function targetAbsence({ actual, target }: Standing): Absence | null {
  if (!actual) return 'no-actual';
  if (!target) return 'no-target';
  return target.n === 0n ? 'zero-target' : null;
}

const isRational = (value: Measured): value is Rational => typeof value === 'object';
const turned = (value: Rational, better: 'higher' | 'lower'): Rational =>
  better === 'lower' ? q.negate(value) : value;
/** Misses count the other way round. */
const signed = (measure: LightMeasure, value: Rational): Rational =>
  measure === 'streak' ? q.negate(value) : value;
const percent = (ratio: Rational): Rational => q.multiply(ratio, q.rational(100n));
