/** Sections entityLights and inspection: the light of an entity over its indicators, and who is asked by whom (督查清单). */
import * as z from 'zod/mini';
import { message } from '../../message';
import type { SchemeNames } from '../names';
import { bounds, indicators, keysOf, optionalText, text } from '../shapes';
import type { Bounds } from '../shapes';

export type Counted = 'green' | 'yellow' | 'red' | 'none';

export interface EntityLightRule {
  /** Codes of the indicators that count; null: all. */
  readonly indicators: readonly string[] | null;
  /** The worst light of its indicators, or steps over how many of them have which light: the first that holds. */
  readonly rule: 'worst' | readonly EntityLightStep[];
}

export interface EntityLightStep {
  readonly light: 'green' | 'yellow' | 'red';
  /** All of them must hold; none: whatever is left. */
  readonly when: readonly (Bounds & { readonly count: Counted })[];
}

export interface InspectionRule {
  /** Which lights bring an indicator of an entity on the list. */
  readonly lights: readonly ('yellow' | 'red')[];
  /** Or so many months in a row behind schedule; null: months do not matter. */
  readonly misses: number | null;
  /** Read from the top; the first that fits. */
  readonly persons: readonly Responsible[];
}

/** Who answers for what; null: for all of them. */
export interface Responsible {
  readonly entity: string | null;
  readonly indicator: string | null;
  /** Who is asked (责任人). */
  readonly asked: string;
  /** Who asks (督查). */
  readonly by: string;
}

const stepSchema = z.strictObject({
  light: z.enum(['green', 'yellow', 'red']),
  when: z._default(
    z.array(z.strictObject({ count: z.enum(['green', 'yellow', 'red', 'none']), ...bounds })),
    [],
  ),
});

const entityLightsObject = z.strictObject({
  indicators,
  rule: z._default(z.union([z.literal('worst'), z.array(stepSchema).check(z.minLength(1))]), 'worst'),
});
export const entityLightsSchema = z._default(entityLightsObject, { indicators: 'all', rule: 'worst' });

const personSchema = z.strictObject({
  entity: optionalText,
  indicator: optionalText,
  asked: text,
  by: text,
});

const inspectionObject = z.strictObject({
  lights: z._default(z.array(z.enum(['yellow', 'red'])), ['red']),
  misses: z._default(z.nullable(z.int().check(z.minimum(1))), null),
  persons: z._default(z.array(personSchema), []),
});
export const inspectionSchema = z._default(inspectionObject, { lights: ['red'], misses: null, persons: [] });

export const WATCH_FIELDS: ReadonlyMap<string, readonly string[]> = new Map([
  ['entityLights', keysOf(entityLightsObject)],
  ['entityLights.rule', keysOf(stepSchema)],
  ['entityLights.rule.when', ['count', ...Object.keys(bounds)]],
  ['inspection', keysOf(inspectionObject)],
  ['inspection.persons', keysOf(personSchema)],
]);

export function readEntityLights(
  { indicators: listed, rule }: z.output<typeof entityLightsObject>,
  names: SchemeNames,
): EntityLightRule {
  if (rule !== 'worst') {
    rule.forEach(({ when }, step) => {
      when.forEach((condition, i) => names.bounds(condition, `entityLights.rule[${step}].when[${i}]`));
      if (when.length === 0 && step < rule.length - 1) {
        names.problem(`entityLights.rule[${step + 1}]`, message('template.lights-unreachable'));
      }
    });
  }
  return { indicators: names.listed(listed, 'entityLights.indicators'), rule };
}

export function readInspection(
  { lights, misses, persons }: z.output<typeof inspectionObject>,
  names: SchemeNames,
): InspectionRule {
  return {
    lights,
    misses,
    persons: persons.map(({ entity, indicator, asked, by }, i) => ({
      entity: entity === null ? null : names.entity(entity, `inspection.persons[${i}].entity`),
      indicator: indicator === null ? null : names.indicator(indicator, `inspection.persons[${i}].indicator`),
      ...{ asked, by },
    })),
  };
}
