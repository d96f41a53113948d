/** The JSON form of a template as a schema: shapes only. What the fields mean together is in consistency.ts. */
import * as z from 'zod/mini';
import { MEASURES, TEMPLATE_FORMAT } from './template';

const text = z.string().check(z.regex(/\S/));
const texts = z._default(z.array(text), []);
const optionalText = z._default(z.nullable(text), null);
const day = z.iso.date();
const month = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/));
const share = z.number().check(z.minimum(0), z.maximum(1));
const schedule = z.union([z.enum(['even-months', 'even-days']), z.record(month, share)]);
const figureMeasures = z
  .enum(MEASURES)
  .check(z.refine((measure) => measure !== 'unit' && measure !== 'note'));

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

const entitySchema = z.strictObject({ name: text, aliases: texts });

const indicatorSchema = z.strictObject({
  code: text,
  name: text,
  aliases: texts,
  unit: text,
  decimals: z._default(z.nullable(z.int().check(z.minimum(0), z.maximum(9))), null),
  kind: z._default(z.enum(['flow', 'stock']), 'flow'),
  better: z._default(z.enum(['higher', 'lower']), 'higher'),
  target: z._default(z.union([z.number(), z.null(), z.record(text, z.nullable(z.number()))]), null),
  schedule: z.optional(schedule),
  targetNote: optionalText,
});

const ruleSchema = z.strictObject({
  id: text,
  severity: z._default(z.enum(['error', 'query', 'hint']), 'error'),
  check: text,
  measures: z._default(z.array(figureMeasures).check(z.minLength(1)), ['actual']),
  missing: z._default(z.enum(['skip', 'zero', 'fail']), 'skip'),
  label: optionalText,
  tolerance: z._default(z.nullable(tolerance), null),
});

export const templateSchema = z.strictObject({
  $schema: z.optional(z.string()),
  format: z.literal(TEMPLATE_FORMAT),
  id: text,
  title: text,
  issuer: optionalText,
  version: z._default(text, '1'),
  note: optionalText,
  window: windowSchema,
  schedule: z._default(schedule, 'even-months'),
  rounding: z._default(z.enum(['half-up', 'half-even', 'any']), 'any'),
  lights: z._default(lightsSchema, { measure: 'gap', green: 0, yellow: -10 }),
  entities: z._default(z.array(entitySchema), []),
  total: optionalText,
  indicators: z.array(indicatorSchema).check(z.minLength(1)),
  rules: z._default(z.array(ruleSchema), []),
  headings: z._default(z.partialRecord(z.enum(MEASURES), z.array(text)), {}),
});

/** The document after its shape was checked and its defaults filled in. */
export type TemplateDocument = z.infer<typeof templateSchema>;

/** The fields allowed at a place of the document; empty where any name may stand. */
export function fieldsAt(path: readonly PropertyKey[]): readonly string[] {
  if (path.length === 0) return Object.keys(templateSchema.shape).filter((name) => name !== '$schema');
  return FIELDS.get(path[0] ?? '') ?? [];
}

const FIELDS: ReadonlyMap<PropertyKey, readonly string[]> = new Map<PropertyKey, readonly string[]>([
  ['window', Object.keys(windowSchema.shape)],
  ['lights', Object.keys(lightsSchema.shape)],
  ['entities', Object.keys(entitySchema.shape)],
  ['indicators', Object.keys(indicatorSchema.shape)],
  ['rules', Object.keys(ruleSchema.shape)],
  ['headings', MEASURES],
]);
