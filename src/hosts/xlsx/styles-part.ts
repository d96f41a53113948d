/** The styles part of a workbook: its sections in their order, and the numbers of its formats. */
import { addPart, freeName } from './add-part';
import type { XmlNode } from './outline';
import type { PartStore } from './part-store';
import type { WorkbookPart } from './workbook-part';
import { spreadsheetNamespace } from './workbook-part';
import { attribute } from './xml';

export const STYLES_ORDER = [
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

/** Numbers of the custom formats by code: one number must never stand for two codes. */
export function formatNumbers(root: XmlNode): Map<string, number> {
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

/** The number of a format; a new one where the code has none, remembered in numbers. */
export function formatNumber(numbers: Map<string, number>, code: string): number {
  const number = numbers.get(code) ?? Math.max(FIRST_CUSTOM_FORMAT - 1, ...numbers.values()) + 1;
  numbers.set(code, number);
  return number;
}

/** Name of the styles part. A workbook may come without styles; what it then gets is the least that Excel takes for complete. */
export async function requireStyles(store: PartStore, workbook: WorkbookPart): Promise<string> {
  if (workbook.stylesPart !== null) return workbook.stylesPart;
  const directory = workbook.part.slice(0, workbook.part.lastIndexOf('/') + 1);
  const name = freeName(store, (n) => `${directory}styles${n === 1 ? '' : n}.xml`);
  await addPart(store, workbook.part, `${workbook.relationshipBase}styles`, {
    name,
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml',
    text:
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
      `<styleSheet xmlns="${spreadsheetNamespace(workbook)}">` +
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
