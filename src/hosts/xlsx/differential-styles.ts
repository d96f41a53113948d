/** The looks of the lights as differential styles (dxf): appended to those of the workbook, never reordered. */
import type { Highlight } from '../../workbook/changes';
import { LIGHT_LOOKS, symbolFormat } from '../../workbook/changes';
import { addPart, freeName } from './add-part';
import { appendInto, applyEdits, insertChild, outline, prefixOf, setAttribute } from './outline';
import type { Edit, XmlNode } from './outline';
import type { PartStore } from './part-store';
import type { WorkbookPart } from './workbook-part';
import { attribute, escapeXml } from './xml';

const ORDER = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
] as const;

/** First number that a custom number format may have. */
const FIRST_CUSTOM_FORMAT = 164;

/** Index of the differential style of each highlight, in their order; styles that are there already are used again. */
export async function stylesFor(
  store: PartStore,
  workbook: WorkbookPart,
  highlights: readonly Highlight[],
): Promise<readonly number[]> {
  const part = workbook.stylesPart ?? (await addStyles(store, workbook));
  const xml = (await store.text(part)) ?? '';
  const root = outline(
    xml,
    (parent) => parent.local === 'numFmts' || parent.local === 'dxfs' || parent.local === 'dxf',
  );
  const dxfs = root.children.find(({ local }) => local === 'dxfs');
  const known = (dxfs?.children ?? []).map(({ start, end }) => xml.slice(start, end));
  const before = known.length;
  const formats = formatNumbers(root);

  const indexes = highlights.map((highlight) => {
    const style = dxfText(prefixOf(root), highlight, formats);
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
      dxfs ? { start: dxfs.start, end: dxfs.end, text: whole } : insertChild(xml, root, ORDER, 'dxfs', whole),
    ];
  }
  return [setAttribute(xml, dxfs, 'count', String(count)), appendInto(xml, dxfs, added)];
}

/** Numbers of the custom formats by code: one number must never stand for two codes. */
function formatNumbers(root: XmlNode): Map<string, number> {
  const numbers = new Map<string, number>();
  const collect = (node: XmlNode): void => {
    if (node.local === 'numFmt') {
      numbers.set(attribute(node.tag, 'formatCode') ?? '', Number(attribute(node.tag, 'numFmtId')));
    }
    node.children.forEach(collect);
  };
  collect(root);
  return numbers;
}

function dxfText(prefix: string, { look, numberFormat }: Highlight, formats: Map<string, number>): string {
  const { symbol, fill, font } = LIGHT_LOOKS[look];
  const code = symbolFormat(symbol, numberFormat);
  const number = formats.get(code) ?? Math.max(FIRST_CUSTOM_FORMAT - 1, ...formats.values()) + 1;
  formats.set(code, number);
  const argb = (colour: string): string => `FF${colour.slice(1)}`;
  return [
    `<${prefix}dxf>`,
    `<${prefix}font><${prefix}color rgb="${argb(font)}"/></${prefix}font>`,
    `<${prefix}numFmt numFmtId="${number}" formatCode="${escapeXml(code)}"/>`,
    `<${prefix}fill><${prefix}patternFill><${prefix}bgColor rgb="${argb(fill)}"/></${prefix}patternFill></${prefix}fill>`,
    `</${prefix}dxf>`,
  ].join('');
}

/** A workbook may come without styles; this is the least that Excel takes for complete. */
async function addStyles(store: PartStore, workbook: WorkbookPart): Promise<string> {
  const namespace = workbook.relationshipBase.startsWith('http://purl.oclc.org/')
    ? 'http://purl.oclc.org/ooxml/spreadsheetml/main'
    : 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const directory = workbook.part.slice(0, workbook.part.lastIndexOf('/') + 1);
  const name = freeName(store, (n) => `${directory}styles${n === 1 ? '' : n}.xml`);
  await addPart(store, workbook.part, `${workbook.relationshipBase}styles`, {
    name,
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml',
    text:
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
      `<styleSheet xmlns="${namespace}">` +
      '<fonts count="1"><font><sz val="11"/><name val="等线"/></font></fonts>' +
      '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
      '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
      '</styleSheet>',
  });
  return name;
}
