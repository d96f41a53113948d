/** The JSON form of a template for editors and other people's tools. */
import * as z from 'zod/mini';
import { templateSchema } from './schema';

/** JSON Schema (2020-12) of what an author writes; fields with a default are optional in it. */
export function templateJsonSchema(): object {
  return { ...z.toJSONSchema(templateSchema, { io: 'input' }), title: 'target-template/1' };
}
