/** Entities of the template in running text: in a title, the name of a sheet, the name of a file. */
import { nameKey } from '../template/name-key';
import type { Template } from '../template/template';

/** The one entity that the text names, as the template spells it; null where it names none, or several. */
export const entityNamed = (template: Template, text: string): string | null =>
  onlyNamed(spellings(template), text);

/** As entityNamed; in the name of a file 新塍 stands for 新塍镇 too, where no other entity begins so. */
export function entityNamedLoosely(template: Template, text: string): string | null {
  const full = spellings(template);
  return onlyNamed(full, text) ?? onlyNamed(stems(template, full), text);
}

type Spelling = readonly [key: string, name: string];

function onlyNamed(spelled: readonly Spelling[], text: string): string | null {
  let rest = nameKey(text);
  const found = new Set<string>();
  for (const [key, name] of spelled) {
    if (!rest.includes(key)) continue;
    found.add(name);
    // 南湖 inside 南湖新区 names nobody else.
    rest = rest.replaceAll(key, '\n');
  }
  const [only = null] = found;
  return found.size === 1 ? only : null;
}

/** The longest first. A single letter or character names nobody in running text. */
const spellings = ({ entities }: Template): Spelling[] =>
  entities
    .flatMap(({ name, aliases }) => [name, ...aliases].map((word): Spelling => [nameKey(word), name]))
    .filter(([key]) => key.length > 1)
    .sort(([a], [b]) => b.length - a.length);

function stems({ entities }: Template, full: readonly Spelling[]): Spelling[] {
  const bare = entities
    .map(({ name }): Spelling => [nameKey(name).replace(/(?:街道办事处|街道|[省市县区旗镇乡村])$/, ''), name])
    .filter(([key, name]) => key.length > 1 && key !== nameKey(name));
  return bare.filter(
    ([key, name]) =>
      !bare.some(([other, owner]) => owner !== name && other === key) &&
      !full.some(([other, owner]) => owner !== name && other.includes(key)),
  );
}
