/** The JSON form of a template for editors and other people's tools. */
import * as z from 'zod/mini';
import { templateSchema, templateSchema1 } from './schema';
import { NEWEST_FORMAT, TEMPLATE_FORMAT } from './template';

/** JSON Schema (2020-12) of what an author writes, in either format; fields with a default are optional in it. */
export function templateJsonSchema(): object {
  const formats = z.discriminatedUnion('format', [templateSchema1, templateSchema]);
  return {
    ...z.toJSONSchema(formats, { io: 'input', reused: 'inline' }),
    title: `${TEMPLATE_FORMAT}, ${NEWEST_FORMAT}`,
  };
}
