/** Writes the JSON Schemas in assets/ from what reads templates and schemes: `npx tsx src/tools/template-schema.ts`. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { format } from 'prettier';
import { schemeJsonSchema } from '../core/scheme/json-schema';
import { templateJsonSchema } from '../core/template/json-schema';

async function write(name: string, schema: object): Promise<void> {
  const file = path.join(__dirname, '../../assets', name);
  writeFileSync(file, await format(JSON.stringify(schema), { parser: 'json', printWidth: 110 }));
}

void write('target-template.schema.json', templateJsonSchema());
void write('tracking-scheme.schema.json', schemeJsonSchema());
