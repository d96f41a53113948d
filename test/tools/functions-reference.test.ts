/** The reference page is what the catalogue says today. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { functionsReference } from '../../src/tools/functions-reference';

test('assets/functions.md is up to date: run npm run reference', () => {
  expect(readFileSync(join(__dirname, '../../assets/functions.md'), 'utf8')).toBe(functionsReference());
});
