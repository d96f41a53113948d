/** Overwrites cells with values and formulas, keeping their style; every other cell of the sheet stays as it is written. */
import type { CellRect } from '../../workbook/address';
import { cellAddress, parseAddress } from '../../workbook/address';
import { WorkbookError } from '../../workbook/host';
import type { CellEntry } from '../../workbook/snapshot';
import { isFormulaEntry } from '../../workbook/snapshot';
import { cellXml } from './cell-xml';
import { shiftFormula } from './formula-text';
import { isProtected } from './highlights';
import type { Edit, XmlNode } from './outline';
import { appendInto, applyEdits, outline, prefixOf } from './outline';
import type { PartStore } from './part-store';
import { recalculate } from './recalculate';
import type { SheetEntry, WorkbookPart } from './workbook-part';
import { attribute, escapeXml } from './xml';

/** values: row-major, of the size of range. @throws WorkbookError sheet-protected, or not-supported inside an array formula. */
export async function writeCells(
  store: PartStore,
  workbook: WorkbookPart,
  sheet: SheetEntry,
  range: CellRect,
  values: readonly (readonly CellEntry[])[],
): Promise<void> {
  const xml = (await store.text(sheet.part)) ?? '';
  // Of a large sheet only the rows in question are looked into.
  const root = outline(xml, (parent, tag) => {
    if (parent.local !== 'row') return isCell(parent, tag);
    const row = Number(attribute(parent.tag, 'r') ?? range.row + 1) - 1;
    return row >= range.row && row < range.row + range.rows;
  });
  if (isProtected(root)) throw new WorkbookError('sheet-protected', sheet.name);
  const data = root.children.find(({ local }) => local === 'sheetData');
  if (!data) throw new Error('a sheet without sheetData');

  const prefix = prefixOf(root);
  const rows = placed(data.children, 'row', (tag) => Number(attribute(tag, 'r')) - 1);
  const overwritten: Place[] = [];
  const edits: Edit[] = [];
  let onTop = '';
  for (let r = 0; r < range.rows; r += 1) {
    const row = range.row + r;
    const cells = Array.from({ length: range.columns }, (_, c) => ({
      column: range.column + c,
      text: (style = '') =>
        entryXml(prefix, cellAddress(row, range.column + c), style, values[r]?.[c] ?? null),
    }));
    const there = rows.get(row);
    if (there) {
      edits.push(...rowEdits(xml, there, row, cells, overwritten));
      continue;
    }
    const whole = `<${prefix}row r="${row + 1}">${cells.map(({ text }) => text()).join('')}</${prefix}row>`;
    const before = nearest(rows, row);
    if (before) edits.push({ start: before.end, end: before.end, text: whole });
    else onTop += whole;
  }
  if (onTop) edits.push(prepend(xml, data, onTop));

  edits.push(...keepFormulas(xml, overwritten, prefix));
  store.put(sheet.part, applyEdits(xml, edits));
  const formulasChanged =
    overwritten.some(({ node }) => formulaOf(node) !== undefined) ||
    values.some((row) => row.some(isFormulaEntry));
  await recalculate(store, workbook, formulasChanged);
}

/** Cells that are there are replaced and keep their style; new ones go where their column wants them. */
function rowEdits(
  xml: string,
  node: XmlNode,
  row: number,
  cells: readonly { readonly column: number; text(style?: string): string }[],
  overwritten: Place[],
): Edit[] {
  const places = placed(node.children, 'c', (tag) => parseAddress(attribute(tag, 'r') ?? '')?.column ?? -1);
  const edits: Edit[] = [];
  let onLeft = '';
  for (const { column, text } of cells) {
    const cell = places.get(column);
    const before = nearest(places, column);
    if (cell) {
      overwritten.push({ row, column, node: cell });
      edits.push({ start: cell.start, end: cell.end, text: text(attribute(cell.tag, 's')) });
    } else if (before) edits.push({ start: before.end, end: before.end, text: text() });
    else onLeft += text();
  }
  return onLeft ? [prepend(xml, node, onLeft), ...edits] : edits;
}

interface Place {
  readonly row: number;
  readonly column: number;
  readonly node: XmlNode;
}

/** Elements by their place, which they name with r= or take from the one before them. */
function placed(
  nodes: readonly XmlNode[],
  local: string,
  named: (tag: XmlNode['tag']) => number,
): Map<number, XmlNode> {
  const places = new Map<number, XmlNode>();
  let last = -1;
  for (const node of nodes) {
    if (node.local !== local) continue;
    last = attribute(node.tag, 'r') === undefined ? last + 1 : named(node.tag);
    places.set(last, node);
  }
  return places;
}

/** The last of the elements that come before this place. */
function nearest(places: ReadonlyMap<number, XmlNode>, before: number): XmlNode | undefined {
  let best = -1;
  for (const place of places.keys()) if (place < before && place > best) best = place;
  return places.get(best);
}

function prepend(xml: string, parent: XmlNode, text: string): Edit {
  return parent.tag.isSelfClosing
    ? appendInto(xml, parent, text)
    : { start: parent.openEnd, end: parent.openEnd, text };
}

/** What a formula gives is not known here: it is calculated when the file is opened. */
const entryXml = (prefix: string, address: string, style: string, entry: CellEntry): string =>
  isFormulaEntry(entry)
    ? cellXml(prefix, address, style, null, entry.formula)
    : cellXml(prefix, address, style, entry);

/** Rows, cells and their formulas. */
const isCell = (parent: XmlNode, { local }: { readonly local: string }): boolean =>
  parent.local === 'sheetData' || parent.local === 'row' || (parent.local === 'c' && local === 'f');

const formulaOf = (cell: XmlNode): XmlNode | undefined => cell.children.find(({ local }) => local === 'f');

/** Where the cell that holds the text of a shared formula is overwritten, the others of its group get their own. */
function keepFormulas(xml: string, overwritten: readonly Place[], prefix: string): Edit[] {
  const replaced = new Set(overwritten.map(({ node }) => node.start));
  const masters = new Map<string, Place & { readonly text: string }>();
  for (const place of overwritten) {
    const formula = formulaOf(place.node);
    if (!formula) continue;
    const type = attribute(formula.tag, 't');
    if (type === 'array' || type === 'dataTable') {
      throw new WorkbookError(
        'not-supported',
        cellAddress(place.row, place.column),
        'part of an array formula',
      );
    }
    const group = attribute(formula.tag, 'si');
    if (type === 'shared' && group !== undefined && formula.text)
      masters.set(group, { ...place, text: formula.text });
  }
  if (masters.size === 0) return [];
  const edits: Edit[] = [];
  const rows = outline(xml, isCell).children.find(({ local }) => local === 'sheetData')?.children ?? [];
  for (const [row, { children }] of placed(rows, 'row', (tag) => Number(attribute(tag, 'r')) - 1)) {
    const cells = placed(children, 'c', (tag) => parseAddress(attribute(tag, 'r') ?? '')?.column ?? -1);
    for (const [column, cell] of cells) {
      const formula = formulaOf(cell);
      const master = masters.get((formula && attribute(formula.tag, 'si')) ?? '');
      if (!formula || !master || replaced.has(cell.start)) continue;
      const own = formula.text || shiftFormula(master.text, row - master.row, column - master.column);
      edits.push({
        start: formula.start,
        end: formula.end,
        text: `<${prefix}f>${escapeXml(own)}</${prefix}f>`,
      });
    }
  }
  return edits;
}
