/** What Excel demands of a workbook before it opens one without offering to repair it, as far as it can be told from outside. */
import { posix } from 'node:path';
import { outline } from '../../../src/hosts/xlsx/outline';
import type { XmlNode } from '../../../src/hosts/xlsx/outline';
import { parseAddress } from '../../../src/workbook/address';
import { partTexts } from './build';

/** ECMA-376 part 1, 18.3.1.99; written down here once more, because a test must not believe what it tests. */
const WORKSHEET =
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst';
const STYLES = 'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst';
const WORKBOOK =
  'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst';
const DXF = 'font numFmt fill alignment border protection extLst';

/** Everything that is wrong, in words; empty where nothing is. */
export async function packageFaults(bytes: Uint8Array): Promise<string[]> {
  const faults: string[] = [];
  const texts = await partTexts(bytes);
  const names = [...texts.keys()];
  const parts = new Set(names);
  const lower = names.map((name) => name.toLowerCase());
  if (new Set(lower).size < lower.length) faults.push('two parts of one name');
  const read = (name: string): XmlNode => outline(texts.get(name) ?? '', () => true);
  const types = read('[Content_Types].xml').children;
  const typeOf = (part: string): string | undefined =>
    types.find((node) => value(node, 'PartName')?.toLowerCase() === `/${part}`.toLowerCase())?.tag.attributes
      .ContentType?.value ??
    types.find((node) => value(node, 'Extension')?.toLowerCase() === extensionOf(part))?.tag.attributes
      .ContentType?.value;

  for (const part of names) {
    if (part === '[Content_Types].xml') continue;
    if (typeOf(part) === undefined) faults.push(`${part} has no content type`);
  }
  const overridden = types.flatMap((node) => value(node, 'PartName')?.toLowerCase() ?? []);
  faults.push(...twice(overridden, 'content type'));
  for (const part of overridden)
    if (!lower.includes(part.slice(1))) faults.push(`a content type for ${part}, which does not exist`);

  const related = new Map<string, Map<string, { kind: string; target: string }>>();
  for (const name of names.filter((part) => part.endsWith('.rels'))) {
    const owner = name.replace(/_rels\/([^/]*)\.rels$/, '$1');
    if (owner !== '' && !parts.has(owner)) faults.push(`relationships of ${owner}, which does not exist`);
    const list = read(name).children;
    faults.push(
      ...twice(
        list.map((node) => value(node, 'Id') ?? ''),
        `${name} id`,
      ),
    );
    const own = new Map<string, { kind: string; target: string }>();
    related.set(owner, own);
    for (const node of list) {
      const target = value(node, 'Target') ?? '';
      if (value(node, 'TargetMode') === 'External') continue;
      const full = target.startsWith('/') ? target.slice(1) : posix.join(posix.dirname(owner), target);
      own.set(value(node, 'Id') ?? '', { kind: value(node, 'Type')?.split('/').at(-1) ?? '', target: full });
      if (!parts.has(full)) faults.push(`${name} leads to ${full}, which does not exist`);
    }
  }

  const workbook = [
    ...(related.get('') ?? new Map<string, { kind: string; target: string }>()).values(),
  ].find(({ kind }) => kind === 'officeDocument')?.target;
  if (workbook === undefined) return [...faults, 'no workbook'];
  const book = read(workbook);
  faults.push(...outOfOrder(book, WORKBOOK, workbook));
  const tabs = book.children.find(({ local }) => local === 'sheets')?.children ?? [];
  faults.push(
    ...twice(
      tabs.map((tab) => value(tab, 'name')?.toLowerCase() ?? ''),
      'sheet name',
    ),
  );
  faults.push(
    ...twice(
      tabs.map((tab) => value(tab, 'sheetId') ?? ''),
      'sheet id',
    ),
  );
  const idOf = (node: XmlNode): string =>
    Object.values(node.tag.attributes).find(({ local }) => local === 'id')?.value ?? '';
  const ofBook = related.get(workbook);
  for (const tab of tabs) if (!ofBook?.has(idOf(tab))) faults.push(`${value(tab, 'name')} leads nowhere`);

  const stylesPart = [...(ofBook ?? new Map<string, { kind: string; target: string }>()).values()].find(
    ({ kind }) => kind === 'styles',
  )?.target;
  const styles = stylesPart === undefined ? null : read(stylesPart);
  const countOf = (local: string): number => {
    const list = styles?.children.find((node) => node.local === local);
    const count = list && value(list, 'count');
    if (count !== undefined && Number(count) !== list?.children.length)
      faults.push(`${local} counts ${count}, has ${list?.children.length}`);
    return list?.children.length ?? 0;
  };
  if (styles) {
    faults.push(...outOfOrder(styles, STYLES, 'styles'));
    for (const dxf of styles.children.find(({ local }) => local === 'dxfs')?.children ?? [])
      faults.push(...outOfOrder(dxf, DXF, 'dxf'));
    ['numFmts', 'fonts', 'fills', 'borders'].forEach(countOf);
  }
  const [cellStyles, differential] = [countOf('cellXfs') || 1, countOf('dxfs')];

  for (const { kind, target } of ofBook?.values() ?? []) {
    if (kind !== 'worksheet') continue;
    const sheet = read(target);
    const own = related.get(target);
    faults.push(...outOfOrder(sheet, WORKSHEET, target));
    const all = descendants(sheet);
    for (const node of sheet.children.filter(({ local }) => /[dD]rawing(HF)?$/.test(local))) {
      const wanted = node.local === 'drawing' ? 'drawing' : 'vmlDrawing';
      if (own?.get(idOf(node))?.kind !== wanted) faults.push(`${target}: ${node.local} leads to no drawing`);
    }
    const rules = all.filter(({ tag }) => tag.local === 'cfRule');
    faults.push(
      ...twice(
        rules.flatMap((rule) => value(rule, 'priority') ?? []),
        `${target} priority`,
      ),
    );
    for (const rule of rules)
      if (Number(value(rule, 'dxfId') ?? -1) >= differential)
        faults.push(`${target}: a dxf that is not there`);
    for (const cell of all.filter(({ local }) => local === 'c'))
      if (Number(value(cell, 's') ?? 0) >= cellStyles) faults.push(`${target}: a style that is not there`);
    const comments = [...(own?.values() ?? [])].find((one) => one.kind === 'comments')?.target;
    if (comments !== undefined) faults.push(...noteFaults(texts, comments, sheet, own, idOf));
  }
  return faults;
}

