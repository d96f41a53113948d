/** Manifests against the schema: which elements, in which order, with which attributes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateXML } from 'xmllint-wasm';
import type { Failure } from './rule';

const MAIN = 'office-app.xsd';
const IMPORTED = ['version-overrides.xsd', 'basic-types.xsd'];

/** One list of failures for each manifest; all of them in one run, as starting xmllint takes longer than its work. */
export async function schemaFailures(manifests: readonly string[]): Promise<Failure[][]> {
  const files = manifests.map((contents, i) => ({ fileName: `manifest-${i}.xml`, contents }));
  const { errors } = await validateXML({
    xml: files,
    schema: schemaFile(MAIN),
    preload: IMPORTED.map(schemaFile),
  });
  return files.map(({ fileName }) =>
    errors
      .filter(({ loc }) => loc?.fileName === fileName)
      .map(({ message, loc }) => {
        const { element, problem } = readable(message);
        return { line: loc?.lineNumber ?? 1, element, problem, remedy: remedyFor(problem) };
      }),
  );
}

const schemaFile = (fileName: string): { fileName: string; contents: string } => ({
  fileName,
  contents: readFileSync(join(__dirname, 'schema', fileName), 'utf8'),
});

/** "Schemas validity error : Element '{namespace}Name': what is wrong", without namespaces. */
function readable(message: string): { element: string; problem: string } {
  const short = message.replaceAll(/\{[^}]*\}/g, '').replace(/^.*?Schemas validity error : /, '');
  const match = /^Element '([^']+)'(?:, attribute '[^']+')?: ([\s\S]*)$/.exec(short.trim());
  return match
    ? { element: match[1] ?? '', problem: short.trim() }
    : { element: 'OfficeApp', problem: short.trim() };
}

function remedyFor(problem: string): string {
  const expected = /Expected is (?:one of )?\( (.+) \)/.exec(problem)?.[1];
  if (expected) return `Put <${expected.split(', ').join('> or <')}> here; the order counts.`;
  if (problem.includes('attribute')) return 'Correct the attribute.';
  return 'Correct the element as src/tools/manifest/schema says.';
}
