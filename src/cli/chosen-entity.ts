/** --entity, --trend-of: the entity of the template that a name on the command line means. */
import { message } from '../core/message';
import { nearestName } from '../core/scheme/nearest-name';
import { nameKey } from '../core/template/name-key';
import type { Template } from '../core/template/template';
import { Failure } from './failure';

/** @returns its name in the template. @throws Failure with the name that was probably meant */
export function chosenEntity(
  { title, entities }: Template,
  name: string,
  option: '--entity' | '--trend-of',
): string {
  const key = nameKey(name);
  const found = entities.find(({ name: own, aliases }) =>
    [own, ...aliases].some((word) => nameKey(word) === key),
  );
  if (found) return found.name;
  const names = entities.map(({ name: own }) => own);
  if (names.length === 0)
    throw new Failure(message('cli.entity.none', { entity: name, template: title, option }));
  const nearest = nearestName(name, names);
  throw new Failure(
    nearest === null
      ? message('cli.entity.unknown', { entity: name, names: names.slice(0, MOST_NAMES), option })
      : message('cli.entity.meant', { entity: name, nearest, option }),
  );
}

const MOST_NAMES = 8;
