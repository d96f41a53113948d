/** Every reference leads to a resource of the right kind, every resource is used, and each id stands for one. */
import { failure } from '../rule';
import type { Failure, Rule } from '../rule';
import type { Element } from '../tree';
import { all, at, everything } from '../tree';

const LONGEST_ID = 32;

/** Which list of resources an element refers to. */
const LISTS: Readonly<Record<string, string>> = {
  Image: 'Images',
  Label: 'ShortStrings',
  Title: 'ShortStrings',
  Namespace: 'ShortStrings',
  Description: 'LongStrings',
  SourceLocation: 'Urls',
  FunctionFile: 'Urls',
  LearnMoreUrl: 'Urls',
  Runtime: 'Urls',
};

export const resources: Rule = (manifest) => {
  const lists = at(manifest, 'VersionOverrides', 'Resources')?.children ?? [];
  const defined = new Map<string, { readonly list: string; readonly element: Element }>();
  const failures: Failure[] = [];
  for (const list of lists) {
    for (const element of list.children) {
      const { id = '' } = element.attributes;
      const twin = defined.get(id);
      if (twin) {
        failures.push(
          failure(
            element,
            `The id "${id}" is already taken in line ${twin.element.line}.`,
            'Give it an id of its own.',
          ),
        );
      }
      if (id.length > LONGEST_ID) {
        failures.push(
          failure(
            element,
            `The id "${id}" has ${id.length} characters.`,
            `Shorten it to ${LONGEST_ID} or fewer.`,
          ),
        );
      }
      defined.set(id, { list: list.name, element });
    }
  }
  const used = new Set<string>();
  for (const element of everything(manifest)) {
    const { resid } = element.attributes;
    if (resid === undefined) continue;
    used.add(resid);
    const due = LISTS[element.name];
    if (defined.get(resid)?.list !== due) {
      failures.push(
        failure(
          element,
          `resid "${resid}" is not among the <bt:${due}>.`,
          `Define it there, or correct the resid.`,
        ),
      );
    }
  }
  for (const [id, { element }] of defined) {
    if (!used.has(id))
      failures.push(failure(element, `Nothing refers to "${id}".`, 'Remove it, or refer to it.'));
  }
  return failures;
};

/** Elements of the ribbon are told apart by their ids. */
export const elementIds: Rule = (manifest) => {
  const seen = new Map<string, Element>();
  return ['Group', 'Control']
    .flatMap((name) => all(manifest, name))
    .flatMap((element) => {
      const { id = '' } = element.attributes;
      const twin = seen.get(id);
      seen.set(id, element);
      return twin
        ? [
            failure(
              element,
              `The id "${id}" is already taken in line ${twin.line}.`,
              'Give it an id of its own.',
            ),
          ]
        : [];
    });
};
