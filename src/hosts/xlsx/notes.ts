/** Notes on cells: ours beside everybody else's, in the comments part of a sheet and in the drawing that shows them. */
import { cellAddress, parseAddress } from '../../workbook/address';
import { addPart, freeName, removePart } from './add-part';
import { keyOf } from './cell-note';
import type { CellNote } from './cell-note';
import type { CellSizes } from './cell-sizes';
import { cellSizes } from './cell-sizes';
import { isOwnNote, markedNote } from './note-mark';
import { drawNotes, newDrawing } from './note-shapes';
import { ROWS_COVERED } from './note-size';
import type { Edit, XmlNode } from './outline';
import { appendInto, applyEdits, insertChild, outline, prefixOf } from './outline';
import type { PartStore } from './part-store';
import type { Relationship } from './relationships';
import { relationshipsOf } from './relationships';
import { cellsOf } from './sheet-frame';
import type { SheetEntry, WorkbookPart } from './workbook-part';
import { spreadsheetNamespace } from './workbook-part';
import { WORKSHEET_ORDER } from './worksheet-order';
import { attribute, escapeXml, relationshipAttribute, unescapeCellText } from './xml';

export interface NoteEdits {
  /** Of the worksheet part. */
  readonly edits: readonly Edit[];
  /** How many were left out, because somebody else has a note or a conversation on the cell. */
  readonly leftOut: number;
}

/**
 * Puts these notes in place of all that are ours on the sheet. A note of somebody else stays as it is, and so does one of
 * ours that somebody has written into.
 * @param author whom Excel names in its status bar
 */
export async function noteEdits(
  store: PartStore,
  workbook: WorkbookPart,
  { part }: SheetEntry,
  { xml, root }: { readonly xml: string; readonly root: XmlNode },
  notes: readonly CellNote[],
  author: string,
): Promise<NoteEdits> {
  const related = await relationshipsOf(store, part);
  const comments = await readComments(store, related);
  const taken = new Set([...comments.others, ...(await conversations(store, related))]);
  const placed = notes.filter((note) => !taken.has(keyOf(note)));
  const leftOut = notes.length - placed.length;
  if (placed.length === 0 && comments.ours.length === 0) return { edits: [], leftOut };

  const written = placed.map((note) => ({ ...note, text: markedNote(note.text) }));
  await writeComments(store, workbook, part, comments, written, author);
  const rows = new Set(
    placed.flatMap(({ row }) => Array.from({ length: ROWS_COVERED }, (_, i) => row - 1 + i)),
  );
  const sizes = cellSizes(xml, root, rows);
  const gone = new Set(comments.ours.map(({ key }) => key));
  return {
    edits: await drawingEdits(store, workbook, { part, xml, root, related }, written, gone, sizes),
    leftOut,
  };
}

interface Comments {
  /** null: the sheet has none. */
  readonly part: string | null;
  readonly xml: string;
  readonly root: XmlNode | null;
  readonly ours: readonly { readonly key: string; readonly node: XmlNode }[];
  /** Cells with a note of somebody else. */
  readonly others: readonly string[];
}

const ALL = (): boolean => true;

async function readComments(store: PartStore, related: readonly Relationship[]): Promise<Comments> {
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
async function conversations(store: PartStore, related: readonly Relationship[]): Promise<string[]> {
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

async function writeComments(
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

/** Draws the boxes; where the sheet has no drawing for notes yet it gets one, and an empty one of ours goes. */
async function drawingEdits(
  store: PartStore,
  workbook: WorkbookPart,
  sheet: {
    readonly part: string;
    readonly xml: string;
    readonly root: XmlNode;
    readonly related: readonly Relationship[];
  },
  notes: readonly CellNote[],
  gone: ReadonlySet<string>,
  sizes: CellSizes,
): Promise<readonly Edit[]> {
  const { part, xml, root, related } = sheet;
  const pointer = root.children.find(({ local }) => local === 'legacyDrawing');
  const id = pointer && relationshipAttribute(pointer.tag, 'id');
  const drawing = related.find((one) => one.id === id)?.part;
  const before = drawing === undefined ? null : await store.text(drawing);
  const { text, isEmpty } = await drawNotes(
    store,
    drawing ?? null,
    before ?? newDrawing,
    notes,
    gone,
    shapesIn(xml),
    sizes,
  );
  if (drawing !== undefined && before !== null) {
    if (!isEmpty || !pointer) store.put(drawing, text);
    else {
      await removePart(store, part, drawing);
      return [{ start: pointer.start, end: pointer.end, text: '' }];
    }
    return [];
  }
  if (isEmpty) return [];
  const added = await addPart(store, part, `${workbook.relationshipBase}vmlDrawing`, {
    name: freeName(store, (n) => `${directoryOf(workbook)}drawings/vmlDrawing${n}.vml`),
    contentType: 'application/vnd.openxmlformats-officedocument.vmlDrawing',
    text,
  });
  const namespace = workbook.relationshipBase.replace(/\/$/, '');
  const element = `<${prefixOf(root)}legacyDrawing xmlns:r="${namespace}" r:id="${added}"/>`;
  // One that leads nowhere is put right.
  if (pointer) return [{ start: pointer.start, end: pointer.end, text: element }];
  return [insertChild(xml, root, WORKSHEET_ORDER, 'legacyDrawing', element)];
}

/** Numbers of the shapes that a sheet speaks of: controls, embedded objects. */
function shapesIn(xml: string): readonly number[] {
  const cells = cellsOf(xml);
  return [...xml.slice(cells?.to ?? 0).matchAll(/\sshapeId\s*=\s*["'](\d{1,9})["']/g)].map(([, id]) =>
    Number(id),
  );
}

const directoryOf = ({ part }: WorkbookPart): string => part.slice(0, part.lastIndexOf('/') + 1);

const childrenOf = (root: XmlNode, local: string): readonly XmlNode[] =>
  root.children.find((child) => child.local === local)?.children ?? [];
