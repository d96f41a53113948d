/** The looks of the cells that we write, as cell styles: appended to those of the workbook, never reordered. */
import type { CellStyle } from '../../workbook/content';
import { builtInNumber } from './number-formats';
import type { Edit, XmlNode } from './outline';
import { appendInto, applyEdits, insertChild, outline, prefixOf, setAttribute } from './outline';
import type { PartStore } from './part-store';
import { formatNumber, formatNumbers, requireStyles, STYLES_ORDER } from './styles-part';
import type { WorkbookPart } from './workbook-part';
import { escapeXml } from './xml';

/** What a file keeps among the looks of a cell besides them. */
export interface FileStyle extends CellStyle {
  /** Can be typed into although the sheet is protected. */
  readonly isOpen?: boolean;
}

/** Index of the cell style of each look, in their order; styles that are there already are used again. */
export async function cellStylesFor(
  store: PartStore,
  workbook: WorkbookPart,
  looks: readonly FileStyle[],
): Promise<readonly number[]> {
  if (looks.length === 0) return [];
  const part = await requireStyles(store, workbook);
  const xml = (await store.text(part)) ?? '';
  const sheet = new StyleSheet(xml);
  const indexes = looks.map((look) => sheet.indexOf(look));
  store.put(part, applyEdits(xml, sheet.edits()));
  return indexes;
}

class StyleSheet {
  private readonly root: XmlNode;
  private readonly prefix: string;
  private readonly formats: Map<string, number>;
  private readonly sections: Record<'numFmts' | 'fonts' | 'fills' | 'borders' | 'cellXfs', Section>;
  private readonly base: XmlNode | undefined;

  constructor(private readonly xml: string) {
    this.root = outline(xml, (parent) =>
      ['numFmts', 'fonts', 'font', 'fills', 'borders', 'cellXfs', 'dxfs', 'dxf'].includes(parent.local),
    );
    this.prefix = prefixOf(this.root);
    this.formats = formatNumbers(this.root);
    // What a workbook without these sections takes for granted comes first: styles without an index mean the first.
    const p = this.prefix;
    const pattern = (type: string): string => `<${p}fill><${p}patternFill patternType="${type}"/></${p}fill>`;
    const section = (local: string, granted: readonly string[]): Section =>
      new Section(xml, this.root, local, granted);
    this.sections = {
      numFmts: section('numFmts', []),
      fonts: section('fonts', [`<${p}font><${p}sz val="11"/><${p}name val="等线"/></${p}font>`]),
      fills: section('fills', [pattern('none'), pattern('gray125')]),
      borders: section('borders', [
        `<${p}border><${p}left/><${p}right/><${p}top/><${p}bottom/><${p}diagonal/></${p}border>`,
      ]),
      cellXfs: section('cellXfs', [`<${p}xf/>`]),
    };
    this.base = this.root.children.find(({ local }) => local === 'fonts')?.children[0];
  }

  indexOf(look: FileStyle): number {
    const { numberFormat = 'General', fill, border = false, isOpen = false } = look;
    const { prefix: p, sections } = this;
    const hasFont = look.bold || look.italic || look.size !== undefined || look.color !== undefined;
    const indexes: readonly (readonly [id: string, apply: string, index: number])[] = [
      ['numFmtId', 'applyNumberFormat', this.formatOf(numberFormat)],
      ['fontId', 'applyFont', hasFont ? sections.fonts.indexOf(this.fontXml(look)) : 0],
      ['fillId', 'applyFill', fill === undefined ? 0 : sections.fills.indexOf(this.fillXml(fill))],
      ['borderId', 'applyBorder', border ? sections.borders.indexOf(this.borderXml()) : 0],
    ];
    const ids = indexes.map(([id, , index]) => ` ${id}="${index}"`).join('');
    const applied = indexes.map(([, apply, index]) => (index > 0 ? ` ${apply}="1"` : '')).join('');
    const named = this.root.children.some(({ local }) => local === 'cellStyleXfs') ? ' xfId="0"' : '';
    const open = `<${p}xf${ids}${named}${applied}`;
    const alignment = this.alignmentXml(look);
    const protection = isOpen ? `<${p}protection locked="0"/>` : '';
    if (alignment === '' && !isOpen) return sections.cellXfs.indexOf(`${open}/>`);
    const also = `${alignment === '' ? '' : ' applyAlignment="1"'}${isOpen ? ' applyProtection="1"' : ''}`;
    return sections.cellXfs.indexOf(`${open}${also}>${alignment}${protection}</${p}xf>`);
  }

