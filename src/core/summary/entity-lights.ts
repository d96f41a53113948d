/** The light of an entity over all its indicators, and the inspection list 督查清单: what is to be asked of whom, by whom. */
import type { Streak } from '../progress/lights';
import type { Light } from '../progress/status';
import type { EntityLightRule, InspectionRule, Responsible } from '../scheme/sections/watch';
import type { Bounds } from '../scheme/shapes';
import * as q from '../statistics/rational';
import type { Template } from '../template/template';
import type { Attainment, Attainments } from './attainment';
import { isBehind } from './attainment';
import type { Earlier } from './earlier';

export interface EntityLight {
  readonly entity: string | null;
  /** none: no indicator has a light, or no step fits. */
  readonly light: Light;
  readonly counts: Readonly<Record<Light, number>>;
}

export function entityLightsOf(
  { rows, entities }: Attainments,
  { indicators, rule }: EntityLightRule,
): EntityLight[] {
  const counted = new Map<string | null, Record<Light, number>>(
    entities.map((entity) => [entity, { green: 0, yellow: 0, red: 0, none: 0 }]),
  );
  for (const { entity, indicator, light } of rows) {
    const counts = counted.get(entity);
    if (counts && (!indicators || indicators.includes(indicator))) counts[light] += 1;
  }
  return [...counted].map(([entity, counts]) => ({ entity, counts, light: lightOf(counts, rule) }));
}

function lightOf(counts: Readonly<Record<Light, number>>, rule: EntityLightRule['rule']): Light {
  if (rule === 'worst')
    return (['red', 'yellow', 'green'] as const).find((light) => counts[light] > 0) ?? 'none';
  if (counts.green + counts.yellow + counts.red === 0) return 'none';
  return rule.find(({ when }) => when.every((one) => isWithin(counts[one.count], one)))?.light ?? 'none';
}

export const isWithin = (value: number, { atLeast, above, atMost, below }: Bounds): boolean =>
  (atLeast === undefined || value >= atLeast) &&
  (above === undefined || value > above) &&
  (atMost === undefined || value <= atMost) &&
  (below === undefined || value < below);

export interface Inspected {
  readonly attainment: Attainment;
  /** Months running behind schedule, this one included; null where it is not behind. */
  readonly missed: Streak | null;
  /** Whoever answers for it; null where the scheme names nobody. */
  readonly responsible: Responsible | null;
}

/** The furthest behind first. @param earlier for misses in a row */
export function inspectionOf(
  { rows }: Attainments,
  { lights, misses, persons }: InspectionRule,
  template: Template,
  earlier: Earlier | null = null,
): Inspected[] {
  const better = new Map(template.indicators.map(({ code, better: way }) => [code, way]));
  const past = earlier?.past() ?? null;
  const missedOf = (row: Attainment): Streak | null => {
    if (isBehind(row, better.get(row.indicator) ?? 'higher') !== true) return null;
    if (!past) return { least: 1, isOpen: true };
    const { least, isOpen } = past(row.indicator, row.entity).behind;
    return { least: least + 1, isOpen };
  };
  const isAsked = ({ light }: Attainment, missed: Streak | null): boolean =>
    lights.some((listed) => listed === light) ||
    (misses !== null && missed !== null && missed.least >= misses);
  return rows
    .filter(({ light }) => misses !== null || lights.some((listed) => listed === light))
    .map((attainment) => ({ attainment, missed: missedOf(attainment) }))
    .filter(({ attainment, missed }) => isAsked(attainment, missed))
    .map((found) => ({ found, lag: lag(found.attainment, better) }))
    .sort((a, b) => b.lag - a.lag)
    .map(({ found }) => ({ ...found, responsible: responsibleFor(found.attainment, persons) }));
}

/** Points behind as a double: near enough for an order of reading. */
function lag({ gap, indicator }: Attainment, better: ReadonlyMap<string, 'higher' | 'lower'>): number {
  if (!gap) return 0;
  const points = q.rationalNumber(gap);
  return better.get(indicator) === 'lower' ? points : -points;
}

const responsibleFor = (row: Attainment, persons: readonly Responsible[]): Responsible | null =>
  persons.find(
    ({ entity, indicator }) =>
      (entity === null || entity === row.entity) && (indicator === null || indicator === row.indicator),
  ) ?? null;
