/** Which light a metric gets: the template's thresholds read top-down on exact values; nothing is guessed. */
import { decimalOf } from '../statistics/decimal';
import * as q from '../statistics/rational';
import type { Rational } from '../statistics/rational';
import type { LightRule } from '../template/template';
import type { Light, MetricStatus } from './status';

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
  readonly better: 'higher' | 'lower';
}

export interface LightVerdict {
  readonly light: Light;
  readonly absence: MetricStatus['absence'];
  /** What the light was read from, the better the greater; null without a light or without any bound (nothing was due). */
  readonly measured: Rational | null;
}

/** The rule of a template, ready to be read for one metric after the other. */
export function lightReader(rule: LightRule): (standing: Standing) => LightVerdict {
  const [green, yellow] = [rule.green, rule.yellow].map((threshold) => q.ofDecimal(decimalOf(threshold)));
  const colourOf = (measured: Rational | null): Light => {
    const reaches = (threshold: Rational | undefined) =>
      !measured || !threshold || q.compare(measured, threshold) >= 0;
    return reaches(green) ? 'green' : reaches(yellow) ? 'yellow' : 'red';
  };
  return (standing) => {
    const absence = absenceOf(standing, rule);
    if (absence) return { light: 'none', absence, measured: null };
    const measured = MEASURES[rule.measure](standing);
    return { light: colourOf(measured), absence: null, measured };
  };
}

function absenceOf({ actual, target, growth }: Standing, { measure }: LightRule): MetricStatus['absence'] {
  if (!actual) return 'no-actual';
  if (measure === 'growth') return growth ? null : 'no-growth';
  if (!target) return 'no-target';
  return target.n === 0n ? 'zero-target' : null;
}

/** Where less is better every measure is turned round: points behind become points ahead, and a ratio its inverse. */
const MEASURES: Readonly<Record<LightRule['measure'], (standing: Standing) => Rational | null>> = {
  gap: ({ gap, better }) => gap && (better === 'lower' ? q.negate(gap) : gap),
  growth: ({ growth, better }) => growth && percent(better === 'lower' ? q.negate(growth) : growth),
  ratio: ({ actual, target, schedule, better }) => {
    const due = target && q.multiply(target, schedule);
    const [above, below] = better === 'lower' ? [due, actual] : [actual, due];
    return above && below && below.n !== 0n ? q.divide(above, below) : null;
  },
};

const percent = (ratio: Rational): Rational => q.multiply(ratio, q.rational(100n));
