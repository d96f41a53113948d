/** Several entities as one: their figures summed up; every ratio is worked out of the sums, never as a mean of ratios. */
import type { Observation } from '../observations/observation';
import * as q from '../statistics/rational';
import type { Rational } from '../statistics/rational';
import type { Indicator } from '../template/template';
import type { Given } from './attain';
import type { AttainedFigure } from './attainment';

/** What of an entity goes into a sum. */
export type Summand = Pick<Given, 'period' | 'entity' | 'state' | 'actual' | 'prior' | 'target' | 'schedule'>;

/**
 * The sum of what is there, with what is missing told. The target is the sum over all of them, also over those that have
 * not reported; the figure of last year is over those that have reported this year, and null unless all of these give it.
 * "-" is not part of any sum and not missing from it, "…" counts as nothing.
 * @param whole the target set for all of them together; null: the sum of their own
 * @returns null where nothing was reported, or where shares and rates would have to be added up
 */
export function summed(
  parts: readonly Summand[],
  indicator: Indicator,
  entity: string | null,
  whole: AttainedFigure | null,
): Given | null {
  const [first] = parts;
  const { dimension } = indicator.unit;
  if (!first || dimension === 'percent' || dimension === 'points') return null;
  const concerned = parts.filter(({ state }) => state !== 'not-set');
  const reported = concerned.filter(({ state }) => state !== 'missing');
  const actual = sumOf(
    reported,
    'actual',
    namesOf(concerned, ({ state }) => state === 'missing'),
  );
  if (!actual) return null;
  const comparable = reported.filter(({ state }) => state === 'given');
  const prior = comparable.every((part) => part.prior) ? sumOf(comparable, 'prior', actual.without) : null;
  return {
    period: first.period,
    entity,
    indicator: indicator.code,
    state: 'given',
    actual,
    prior,
    target:
      whole ??
      sumOf(
        concerned,
        'target',
        namesOf(concerned, ({ target }) => target === null),
      ),
    schedule: first.schedule,
    reportedCompletion: null,
    reportedGrowth: null,
    rank: null,
  };
}

const namesOf = (parts: readonly Summand[], isMissing: (part: Summand) => boolean): string[] =>
  parts.filter(isMissing).flatMap(({ entity }) => (entity === null ? [] : [entity]));

function sumOf(
  parts: readonly Summand[],
  measure: 'actual' | 'prior' | 'target',
  without: readonly string[],
): AttainedFigure | null {
  const values: Rational[] = [];
  const sources: Observation[] = [];
  for (const part of parts) {
    const figure = part[measure];
    if (!figure) continue;
    values.push(figure.value);
    sources.push(...figure.sources);
  }
  return values.length === 0 ? null : { value: sumOfValues(values), sources, without };
}

/** Exact, and quick for thousands: those of one denominator first, because fractions are not reduced on the way. */
export function sumOfValues(values: readonly Rational[]): Rational {
  const byDenominator = new Map<bigint, bigint>();
  let [n, d] = [0n, 1n];
  // Figures of one indicator mostly have the same decimals: asking for their sum each time would take most of the time.
  for (const value of values) {
    if (value.d !== d) {
      byDenominator.set(d, n);
      [n, d] = [byDenominator.get(value.d) ?? 0n, value.d];
    }
    n += value.n;
  }
  byDenominator.set(d, n);
  return [...byDenominator].map(([own, sum]) => ({ n: sum, d: own })).reduce(q.add, q.rational(0n));
}
