/**
 * The boxes of notes, in the old drawing language that Excel still asks for (VML). Such drawings hold form controls too and are
 * not always well-formed XML (<br> without an end), so that they are never parsed: boxes are put in and taken out as text.
 */
import { keyOf } from './cell-note';
import type { CellNote } from './cell-note';
import type { CellSizes } from './cell-sizes';
import { anchorOf, sizeOf } from './note-size';
import type { PartStore } from './part-store';

export const newDrawing =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" ' +
  'xmlns:x="urn:schemas-microsoft-com:office:excel"></xml>';

const NAMESPACES = {
  v: 'urn:schemas-microsoft-com:vml',
  o: 'urn:schemas-microsoft-com:office:office',
  x: 'urn:schemas-microsoft-com:office:excel',
};

const NOTE_TYPE =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
  '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

/**
 * @param part that the drawing is kept in; null: a new one
 * @param gone the cells whose boxes go
 * @param taken numbers of shapes that the sheet speaks of (controls, embedded objects)
 * @returns isEmpty: no shape of anybody is left
 */
export async function drawNotes(
  store: PartStore,
  part: string | null,
  before: string,
  notes: readonly CellNote[],
  gone: ReadonlySet<string>,
  taken: readonly number[],
  sizes: CellSizes,
): Promise<{ readonly text: string; readonly isEmpty: boolean }> {
  const kept = withoutBoxes(before, gone);
  if (notes.length === 0) return { text: kept, isEmpty: !/<(?:[\w.-]+:)?shape[\s>]/.test(kept) };
  const ids = await freeIds(store, part, kept, taken, notes.length);
  const boxes = notes.map((note, i) => boxXml(note, ids.ids[i] ?? 0, i + 1, sizes)).join('');
  const type = kept.includes('"_x0000_t202"') ? '' : NOTE_TYPE;
  const drawing = withBlocks(withNamespaces(kept), ids.newBlocks);
  const end = drawing.lastIndexOf('</');
  if (end < 0) throw new Error('a drawing without an end');
  return { text: `${drawing.slice(0, end)}${type}${boxes}${drawing.slice(end)}`, isEmpty: false };
}

function boxXml(note: CellNote, id: number, layer: number, sizes: CellSizes): string {
  const size = sizeOf(note.text);
  return (
    `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;margin-left:60pt;margin-top:2pt;` +
    `width:${size.width * 0.75}pt;height:${size.height * 0.75}pt;z-index:${layer};visibility:hidden" ` +
    'fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/>' +
    '<v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>' +
    `<x:Anchor>${anchorOf(note, size, sizes)}</x:Anchor><x:AutoFill>False</x:AutoFill>` +
    `<x:Row>${note.row}</x:Row><x:Column>${note.column}</x:Column></x:ClientData></v:shape>`
  );
}

/** Only boxes of notes, each known by its cell. */
function withoutBoxes(drawing: string, gone: ReadonlySet<string>): string {
  if (gone.size === 0) return drawing;
  return drawing.replace(/<((?:[\w.-]+:)?)shape\s[^>]*[^>/]>[\s\S]*?<\/\1shape\s*>\s*/g, (shape) => {
    if (!/ObjectType\s*=\s*["']Note["']/.test(shape)) return shape;
    const [row, column] = ['Row', 'Column'].map((name) =>
      Number(new RegExp(`<(?:[\\w.-]+:)?${name}\\s*>\\s*(\\d+)`).exec(shape)?.[1] ?? -1),
    );
    return gone.has(keyOf({ row: row ?? -1, column: column ?? -1 })) ? '' : shape;
  });
}

/** Shapes are numbered in blocks of 1,024, and a block belongs to one drawing of the workbook (ISO/IEC 29500-4, 14.2.2.14). */
const BLOCK = 1024;

async function freeIds(
  store: PartStore,
  part: string | null,
  drawing: string,
  taken: readonly number[],
  count: number,
): Promise<{ readonly ids: readonly number[]; readonly newBlocks: readonly number[] }> {
  const own = blocksOf(drawing);
  const highest = [...numbersOf(drawing), ...taken].reduce((most, id) => Math.max(most, id), 0);
  const ids: number[] = [];
  const fill = (block: number): void => {
    const first = Math.max(block * BLOCK, highest) + 1;
    for (let id = first; id < (block + 1) * BLOCK && ids.length < count; id += 1) ids.push(id);
  };
  [...own].sort((a, b) => a - b).forEach(fill);
  let last = Math.max(Math.floor(highest / BLOCK), ...own);
  if (ids.length < count) {
    for (const other of store.parts().filter((name) => /\.vml$/i.test(name) && name !== part)) {
      const text = (await store.text(other)) ?? '';
      for (const block of blocksOf(text)) last = Math.max(last, block);
      for (const id of numbersOf(text)) last = Math.max(last, Math.floor(id / BLOCK));
    }
  }
  const newBlocks: number[] = [];
  while (ids.length < count) {
    last += 1;
    newBlocks.push(last);
    fill(last);
  }
  return { ids, newBlocks };
}

const ID_MAP = /(<(?:[\w.-]+:)?idmap\s[^>]*?data\s*=\s*["'])([\d\s,]*)/;

const blocksOf = (drawing: string): number[] =>
  (ID_MAP.exec(drawing)?.[2] ?? '')
    .split(/[\s,]+/)
    .filter((block) => block !== '')
    .map(Number);

const numbersOf = (drawing: string): readonly number[] =>
  [...drawing.matchAll(/["']_x0000_s(\d{1,9})["']/g)].map(([, number]) => Number(number));

function withBlocks(drawing: string, blocks: readonly number[]): string {
  if (blocks.length === 0) return drawing;
  if (ID_MAP.test(drawing)) {
    return drawing.replace(ID_MAP, (_whole, open: string, data: string) =>
      [open, [data.trim(), ...blocks].filter((part) => part !== '').join(',')].join(''),
    );
  }
  const layout = `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${blocks.join(',')}"/></o:shapelayout>`;
  return drawing.replace(ROOT, (open) => open + layout);
}

const ROOT = /<(?:[\w.-]+:)?xml(?:\s[^>]*)?>/;

/** What we write uses the usual prefixes; a drawing that has others gets them beside its own. */
function withNamespaces(drawing: string): string {
  return drawing.replace(ROOT, (open) =>
    Object.entries(NAMESPACES).reduce(
      (tag, [prefix, uri]) =>
        new RegExp(`xmlns:${prefix}\\s*=`).test(tag) ? tag : tag.replace(/>$/, ` xmlns:${prefix}="${uri}">`),
      open,
    ),
  );
}
