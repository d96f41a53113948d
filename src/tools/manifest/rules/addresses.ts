/** Every address is https, at home with the pane, and the shared runtime has one page for everything. */
import { failure } from '../rule';
import type { Failure, Rule } from '../rule';
import type { Element } from '../tree';
import { all, at, everything } from '../tree';

const LONGEST = 2048;

export const addresses: Rule = (manifest) => {
  const home = homeOf(manifest);
  return everything(manifest).flatMap((element) => {
    const { name, attributes } = element;
    const value = name === 'ExtendedOverrides' ? attributes['Url'] : attributes['DefaultValue'];
    return ADDRESSED.has(name) && value !== undefined ? check(element, value, home) : [];
  });
};

/** Folder of the pane's page, with its last slash; null when the page has no address. */
export function homeOf(manifest: Element): string | null {
  const page = at(manifest, 'DefaultSettings', 'SourceLocation')?.attributes['DefaultValue'];
  return page && URL.canParse(page) ? new URL('.', page).href : null;
}

const ADDRESSED = new Set([
  'SourceLocation',
  'IconUrl',
  'HighResolutionIconUrl',
  'SupportUrl',
  'Url',
  'Image',
  'ExtendedOverrides',
]);

function check(element: Element, value: string, home: string | null): Failure[] {
  if (!URL.canParse(value)) {
    return [failure(element, `"${value}" is not an address.`, 'Write a whole one: https://…')];
  }
  return [
    ...(new URL(value).protocol === 'https:'
      ? []
      : [failure(element, `"${value}" is not https.`, 'Office loads nothing else: write https://…')]),
    ...(home && !value.replace(/^http:/, 'https:').startsWith(home.replace(/^http:/, 'https:'))
      ? [
          failure(
            element,
            `"${value}" is not in the folder of the pane, ${home}.`,
            'Serve everything from one place.',
          ),
        ]
      : []),
    ...(value.length > LONGEST
      ? [
          failure(
            element,
            `The address has ${value.length} characters.`,
            `Shorten it to ${LONGEST} or fewer.`,
          ),
        ]
      : []),
  ];
}

/** Panel, ribbon commands and cell functions share one runtime only if all of them name its page. */
export const sharedRuntime: Rule = (manifest) => {
  const runtime = all(manifest, 'Runtime')[0];
  const page = at(manifest, 'DefaultSettings', 'SourceLocation');
  const urls = new Map(
    all(manifest, 'Url').map(({ attributes }) => [attributes['id'], attributes['DefaultValue']]),
  );
  const due = page?.attributes['DefaultValue'];
  const pages = [
    runtime,
    ...all(manifest, 'Page').map((element) => at(element, 'SourceLocation')),
    ...all(manifest, 'FunctionFile'),
    ...all(manifest, 'Action').map((element) => at(element, 'SourceLocation')),
  ].filter((element) => element !== undefined);
  return pages
    .filter(({ attributes }) => urls.has(attributes['resid']) && urls.get(attributes['resid']) !== due)
    .map((element) =>
      failure(
        element,
        `It leads to ${String(urls.get(element.attributes['resid']))}, not to the page of the shared runtime.`,
        `Refer to ${String(due)}, as <DefaultSettings> does.`,
      ),
    );
};
