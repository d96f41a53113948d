/** Lights as data: a list of steps, read from the top; the first whose conditions all hold gives the light. */

export type LightMeasure = 'gap' | 'ratio' | 'growth' | 'streak' | 'rank-change';

/**
 * What a measure must be. The bounds may be combined; the words say whether a bound itself is within.
 *
 * gap: completion − schedule, in percentage points. ratio: actual ÷ scheduled amount. growth: on last year, in %; against
 * plan or total it is what it lies above the planned growth or above that of the total row, in percentage points. streak:
 * months in a row, this one included, in which the cumulative figure was behind schedule. rank-change: places gained since the
 * report before; lost ones are below zero. Where less is better, gap, ratio and growth are turned round.
 */
export interface LightCondition {
  readonly measure: LightMeasure;
  readonly against?: 'plan' | 'total';
  readonly atLeast?: number;
  readonly above?: number;
  readonly atMost?: number;
  readonly below?: number;
}

export interface LightStep {
  readonly light: 'green' | 'yellow' | 'red';
  /** All of them must hold; none: whatever is left. */
  readonly when: readonly LightCondition[];
}

/** Where no step fits there is no light: a range that the rule does not speak of is nobody's to fill. */
export type Lights = readonly LightStep[];

/** The short form: green at or above green, yellow at or above yellow, red below. */
export interface LightRule {
  readonly measure: 'gap' | 'ratio' | 'growth';
  readonly green: number;
  readonly yellow: number;
}

export const lightsOf = ({ measure, green, yellow }: LightRule): Lights => [
  { light: 'green', when: [{ measure, atLeast: green }] },
  { light: 'yellow', when: [{ measure, atLeast: yellow }] },
  { light: 'red', when: [{ measure, below: yellow }] },
];

/** The short form of a list; null where it says more. */
export function lightRuleOf(lights: Lights): LightRule | null {
  const [first, second] = lights.map(({ when }) => when[0]);
  const measure = first?.measure;
  if (measure !== 'gap' && measure !== 'ratio' && measure !== 'growth') return null;
  const [green, yellow] = [first?.atLeast, second?.atLeast];
  if (green === undefined || yellow === undefined || yellow > green) return null;
  const rule: LightRule = { measure, green, yellow };
  return isSameLights(lights, lightsOf(rule)) ? rule : null;
}

/** Whether they ask what earlier reports said. */
export const looksBack = (lights: Lights): boolean =>
  lights.some(({ when }) => when.some(({ measure }) => measure === 'streak' || measure === 'rank-change'));

/** By what a list is sorted and named: the measure that it asks for first. */
export const mainMeasure = (lights: Lights): LightMeasure => lights[0]?.when[0]?.measure ?? 'gap';

export function isSameLights(a: Lights, b: Lights): boolean {
  const key = (lights: Lights) =>
    JSON.stringify(
      lights.map(({ light, when }) => [
        light,
        when.map(({ measure, against, atLeast, above, atMost, below }) => [
          measure,
          ...[against, atLeast, above, atMost, below].map((part) => part ?? null),
        ]),
      ]),
    );
  return key(a) === key(b);
}