  edits(): Edit[] {
    return Object.values(this.sections).flatMap((section) => section.edits());
  }

  private formatOf(code: string): number {
    const known = builtInNumber(code) ?? this.formats.get(code);
    const number = known ?? formatNumber(this.formats, code);
    const text = `<${this.prefix}numFmt numFmtId="${number}" formatCode="${escapeXml(code)}"/>`;
    if (known === undefined) this.sections.numFmts.indexOf(text);
    return number;
  }

  /** The first font of the workbook, which is its default, with what is set here in place of its own. */
  private fontXml({ bold, italic, size, color }: CellStyle): string {
    const p = this.prefix;
    const own: Readonly<Record<string, string | undefined>> = {
      b: bold ? `<${p}b/>` : undefined,
      i: italic ? `<${p}i/>` : undefined,
      sz: size === undefined ? undefined : `<${p}sz val="${size}"/>`,
      color: color === undefined ? undefined : `<${p}color rgb="${argb(color)}"/>`,
    };
    const inherited = (local: string): string => {
      const node = this.base?.children.find((child) => child.local === local);
      return node ? this.xml.slice(node.start, node.end) : '';
    };
    return `<${p}font>${FONT_ORDER.map((local) => own[local] ?? inherited(local)).join('')}</${p}font>`;
  }

  /** '' where nothing is said. An indent counts only from a side that is named. */
  private alignmentXml({ align, verticalAlign, wrap = false, indent = 0 }: CellStyle): string {
    const horizontal = align ?? (indent > 0 ? 'left' : undefined);
    const said = [
      horizontal && ` horizontal="${horizontal}"`,
      verticalAlign && ` vertical="${VERTICAL[verticalAlign]}"`,
      wrap && ' wrapText="1"',
      indent > 0 && ` indent="${indent}"`,
    ].filter((part) => typeof part === 'string');
    return said.length === 0 ? '' : `<${this.prefix}alignment${said.join('')}/>`;
  }

  private fillXml(color: string): string {
    const p = this.prefix;
    return (
      `<${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="${argb(color)}"/>` +
      `<${p}bgColor indexed="64"/></${p}patternFill></${p}fill>`
    );
  }

  private borderXml(): string {
    const p = this.prefix;
    const sides = ['left', 'right', 'top', 'bottom'].map(
      (side) => `<${p}${side} style="thin"><${p}color auto="1"/></${p}${side}>`,
    );
    return `<${p}border>${sides.join('')}<${p}diagonal/></${p}border>`;
  }
}

const VERTICAL = { top: 'top', middle: 'center', bottom: 'bottom' } as const;

/** Excel writes them in this order and takes no other. */
const FONT_ORDER = [
  'b',
  'i',
  'strike',
  'condense',
  'extend',
  'outline',
  'shadow',
  'u',
  'vertAlign',
  'sz',
  'color',
  'name',
  'family',
  'charset',
  'scheme',
];

const argb = (color: string): string => `FF${color.slice(1).toUpperCase()}`;

/** One counted list of the styles part, with what we put behind it. */
class Section {
  private readonly node: XmlNode | undefined;
  private readonly known: string[];
  private readonly before: number;

  constructor(
    private readonly xml: string,
    private readonly root: XmlNode,
    private readonly local: string,
    granted: readonly string[],
  ) {
    this.node = root.children.find((child) => child.local === local);
    const there = (this.node?.children ?? []).map(({ start, end }) => xml.slice(start, end));
    this.before = there.length;
    this.known = there.length > 0 ? there : [...granted];
  }

  indexOf(text: string): number {
    const index = this.known.indexOf(text);
    return index >= 0 ? index : this.known.push(text) - 1;
  }

  edits(): Edit[] {
    const added = this.known.slice(this.before).join('');
    if (added === '') return [];
    const count = String(this.known.length);
    const { node, xml, root, local } = this;
    const name = `${prefixOf(root)}${local}`;
    const whole = `<${name} count="${count}">${added}</${name}>`;
    if (!node) return [insertChild(xml, root, STYLES_ORDER, local, whole)];
    if (node.tag.isSelfClosing) return [{ start: node.start, end: node.end, text: whole }];
    return [setAttribute(xml, node, 'count', count), appendInto(xml, node, added)];
  }
}
