/** Writes assets/target-template.schema.json from the schema that reads templates: `npx tsx src/tools/template-schema.ts`. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { format } from 'prettier';
import { templateJsonSchema } from '../core/template/json-schema';

const file = path.join(__dirname, '../../assets/target-template.schema.json');
void format(JSON.stringify(templateJsonSchema()), { parser: 'json', printWidth: 110 }).then((text) =>
  writeFileSync(file, text),
);
