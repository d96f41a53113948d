/** A worksheet part without its cells: what is written around them needs no look at a million of them. */
import type { XmlNode } from './outline';
import { outline } from './outline';

/** The same as outline(), and much faster where there are many cells. @throws Error when what is around them is not well-formed. */
export function sheetFrame(xml: string, keep: Parameters<typeof outline>[1]): XmlNode {
  const cells = cellsOf(xml);
  if (!cells) return outline(xml, keep);
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
  return inPlace(frame);
}

/** Offsets of what stands between <sheetData> and </sheetData>; null where that cannot be told without reading it all. */
export function cellsOf(
  xml: string,
): { readonly prefix: string; readonly from: number; readonly to: number } | null {
  const open = /<((?:[\w.-]+:)?)sheetData(?:\s[^>]*)?>/.exec(xml);
  if (!open || open[0].endsWith('/>')) return null;
  const [tag, prefix = ''] = open;
  const from = open.index + tag.length;
  const to = xml.indexOf(`</${prefix}sheetData`, from);
  // In a comment or a CDATA section the same characters mean nothing.
  const odd = xml.indexOf('<!');
  return to < 0 || (odd >= 0 && odd < to) ? null : { prefix, from, to };
}