/** Each note has its author and exactly one box, and each box of a note its note. */
function noteFaults(
  texts: ReadonlyMap<string, string>,
  part: string,
  sheet: XmlNode,
  related: ReadonlyMap<string, { kind: string; target: string }> | undefined,
  idOf: (node: XmlNode) => string,
): string[] {
  const root = outline(texts.get(part) ?? '', () => true);
  const faults = outOfOrder(root, 'authors commentList extLst', part);
  const authors = root.children.find(({ local }) => local === 'authors')?.children.length ?? 0;
  const notes = root.children.find(({ local }) => local === 'commentList')?.children ?? [];
  const places = notes.map((note) => value(note, 'ref') ?? '');
  faults.push(...twice(places, 'note on'));
  for (const note of notes)
    if (!(Number(value(note, 'authorId')) < authors)) faults.push(`${part}: a note without an author`);
  const pointer = sheet.children.find(({ local }) => local === 'legacyDrawing');
  const drawing = pointer && related?.get(idOf(pointer))?.target;
  if (drawing === undefined) return [...faults, `${part}: notes without boxes`];
  const vml = texts.get(drawing) ?? '';
  const shapes = [...vml.matchAll(/<v:shape\s[^>]*id="([^"]*)"[^>]*>.*?<\/v:shape>/gs)];
  faults.push(
    ...twice(
      shapes.map(([, id]) => id ?? ''),
      'shape',
    ),
  );
  const boxes = shapes
    .filter(([shape]) => shape.includes('ObjectType="Note"'))
    .map(([shape]) =>
      ['Row', 'Column'].map((name) => new RegExp(`<x:${name}>(\\d+)<`).exec(shape)?.[1]).join(),
    );
  faults.push(...twice(boxes, 'box on'));
  const noted = places.map((place) => {
    const { row, column } = parseAddress(place) ?? { row: -1, column: -1 };
    return `${row},${column}`;
  });
  if ([...noted].sort().join(' ') !== [...boxes].sort().join(' '))
    faults.push(`${part}: notes on ${noted.join(' ')}, boxes on ${boxes.join(' ')}`);
  const blocks = /idmap[^>]*data="([^"]*)"/.exec(vml)?.[1]?.split(',') ?? [];
  for (const [, id = ''] of shapes) {
    const number = /^_x0000_s(\d+)$/.exec(id)?.[1];
    if (number !== undefined && !blocks.includes(String(Math.floor(Number(number) / 1024))))
      faults.push(`${drawing}: ${id} lies in no block of the drawing`);
  }
  return faults;
}

const extensionOf = (part: string): string => part.slice(part.lastIndexOf('.') + 1).toLowerCase();

const value = (node: XmlNode, name: string): string | undefined => node.tag.attributes[name]?.value;

const descendants = (node: XmlNode): XmlNode[] =>
  node.children.flatMap((child) => [child, ...descendants(child)]);

const twice = (values: readonly string[], what: string): string[] =>
  [...new Set(values.filter((one, i) => values.indexOf(one) !== i))].map((one) => `${what} ${one} twice`);

function outOfOrder(parent: XmlNode, order: string, where: string): string[] {
  const names = order.split(' ');
  const known = parent.children.filter(({ local }) => local !== '?');
  const places = known.map(({ local }) => names.indexOf(local));
  return known.flatMap(({ local }, i) => {
    if (places[i] === -1) return [`${where}: ${local} has no place`];
    return i > 0 && (places[i] ?? 0) < (places[i - 1] ?? 0) ? [`${where}: ${local} out of order`] : [];
  });
}
