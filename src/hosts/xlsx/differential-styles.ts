/** The looks of conditional formats as differential styles (dxf): appended to those of the workbook, never reordered. */
import type { Highlight } from '../../workbook/changes';
import { LIGHT_LOOKS, symbolFormat } from '../../workbook/changes';
import { appendInto, applyEdits, insertChild, outline, prefixOf, setAttribute } from './outline';
import type { Edit, XmlNode } from './outline';
import type { PartStore } from './part-store';
import { formatNumber, formatNumbers, requireStyles, STYLES_ORDER } from './styles-part';
import type { WorkbookPart } from './workbook-part';
import { escapeXml } from './xml';

/** Index of the differential style of each highlight, in their order; styles that are there already are used again. */
export const stylesFor = (
  store: PartStore,
  workbook: WorkbookPart,
  highlights: readonly Highlight[],
): Promise<readonly number[]> =>
  differentialStyles(store, workbook, (prefix, formats) =>
    highlights.map((highlight) => dxfText(prefix, highlight, formats)),
  );

/**
 * The same for styles as text.
 * @param textsOf makes the dxf elements, from the prefix of the part and the numbers of its formats
 */
export async function differentialStyles(
  store: PartStore,
  workbook: WorkbookPart,
  textsOf: (prefix: string, formats: Map<string, number>) => readonly string[],
): Promise<readonly number[]> {
  const part = await requireStyles(store, workbook);
  const xml = (await store.text(part)) ?? '';
  const root = outline(
    xml,
    (parent) => parent.local === 'numFmts' || parent.local === 'dxfs' || parent.local === 'dxf',
  );
  const dxfs = root.children.find(({ local }) => local === 'dxfs');
  const known = (dxfs?.children ?? []).map(({ start, end }) => xml.slice(start, end));
  const before = known.length;

  const indexes = textsOf(prefixOf(root), formatNumbers(root)).map((style) => {
    const index = known.indexOf(style);
    return index >= 0 ? index : known.push(style) - 1;
  });
  const added = known.slice(before).join('');
  if (added) store.put(part, applyEdits(xml, appendStyles(xml, root, dxfs, added, known.length)));
  return indexes;
}

function appendStyles(
  xml: string,
  root: XmlNode,
  dxfs: XmlNode | undefined,
  added: string,
  count: number,
): Edit[] {
  const prefix = prefixOf(root);
  if (!dxfs || dxfs.tag.isSelfClosing) {
    const whole = `<${prefix}dxfs count="${count}">${added}</${prefix}dxfs>`;
    return [
      dxfs
        ? { start: dxfs.start, end: dxfs.end, text: whole }
        : insertChild(xml, root, STYLES_ORDER, 'dxfs', whole),
    ];
  }
  return [setAttribute(xml, dxfs, 'count', String(count)), appendInto(xml, dxfs, added)];
}

function dxfText(prefix: string, { look, numberFormat }: Highlight, formats: Map<string, number>): string {
  const { symbol, fill, font } = LIGHT_LOOKS[look];
  const code = symbolFormat(symbol, numberFormat);
  const number = formatNumber(formats, code);
  const argb = (colour: string): string => `FF${colour.slice(1)}`;
  return [
    `<${prefix}dxf>`,
    `<${prefix}font><${prefix}color rgb="${argb(font)}"/></${prefix}font>`,
    `<${prefix}numFmt numFmtId="${number}" formatCode="${escapeXml(code)}"/>`,
    `<${prefix}fill><${prefix}patternFill><${prefix}bgColor rgb="${argb(fill)}"/></${prefix}patternFill></${prefix}fill>`,
    `</${prefix}dxf>`,
  ].join('');
}
