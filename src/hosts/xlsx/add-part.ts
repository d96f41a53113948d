/** Adds and removes parts: the part itself, the relationship that leads to it, and its content type. */
import type { Edit, XmlNode } from './outline';
import { appendInto, applyEdits, outline, prefixOf } from './outline';
import type { PartStore } from './part-store';
import { relationshipPart } from './relationships';
import { attribute, escapeXml } from './xml';

const CONTENT_TYPES = '[Content_Types].xml';
const EMPTY_RELATIONSHIPS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

/** owner: the part that points to the new one. type: of the relationship, in full. @returns the id of the relationship. */
export async function addPart(
  store: PartStore,
  owner: string,
  type: string,
  part: { readonly name: string; readonly contentType: string; readonly text: string },
): Promise<string> {
  let id = '';
  store.put(part.name, part.text);
  await edit(store, relationshipPart(owner), EMPTY_RELATIONSHIPS, (xml, root) => {
    const ids = new Set(root.children.map(({ tag }) => attribute(tag, 'Id')?.toLowerCase()));
    let n = 1;
    while (ids.has(`rid${n}`)) n += 1;
    id = `rId${n}`;
    const target = `/${escapeXml(part.name)}`;
    return [
      appendInto(xml, root, `<${prefixOf(root)}Relationship Id="${id}" Type="${type}" Target="${target}"/>`),
    ];
  });
  await edit(store, CONTENT_TYPES, null, (xml, root) => [
    appendInto(
      xml,
      root,
      `<${prefixOf(root)}Override PartName="/${escapeXml(part.name)}" ContentType="${part.contentType}"/>`,
    ),
  ]);
  return id;
}

/** Takes out a part that only its owner points to. */
export async function removePart(store: PartStore, owner: string, name: string): Promise<void> {
  store.put(name, null);
  const file = name.slice(name.lastIndexOf('/') + 1);
  const without = (attributeName: string) => (_xml: string, root: XmlNode) =>
    root.children
      .filter(
        ({ tag }) =>
          attribute(tag, attributeName)?.endsWith(`/${file}`) || attribute(tag, attributeName) === file,
      )
      .map(({ start, end }) => ({ start, end, text: '' }));
  await edit(store, relationshipPart(owner), EMPTY_RELATIONSHIPS, without('Target'));
  await edit(store, CONTENT_TYPES, null, without('PartName'));
}

/** customXml/item1.xml, or the next number that is free. */
export function freeName(store: PartStore, name: (n: number) => string): string {
  let n = 1;
  while (store.has(name(n))) n += 1;
  return name(n);
}

async function edit(
  store: PartStore,
  part: string,
  otherwise: string | null,
  edits: (xml: string, root: XmlNode) => readonly Edit[],
): Promise<void> {
  const xml = (await store.text(part)) ?? otherwise;
  if (xml === null) throw new Error(`${part} is missing`);
  store.put(part, applyEdits(xml, edits(xml, outline(xml))));
}
