/** Every icon has the sizes Office asks for, and every picture is there in the size it is meant for. */
import { failure } from '../rule';
import type { Failure, Rule, Surroundings } from '../rule';
import type { Element } from '../tree';
import { all, at } from '../tree';
import { homeOf } from './addresses';

const REQUIRED = ['16', '32', '80'];

export const icons: Rule = (manifest, around) => {
  const home = homeOf(manifest);
  const addresses = new Map(
    all(manifest, 'Images').flatMap(({ children }) =>
      children.map(({ attributes }) => [attributes['id'], attributes['DefaultValue']] as const),
    ),
  );
  const failures: Failure[] = [];
  for (const icon of all(manifest, 'Icon')) {
    const sizes = icon.children.map(({ attributes }) => attributes['size']);
    for (const size of REQUIRED.filter((required) => !sizes.includes(required))) {
      failures.push(
        failure(icon, `The size ${size} is missing.`, `Add <bt:Image size="${size}" resid="…" />.`),
      );
    }
    for (const image of icon.children) {
      const address = addresses.get(image.attributes['resid']);
      if (address !== undefined) {
        failures.push(...picture(image, address, Number(image.attributes['size']), home, around));
      }
    }
  }
  for (const [name, size] of [
    ['IconUrl', 32],
    ['HighResolutionIconUrl', 64],
  ] as const) {
    const element = at(manifest, name);
    if (element)
      failures.push(...picture(element, element.attributes['DefaultValue'] ?? '', size, home, around));
  }
  return failures;
};

function picture(
  element: Element,
  address: string,
  size: number,
  home: string | null,
  { pictureSize }: Surroundings,
): Failure[] {
  if (!home || !address.startsWith(home)) return []; // another rule tells
  const path = address.slice(home.length);
  const found = pictureSize(path);
  if (!found) {
    return [
      failure(
        element,
        `${path} is not a PNG of this project.`,
        'Draw it (src/tools/icons), or correct the address.',
      ),
    ];
  }
  const [width, height] = found;
  return width === size && height === size
    ? []
    : [
        failure(
          element,
          `${path} is ${width} × ${height}, not ${size} × ${size}.`,
          'Refer to the picture of that size.',
        ),
      ];
}
