/** The add-in is one thing with one version: a GUID that never changes, and the version of package.json. */
import { failure } from '../rule';
import type { Rule } from '../rule';
import { at } from '../tree';

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

export const identity: Rule = (manifest, { packageVersion }) => {
  const [id, version] = [at(manifest, 'Id'), at(manifest, 'Version')];
  return [
    ...(id && !GUID.test(id.text)
      ? [
          failure(
            id,
            `"${id.text}" is not a GUID.`,
            'Put back the id of the add-in: 8-4-4-4-12 small hexadecimal digits.',
          ),
        ]
      : []),
    ...(version && version.text !== `${packageVersion}.0`
      ? [
          failure(
            version,
            `The version is "${version.text}", but package.json says ${packageVersion}.`,
            `Write ${packageVersion}.0: four numbers, the first three from package.json.`,
          ),
        ]
      : []),
  ];
};
