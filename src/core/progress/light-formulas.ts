/** The lights of a template as native Excel formulas: the same steps, read top-down, first match wins. */
import type { LightLook } from '../../workbook/changes';
import type { LightCondition, Lights } from '../template/lights';
import { lightIntervals } from './light-intervals';
import type { LightInterval } from './light-intervals';
import { condition, measureFormula, scaledBound } from './light-measures';
import type { LightSubject } from './light-measures';
import { holdsForBest } from './lights';

/** null for a light that can never be on. */
export function lightFormulas(
  lights: Lights,
  subject: LightSubject,
): Readonly<Record<LightLook, string | null>> {
  const conditions = lights.flatMap(({ when }) => when);
  const kinds = new Set(conditions.map(({ measure, against }) => `${measure}/${against ?? ''}`));
  const [first] = conditions;
  return first && kinds.size === 1 && first.measure !== 'streak'
    ? ofOneMeasure(lights, first, subject)
    : ofSeveral(lights, subject);
}

/** All steps ask for the same measure: each light is on within intervals of it. */
function ofOneMeasure(lights: Lights, first: LightCondition, subject: LightSubject) {
  const measured = measureFormula(first, subject);
  if (!measured) return NO_LIGHT;
  const { guards, value, always } = measured;
  const best = lights.find(({ when }) => when.every(holdsForBest))?.light ?? null;
  const when = (...conditions: readonly string[]) => `=AND(${[...guards, ...conditions].join(',')})`;
  return eachLook((look) => {
    if (value === null) return look === best ? when() : null;
    const intervals = lightIntervals(lights, look).map((interval) => comparisons(first, value, interval));
    const isIn = intervals.map((parts) => (parts.length > 1 && intervals.length > 1 ? [and(parts)] : parts));
    if (always === null || look !== best) {
      if (isIn.length === 0) return null;
      const inside = isIn.length === 1 ? (isIn[0] ?? []) : [`OR(${isIn.flat().join(',')})`];
      return when(...(always === null ? [] : [`NOT(${always})`]), ...inside);
    }
    return when(`OR(${[always, ...isIn.map(and)].join(',')})`);
  });
}

/** The upper bound first: where it fails the figure belongs to a better light. */
function comparisons(first: LightCondition, value: string, interval: LightInterval) {
  const { low, high } = interval;
  const bound = (limit: number) => scaledBound(first.measure, limit);
  return [
    ...(high ? [`${value}<${high.isIncluded ? '=' : ''}${bound(high.limit)}`] : []),
    ...(low ? [`${value}>${low.isIncluded ? '=' : ''}${bound(low.limit)}`] : []),
  ];
}

/** A step is on where all its conditions surely hold, and each step before it surely fails. */
function ofSeveral(lights: Lights, subject: LightSubject) {
  const steps = lights.map(({ light, when }) => {
    const parts = when.map((one) => condition(one, subject));
    return { light, holds: parts.map(({ holds }) => holds), fails: parts.map(({ fails }) => fails) };
  });
  return eachLook((look) => {
    const alternatives = steps.flatMap(({ light, holds }, index) => {
      if (light !== look || holds.includes(null)) return [];
      const before = steps.slice(0, index).map(({ fails }) => fails.filter((one) => one !== null));
      if (before.some((fails) => fails.length === 0)) return [];
      return [and([...holds.filter((one) => one !== null), ...before.map(or)])];
    });
    return alternatives.length === 0 ? null : `=${or(alternatives)}`;
  });
}

const LOOKS: readonly LightLook[] = ['green', 'yellow', 'red'];

const eachLook = (
  formula: (look: LightLook) => string | null,
): Readonly<Record<LightLook, string | null>> => {
  const [green = null, yellow = null, red = null] = LOOKS.map(formula);
  return { green, yellow, red };
};

const NO_LIGHT = { green: null, yellow: null, red: null };

const and = (parts: readonly string[]): string =>
  parts.length === 1 ? (parts[0] ?? '') : `AND(${parts.length === 0 ? 'TRUE' : parts.join(',')})`;
const or = (parts: readonly string[]): string =>
  parts.length === 1 ? (parts[0] ?? '') : `OR(${parts.join(',')})`;
