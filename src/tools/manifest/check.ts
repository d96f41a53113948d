/** Checks manifests offline: is it XML, does it fit the schema, does it keep the rules. */
import { addresses, sharedRuntime } from './rules/addresses';
import { commands, functions, requirements, shortcuts } from './rules/code';
import { icons } from './rules/icons';
import { identity } from './rules/identity';
import { elementIds, resources } from './rules/resources';
import { strings } from './rules/strings';
import type { Failure, Rule, Surroundings } from './rule';
import { schemaFailures } from './schema';
import type { Element } from './tree';
import { parseManifest } from './tree';

const RULES: readonly Rule[] = [
  identity,
  requirements,
  resources,
  elementIds,
  strings,
  addresses,
  sharedRuntime,
  icons,
  commands,
  shortcuts,
  functions,
];

/** For each manifest its failures, in the order of the lines; none when all is well. */
export async function checkManifests(
  manifests: readonly string[],
  around: Surroundings,
): Promise<Failure[][]> {
  const parsed = manifests.map(parse);
  const readable = manifests.filter((_, i) => parsed[i]?.root);
  const bySchema = readable.length > 0 ? await schemaFailures(readable) : [];
  return parsed.map(({ root, failures }) => {
    if (!root) return failures;
    const found = [...(bySchema.shift() ?? []), ...RULES.flatMap((rule) => rule(root, around))];
    return found.sort((a, b) => a.line - b.line);
  });
}

function parse(xml: string): { readonly root: Element | null; readonly failures: Failure[] } {
  try {
    return { root: parseManifest(xml), failures: [] };
  } catch (error) {
    const { message } = error as Error;
    const line = Number(/^(\d+):/.exec(message)?.[1] ?? 1);
    const problem = `Not well-formed: ${message}.`;
    return { root: null, failures: [{ line, element: 'OfficeApp', problem, remedy: 'Correct the XML.' }] };
  }
}
