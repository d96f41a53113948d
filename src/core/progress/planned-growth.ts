/** Growth that the template plans for an indicator. */
import { parseDecimal } from '../statistics/decimal';
import * as q from '../statistics/rational';
import type { Rational } from '../statistics/rational';
import { nameKey } from '../template/name-key';
import type { Indicator, Template } from '../template/template';

/**
 * A ratio; null where none was planned. One plan for all holds for each of them: a rate is not divided among its parts.
 * Names are looked up once: every line of a report asks.
 */
export function plannedGrowthFinder(
  template: Template,
): (indicator: Indicator, entity: string | null) => Rational | null {
  const byName = new Map<Indicator, ReadonlyMap<string, string | null>>();
  return (indicator, entity) => {
    const { plannedGrowth } = indicator;
    if (typeof plannedGrowth !== 'object' || plannedGrowth === null) return ratioOf(plannedGrowth);
    const name = entity ?? template.total;
    if (name === null) return null;
    let plans = byName.get(indicator);
    if (!plans) {
      plans = new Map(Object.entries(plannedGrowth).map(([own, text]) => [nameKey(own), text]));
      byName.set(indicator, plans);
    }
    return ratioOf(plans.get(nameKey(name)) ?? null);
  };
}

function ratioOf(percent: string | null): Rational | null {
  const decimal = parseDecimal(percent ?? '');
  return decimal && q.ofDecimal({ ...decimal, scale: decimal.scale + 2 });
}
