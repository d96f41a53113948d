/** The JSON form of a scheme: its sections, each in a file of its own. */
import * as z from 'zod/mini';
import { SCHEME_FORMAT } from './scheme';
import { BULLETIN_FIELDS, bulletinSchema } from './sections/bulletin';
import { classesSchema, CLASS_FIELDS } from './sections/classes';
import { groupsSchema, GROUP_FIELDS } from './sections/groups';
import { LEDGER_FIELDS, ledgersSchema } from './sections/ledgers';
import { rankingsSchema, RANKING_FIELDS } from './sections/rankings';
import { scoresSchema, SCORE_FIELDS } from './sections/scores';
import { entityLightsSchema, inspectionSchema, WATCH_FIELDS } from './sections/watch';
import { optionalText } from './shapes';

export const schemeSchema = z.strictObject({
  $schema: z.optional(z.string()),
  format: z.literal(SCHEME_FORMAT),
  title: optionalText,
  note: optionalText,
  rankings: rankingsSchema,
  groups: groupsSchema,
  scores: scoresSchema,
  entityLights: entityLightsSchema,
  inspection: inspectionSchema,
  classes: classesSchema,
  stages: classesSchema,
  ledgers: ledgersSchema,
  bulletin: bulletinSchema,
});

/** The fields allowed at a place; empty where any name may stand. */
export function schemeFieldsAt(path: readonly PropertyKey[]): readonly string[] {
  const names = path.filter((part) => typeof part === 'string').join('.');
  if (names === '') return Object.keys(schemeSchema.shape).filter((name) => name !== '$schema');
  return FIELDS.get(names) ?? [];
}

const FIELDS: ReadonlyMap<string, readonly string[]> = new Map([
  ...RANKING_FIELDS,
  ...GROUP_FIELDS,
  ...SCORE_FIELDS,
  ...WATCH_FIELDS,
  ...CLASS_FIELDS,
  ...LEDGER_FIELDS,
  ...BULLETIN_FIELDS,
]);
