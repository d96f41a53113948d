/** What must not stay behind when a sheet goes: parts that only it led to, references to its cells, the list of its name. */
import { withoutSheet } from './formula-text';
import type { Edit, XmlNode } from './outline';
import { applyEdits, outline } from './outline';
import type { PartStore } from './part-store';
import { relationshipPart, relationshipsOf } from './relationships';
import type { SheetEntry } from './workbook-part';
import { attribute, escapeXml } from './xml';

const CONTENT_TYPES = '[Content_Types].xml';

/** The parts to which some way leads from the package, in lower case. */
export async function reachableParts(store: PartStore): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  const ahead = [''];
  for (let part = ahead.pop(); part !== undefined; part = ahead.pop()) {
    for (const { part: next } of await relationshipsOf(store, part)) {
      if (found.has(next.toLowerCase())) continue;
      found.add(next.toLowerCase());
      ahead.push(next);
    }
  }
  return found;
}

/** Takes out what could be reached before and no longer can: drawings, comments, tables, printer settings of a sheet. */
export async function removeUnreachable(store: PartStore, before: ReadonlySet<string>): Promise<void> {
  const now = await reachableParts(store);
  const lost = store.parts().filter((part) => before.has(part.toLowerCase()) && !now.has(part.toLowerCase()));
  if (lost.length === 0) return;
  for (const part of lost) {
    store.put(part, null);
    if (store.has(relationshipPart(part))) store.put(relationshipPart(part), null);
  }
  const names = new Set(lost.map((part) => `/${part.toLowerCase()}`));
  const xml = (await store.text(CONTENT_TYPES)) ?? '';
  const gone = outline(xml).children.filter(({ tag }) =>
    names.has(attribute(tag, 'PartName')?.toLowerCase() ?? ''),
  );
  store.put(CONTENT_TYPES, applyEdits(xml, gone.map(cut)));
}

/** The document properties may list the sheets by name: a list that is optional, and that Excel writes anew. */
export async function forgetSheetList(store: PartStore): Promise<void> {
  const kinds = ['extended-properties', 'extendedProperties'];
  const part = (await relationshipsOf(store, '')).find(({ kind }) => kinds.includes(kind))?.part;
  const xml = part === undefined ? null : await store.text(part);
  if (part === undefined || xml === null) return;
  const lists = outline(xml).children.filter(({ tag }) =>
    ['HeadingPairs', 'TitlesOfParts'].includes(tag.local),
  );
  if (lists.length > 0) store.put(part, applyEdits(xml, lists.map(cut)));
}

/** In the formulas of these sheets the cells of one that has gone are #REF!, as Excel makes them. */
export async function loseReferences(
  store: PartStore,
  sheets: readonly SheetEntry[],
  gone: string,
): Promise<void> {
  const quoted = escapeXml(gone.replaceAll("'", "''")).toLowerCase();
  const spellings = [`${quoted}'!`, `${quoted.replaceAll("'", '&apos;')}&apos;!`, `${quoted}!`];
  for (const { part } of sheets) {
    const xml = (await store.text(part)) ?? '';
    const lower = xml.toLowerCase();
    if (!spellings.some((spelling) => lower.includes(spelling))) continue;
    const edits = formulasIn(outline(xml, isOnTheWay)).flatMap(({ openEnd, closeStart, text }) => {
      const left = withoutSheet(text, gone);
      return left === text ? [] : [{ start: openEnd, end: closeStart, text: escapeXml(left) }];
    });
    if (edits.length > 0) store.put(part, applyEdits(xml, edits));
  }
}

/** Of a cell only its formula; elsewhere formulas lie anywhere (conditional formats, validations, extensions). */
const isOnTheWay = (parent: XmlNode, tag: XmlNode['tag']): boolean =>
  parent.local !== 'c' || tag.local === 'f';

const FORMULAS: ReadonlySet<string> = new Set(['f', 'formula', 'formula1', 'formula2']);

const formulasIn = (node: XmlNode): XmlNode[] =>
  FORMULAS.has(node.tag.local) && node.children.length === 0 ? [node] : node.children.flatMap(formulasIn);

const cut = ({ start, end }: XmlNode): Edit => ({ start, end, text: '' });
