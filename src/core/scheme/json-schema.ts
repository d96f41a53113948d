/** The JSON form of a scheme for editors and other people's tools. */
import * as z from 'zod/mini';
import { schemeSchema } from './schema';
import { SCHEME_FORMAT } from './scheme';

/** JSON Schema (2020-12) of what an author writes; fields with a default are optional in it. */
export const schemeJsonSchema = (): object => ({
  ...z.toJSONSchema(schemeSchema, { io: 'input', reused: 'inline' }),
  title: SCHEME_FORMAT,
});
