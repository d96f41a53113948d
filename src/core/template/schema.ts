/** The JSON form of a template as schemas, one per format: shapes only. What the fields mean together is in consistency.ts. */
import * as z from 'zod/mini';
import { MEASURES, NEWEST_FORMAT, TEMPLATE_FORMAT } from './template';
import type { Measure } from './template';

const text = z.string().check(z.regex(/\S/));
const texts = z._default(z.array(text), []);
const optionalText = z._default(z.nullable(text), null);
const day = z.iso.date();
const month = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/));
const share = z.number().check(z.minimum(0), z.maximum(1));
const schedule = z.union([z.enum(['even-months', 'even-days']), z.record(month, share)]);

/** How far apart the sides of a rule may be: an amount, or a percentage of the right side. */
const tolerance = z.union([
  z.number().check(z.minimum(0)),
  z.string().check(z.regex(/^\d+(\.\d+)?[%\uff05]$/)),
]);

const windowSchema = z.strictObject({ from: day, to: day });

const lightsSchema = z.strictObject({
  measure: z.enum(['gap', 'ratio', 'growth']),
  green: z.number(),
  yellow: z.number(),
});

const nameSchema = z.strictObject({ name: text, aliases: texts });

const targetValue = z.union([z.number(), z.null(), z.record(text, z.nullable(z.number()))]);

const indicatorFields = {
  code: text,
  name: text,
  aliases: texts,
  unit: text,
  decimals: z._default(z.nullable(z.int().check(z.minimum(0), z.maximum(9))), null),
  kind: z._default(z.enum(['flow', 'stock']), 'flow'),
  better: z._default(z.enum(['higher', 'lower']), 'higher'),
  target: z._default(targetValue, null),
  schedule: z.optional(schedule),
  targetNote: optionalText,
};

const ruleSchema = <M extends Measure>(measures: readonly M[]) =>
  z.strictObject({
    id: text,
    severity: z._default(z.enum(['error', 'query', 'hint']), 'error'),
    check: text,
    measures: z._default(
      z
        .array(
          z
            .enum(measures as readonly Measure[])
            .check(z.refine((measure) => measure !== 'unit' && measure !== 'note')),
        )
        .check(z.minLength(1)),
      ['actual'],
    ),
    missing: z._default(z.enum(['skip', 'zero', 'fail']), 'skip'),
    label: optionalText,
    tolerance: z._default(z.nullable(tolerance), null),
  });

const templateFields = {
  $schema: z.optional(z.string()),
  id: text,
  title: text,
  issuer: optionalText,
  version: z._default(text, '1'),
  note: optionalText,
  window: windowSchema,
  schedule: z._default(schedule, 'even-months'),
  rounding: z._default(z.enum(['half-up', 'half-even', 'any']), 'any'),
  entities: z._default(z.array(nameSchema), []),
  total: optionalText,
};

const FIRST_MEASURES = MEASURES.filter(
  (measure) => measure !== 'secondTarget' && measure !== 'secondCompletion',
);

const indicatorSchema1 = z.strictObject(indicatorFields);
const ruleSchema1 = ruleSchema(FIRST_MEASURES);

export const templateSchema1 = z.strictObject({
  ...templateFields,
  format: z.literal(TEMPLATE_FORMAT),
  lights: z._default(lightsSchema, { measure: 'gap', green: 0, yellow: -10 }),
  indicators: z.array(indicatorSchema1).check(z.minLength(1)),
  rules: z._default(z.array(ruleSchema1), []),
  headings: z._default(z.partialRecord(z.enum(FIRST_MEASURES), z.array(text)), {}),
});

const conditionSchema = z.strictObject({
  measure: z.enum(['gap', 'ratio', 'growth', 'streak', 'rank-change']),
  against: z.optional(z.enum(['plan', 'total'])),
  atLeast: z.optional(z.number()),
  above: z.optional(z.number()),
  atMost: z.optional(z.number()),
  below: z.optional(z.number()),
});

const stepSchema = z.strictObject({
  light: z.enum(['green', 'yellow', 'red']),
  when: z._default(z.array(conditionSchema), []),
});

const versionSchema = z.strictObject({
  owner: optionalText,
  version: text,
  date: z._default(z.nullable(day), null),
  value: targetValue,
  note: optionalText,
});

const indicatorSchema = z.strictObject({
  ...indicatorFields,
  target: z.optional(targetValue),
  targets: z._default(z.array(versionSchema), []),
  plannedGrowth: z._default(targetValue, null),
});

export const templateSchema = z.strictObject({
  ...templateFields,
  format: z.literal(NEWEST_FORMAT),
  owners: z._default(z.array(nameSchema), []),
  lights: z._default(z.union([lightsSchema, z.array(stepSchema).check(z.minLength(1))]), {
    measure: 'gap',
    green: 0,
    yellow: -10,
  }),
  indicators: z.array(indicatorSchema).check(z.minLength(1)),
  rules: z._default(z.array(ruleSchema(MEASURES)), []),
  headings: z._default(z.partialRecord(z.enum(MEASURES), z.array(text)), {}),
});

/** A document of the first format after its shape was checked and its defaults filled in. */
export type TemplateDocument1 = z.infer<typeof templateSchema1>;
/** The same of the newest one, to which all others are brought. */
export type TemplateDocument = z.infer<typeof templateSchema>;

/** The fields allowed at a place of a document of this format; empty where any name may stand. */
export function fieldsAt(path: readonly PropertyKey[], format: string): readonly string[] {
  const isFirst = format === TEMPLATE_FORMAT;
  const names = path.filter((part) => typeof part === 'string').join('.');
  if (names === '')
    return Object.keys((isFirst ? templateSchema1 : templateSchema).shape).filter(
      (name) => name !== '$schema',
    );
  if (names === 'indicators') return Object.keys((isFirst ? indicatorSchema1 : indicatorSchema).shape);
  if (names === 'headings') return isFirst ? FIRST_MEASURES : MEASURES;
  if (names === 'lights' && path.length > 1) return Object.keys(stepSchema.shape);
  return FIELDS.get(names) ?? [];
}

const FIELDS: ReadonlyMap<string, readonly string[]> = new Map([
  ['window', Object.keys(windowSchema.shape)],
  ['lights', Object.keys(lightsSchema.shape)],
  ['lights.when', Object.keys(conditionSchema.shape)],
  ['entities', Object.keys(nameSchema.shape)],
  ['owners', Object.keys(nameSchema.shape)],
  ['rules', Object.keys(ruleSchema1.shape)],
  ['indicators.targets', Object.keys(versionSchema.shape)],
]);
