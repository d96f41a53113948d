/** The manifest calls exactly what the code answers to, and asks for what the code needs. */
import { failure } from '../rule';
import type { Failure, Rule } from '../rule';
import { all, at } from '../tree';

export const commands: Rule = (manifest, { commands: known }) => {
  const called = all(manifest, 'FunctionName');
  const surface = all(manifest, 'OfficeTab')[0];
  return [
    ...called
      .filter(({ text }) => !known.includes(text))
      .map((element) =>
        failure(element, `No code is associated with "${element.text}".`, `Use one of: ${known.join(', ')}.`),
      ),
    ...known
      .filter((name) => surface && !called.some(({ text }) => text === name))
      .flatMap((name) =>
        surface
          ? [
              failure(
                surface,
                `No button calls the command "${name}".`,
                'Add a button, or remove the command.',
              ),
            ]
          : [],
      ),
  ];
};

/** A key that calls nothing would be pressed in vain; Office reads the keys from the file that the manifest names. */
export const shortcuts: Rule = (manifest, { commands: known, shortcuts: pressed }) => {
  const overrides = all(manifest, 'ExtendedOverrides')[0];
  return pressed
    .filter((name) => overrides && !known.includes(name))
    .flatMap((name) =>
      overrides
        ? [failure(overrides, `No code answers to the key of "${name}".`, `Use one of: ${known.join(', ')}.`)]
        : [],
    );
};

export const functions: Rule = (manifest, { functionIds, metadataIds }) => {
  const point = all(manifest, 'Namespace')[0];
  if (!point) return [];
  const namespace = all(manifest, 'String').find(
    ({ attributes }) => attributes['id'] === point.attributes['resid'],
  );
  const values = namespace
    ? [
        namespace.attributes['DefaultValue'] ?? '',
        ...namespace.children.map(({ attributes }) => attributes['Value'] ?? ''),
      ]
    : [];
  return [
    ...(namespace && values.some((value) => value !== 'TARGET')
      ? [
          failure(
            namespace,
            `The namespace is ${values.join(' / ')}.`,
            'Write TARGET in every language: workbooks hold it.',
          ),
        ]
      : []),
    ...difference(point, functionIds, metadataIds, 'is not in functions.json'),
    ...difference(point, metadataIds, functionIds, 'has no code'),
  ];
};

const difference = (
  element: Parameters<typeof failure>[0],
  ids: readonly string[],
  others: readonly string[],
  problem: string,
): Failure[] =>
  ids
    .filter((id) => !others.includes(id))
    .map((id) =>
      failure(
        element,
        `The function ${id} ${problem}.`,
        'Build functions.json from the catalogue of functions.',
      ),
    );

/** What the code uses without asking first. */
const NEEDED = { ExcelApi: '1.14', SharedRuntime: '1.1', CustomFunctionsRuntime: '1.3' };

export const requirements: Rule = (manifest) => {
  const sets = at(manifest, 'Requirements', 'Sets');
  if (!sets) return [];
  return Object.entries(NEEDED).flatMap(([name, version]) => {
    const set = sets.children.find(({ attributes }) => attributes['Name'] === name);
    const declared = set?.attributes['MinVersion'] ?? (set && sets.attributes['DefaultMinVersion']);
    return declared === version
      ? []
      : [
          failure(
            set ?? sets,
            `${name} ${version} is needed, ${declared === undefined ? 'nothing' : declared} is declared.`,
            `Write <Set Name="${name}" MinVersion="${version}" />.`,
          ),
        ];
  });
};
