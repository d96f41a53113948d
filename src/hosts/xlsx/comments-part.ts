/** The notes of a sheet as its comments part keeps them: whose they are, ours put in and taken out. */
import { cellAddress, parseAddress } from '../../workbook/address';
import { addPart, freeName, removePart } from './add-part';
import type { CellNote } from './cell-note';
import { keyOf } from './cell-note';
import { isOwnNote } from './note-mark';
import type { XmlNode } from './outline';
import { appendInto, applyEdits, outline, prefixOf } from './outline';
import type { PartStore } from './part-store';
import type { Relationship } from './relationships';
import type { WorkbookPart } from './workbook-part';
import { directoryOf, spreadsheetNamespace } from './workbook-part';
import { attribute, escapeXml, unescapeCellText } from './xml';

export interface Comments {
  /** null: the sheet has none. */
  readonly part: string | null;
  readonly xml: string;
  readonly root: XmlNode | null;
  readonly ours: readonly { readonly key: string; readonly node: XmlNode }[];
  /** Cells with a note of somebody else. */
  readonly others: readonly string[];
}

const ALL = (): boolean => true;

export async function readComments(store: PartStore, related: readonly Relationship[]): Promise<Comments> {
  const part = related.find(({ kind }) => kind === 'comments')?.part ?? null;
  const xml = part === null ? null : await store.text(part);
  if (part === null || xml === null) return { part: null, xml: '', root: null, ours: [], others: [] };
  const root = outline(xml, ALL);
  const nodes = childrenOf(root, 'commentList').flatMap((node) => {
    const place = parseAddress(attribute(node.tag, 'ref') ?? '');
    return place ? [{ key: keyOf(place), node, isOurs: isOwnNote(textOf(node)) }] : [];
  });
  return {
    part,
    xml,
    root,
    ours: nodes.filter(({ isOurs }) => isOurs),
    others: nodes.filter(({ isOurs }) => !isOurs).map(({ key }) => key),
  };
}

/** The text of a note, its formatting left out. */
function textOf(comment: XmlNode): string {
  const pieces = (node: XmlNode): string =>
    node.local === 't' ? node.text : node.local === 'rPh' ? '' : node.children.map(pieces).join('');
  return unescapeCellText(
    comment.children
      .filter(({ local }) => local === 'text')
      .map(pieces)
      .join(''),
  );
}

/** Cells with a conversation (threaded comments), also where no note stands in for it. */
export async function conversations(store: PartStore, related: readonly Relationship[]): Promise<string[]> {
  const cells: string[] = [];
  for (const { kind, part } of related) {
    const xml = kind === 'threadedComment' ? await store.text(part) : null;
    if (xml === null) continue;
    for (const { tag } of outline(xml).children) {
      const place = parseAddress(attribute(tag, 'ref') ?? '');
      if (place) cells.push(keyOf(place));
    }
  }
  return cells;
}

/** Puts these in place of all that are ours; the part goes where nothing is left in it. */
export async function writeComments(
  store: PartStore,
  workbook: WorkbookPart,
  sheet: string,
  { part, xml, root, ours, others }: Comments,
  notes: readonly CellNote[],
  author: string,
): Promise<void> {
  if (part === null || root === null) {
    await addPart(store, sheet, `${workbook.relationshipBase}comments`, {
      name: freeName(store, (n) => `${directoryOf(workbook)}comments${n}.xml`),
      contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml',
      text:
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
        `<comments xmlns="${spreadsheetNamespace(workbook)}"><authors><author>${escapeXml(author)}</author></authors>` +
        `<commentList>${notes.map((note) => commentXml('', note, 0)).join('')}</commentList></comments>`,
    });
    return;
  }
  if (notes.length === 0 && others.length === 0) return removePart(store, sheet, part);
  const prefix = prefixOf(root);
  const authors = root.children.find(({ local }) => local === 'authors');
  const list = root.children.find(({ local }) => local === 'commentList');
  if (!authors || !list) throw new Error('notes without authors');
  const known = authors.children.findIndex(({ text }) => unescapeCellText(text) === author);
  const index = known >= 0 ? known : authors.children.length;
  const added = notes.map((note) => commentXml(prefix, note, index)).join('');
  const newAuthor =
    known >= 0 || added === '' ? '' : `<${prefix}author>${escapeXml(author)}</${prefix}author>`;
  store.put(
    part,
    applyEdits(xml, [
      ...(newAuthor === '' ? [] : [appendInto(xml, authors, newAuthor)]),
      ...ours.map(({ node: { start, end } }) => ({ start, end, text: '' })),
      ...(added === '' ? [] : [appendInto(xml, list, added)]),
    ]),
  );
}

const commentXml = (p: string, { row, column, text }: CellNote, author: number): string =>
  `<${p}comment ref="${cellAddress(row, column)}" authorId="${author}"><${p}text><${p}r>` +
  `<${p}rPr><${p}sz val="9"/><${p}color indexed="81"/><${p}rFont val="宋体"/><${p}charset val="134"/></${p}rPr>` +
  `<${p}t xml:space="preserve">${escapeXml(text)}</${p}t></${p}r></${p}text></${p}comment>`;

const childrenOf = (root: XmlNode, local: string): readonly XmlNode[] =>
  root.children.find((child) => child.local === local)?.children ?? [];
