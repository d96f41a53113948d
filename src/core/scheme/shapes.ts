/** Shapes that the sections of a scheme share. */
import * as z from 'zod/mini';

export const text = z.string().check(z.regex(/\S/));
export const optionalText = z._default(z.nullable(text), null);

/** Bounds may be combined; the words say whether a bound itself is within. */
export const bounds = {
  atLeast: z.optional(z.number()),
  above: z.optional(z.number()),
  atMost: z.optional(z.number()),
  below: z.optional(z.number()),
};

export interface Bounds {
  readonly atLeast?: number | undefined;
  readonly above?: number | undefined;
  readonly atMost?: number | undefined;
  readonly below?: number | undefined;
}

/** Codes, names or other names of indicators; or all of the template. */
export const indicators = z._default(z.union([z.literal('all'), z.array(text).check(z.minLength(1))]), 'all');

/** Names of entities; or all that have figures. */
export const entities = z._default(z.union([z.literal('all'), z.array(text).check(z.minLength(1))]), 'all');

export const keysOf = (schema: { readonly shape: object }): readonly string[] => Object.keys(schema.shape);
