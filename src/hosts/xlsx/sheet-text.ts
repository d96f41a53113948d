/** A worksheet part taken apart without its cells: what is written around them needs no look at a million of them. */
import type { XmlNode } from './outline';
import { outline } from './outline';

export interface SheetText {
  readonly xml: string;
  /** As outline() gives it. */
  readonly root: XmlNode;
  /** Where the rows stand; null where that cannot be told without reading them all. */
  readonly cells: CellsPlace | null;
}

export interface CellsPlace {
  /** Of the elements: 'x:' or ''. */
  readonly prefix: string;
  /** Offsets in the text: behind <sheetData>, and before </sheetData>. */
  readonly from: number;
  readonly to: number;
}

/** Much faster than outline() where there are many cells. @throws Error when what is around them is not well-formed. */
export function sheetText(xml: string, keep: Parameters<typeof outline>[1]): SheetText {
  const cells = placeOfCells(xml);
  if (!cells) return { xml, root: outline(xml, keep), cells };
  const { from, to } = cells;
  const frame = outline(xml.slice(0, from) + xml.slice(to), keep);
  const moved = (offset: number): number => (offset > from ? offset + to - from : offset);
  const inPlace = (node: XmlNode): XmlNode => ({
    ...node,
    start: moved(node.start),
    openEnd: moved(node.openEnd),
    // Of the element of the cells itself, whose end comes right behind its beginning here.
    closeStart: node.closeStart === from ? to : moved(node.closeStart),
    end: moved(node.end),
    children: node.children.map(inPlace),
  });
  return { xml, root: inPlace(frame), cells };
}

function placeOfCells(xml: string): CellsPlace | null {
  const open = /<((?:[\w.-]+:)?)sheetData(?:\s[^>]*)?>/.exec(xml);
  if (!open || open[0].endsWith('/>')) return null;
  const [tag, prefix = ''] = open;
  const from = open.index + tag.length;
  const to = xml.indexOf(`</${prefix}sheetData`, from);
  // In a comment or a CDATA section the same characters mean nothing.
  const odd = xml.indexOf('<!');
  return to < 0 || (odd >= 0 && odd < to) ? null : { prefix, from, to };
}
