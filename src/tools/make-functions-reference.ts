/** Writes assets/functions.md. Run by `npm run reference`. */
import { writeFileSync } from 'node:fs';
import { functionsReference } from './functions-reference';

writeFileSync('assets/functions.md', functionsReference());
