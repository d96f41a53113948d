/** The workbook part around its sheets: the list of tabs, which one is in front, and the names that count tabs. */
import { withoutSheet } from './formula-text';
import type { Edit, XmlNode } from './outline';
import {
  appendInto,
  applyEdits,
  insertChild,
  outline,
  prefixOf,
  setAttribute,
  setAttributes,
} from './outline';
import type { PartStore } from './part-store';
import { relationshipPart } from './relationships';
import type { SheetEntry, WorkbookPart } from './workbook-part';
import { attribute, escapeXml, findRelationshipAttribute, relationshipAttribute } from './xml';

const WORKBOOK_ORDER = [
  'fileVersion',
  'fileSharing',
  'workbookPr',
  '?',
  'workbookProtection',
  'bookViews',
  'sheets',
  'functionGroups',
  'externalReferences',
  'definedNames',
];

/** Names of all tabs, also of charts that have one of their own. */
export async function tabNames(store: PartStore, workbook: WorkbookPart): Promise<string[]> {
  const { tabs } = await openTabs(store, workbook);
  return tabs.children.map(({ tag }) => attribute(tag, 'name') ?? '');
}

/** A tab behind all others. relationship: the id of the one that leads to its sheet. */
export async function appendTab(
  store: PartStore,
  workbook: WorkbookPart,
  name: string,
  relationship: string,
): Promise<void> {
  const { xml, root, tabs } = await openTabs(store, workbook);
  const ids = tabs.children.map(({ tag }) => Number(attribute(tag, 'sheetId')) || 0);
  const like = tabs.children[0] && findRelationshipAttribute(tabs.children[0].tag, 'id');
  if (!like) throw new Error('a workbook without sheets');
  const { prefix, uri } = like;
  const isDeclared = attribute(root.tag, `xmlns:${prefix}`) === uri;
  const text =
    `<${prefixOf(root)}sheet${isDeclared ? '' : ` xmlns:${prefix}="${uri}"`} name="${escapeXml(name)}" ` +
    `sheetId="${Math.max(...ids) + 1}" ${prefix}:id="${relationship}"/>`;
  store.put(workbook.part, applyEdits(xml, [appendInto(xml, tabs, text)]));
}

/** Takes out the tab and the relationship to its sheet; what counts tabs counts one less, names in the sheet go. */
export async function removeTab(store: PartStore, workbook: WorkbookPart, sheet: SheetEntry): Promise<void> {
  const { xml, root, tabs } = await openTabs(store, workbook);
  const tab = tabs.children.find(({ tag }) => relationshipAttribute(tag, 'id') === sheet.relationship);
  if (!tab) throw new Error(`no tab for ${sheet.name}`);
  const names = childrenOf(root, 'definedNames');
  const views = childrenOf(root, 'bookViews');
  store.put(
    workbook.part,
    applyEdits(xml, [
      cut(tab),
      ...views.flatMap((view) => viewEdits(xml, view, workbook, sheet)),
      ...names.flatMap((name) => nameEdits(xml, name, sheet)),
    ]),
  );
  const relationships = relationshipPart(workbook.part);
  const list = (await store.text(relationships)) ?? '';
  const gone = outline(list).children.filter(({ tag }) => attribute(tag, 'Id') === sheet.relationship);
  store.put(relationships, applyEdits(list, gone.map(cut)));
}

/** Print areas, titles and filters of a sheet: they speak of cells that are no longer what they were. */
export async function removeBuiltInNames(
  store: PartStore,
  workbook: WorkbookPart,
  { tab }: SheetEntry,
): Promise<void> {
  const { xml, root } = await openTabs(store, workbook);
  const gone = childrenOf(root, 'definedNames').filter(
    ({ tag }) =>
      attribute(tag, 'localSheetId') === String(tab) && attribute(tag, 'name')?.startsWith('_xlnm.'),
  );
  if (gone.length > 0) store.put(workbook.part, applyEdits(xml, gone.map(cut)));
}

/** Names of one sheet, as its tab counts. Their text is a reference without =. */
export const addSheetNames = (
  store: PartStore,
  workbook: WorkbookPart,
  tab: number,
  names: readonly (readonly [name: string, text: string])[],
): Promise<void> =>
  addLocalNames(
    store,
    workbook,
    names.map(([name, text]) => [tab, name, text]),
  );

/** The same for many sheets in one go. */
export async function addLocalNames(
  store: PartStore,
  workbook: WorkbookPart,
  names: readonly (readonly [tab: number, name: string, text: string])[],
): Promise<void> {
  if (names.length === 0) return;
  const { xml, root } = await openTabs(store, workbook);
  const prefix = prefixOf(root);
  const added = names
    .map(
      ([tab, name, text]) =>
        `<${prefix}definedName name="${name}" localSheetId="${tab}">${escapeXml(text)}</${prefix}definedName>`,
    )
    .join('');
  const list = root.children.find(({ local }) => local === 'definedNames');
  const edit = list
    ? appendInto(xml, list, added)
    : insertChild(
        xml,
        root,
        WORKBOOK_ORDER,
        'definedNames',
        `<${prefix}definedNames>${added}</${prefix}definedNames>`,
      );
  store.put(workbook.part, applyEdits(xml, [edit]));
}

/** A sheet that says how it is seen needs a window of the workbook to be seen in. */
export async function requireView(store: PartStore, workbook: WorkbookPart): Promise<void> {
  const { xml, root } = await openTabs(store, workbook);
  if (childrenOf(root, 'bookViews').length > 0) return;
  store.put(workbook.part, applyEdits(xml, [addView(xml, root, '')]));
}

/** attributes: of the view, each with a space before it. */
export function addView(xml: string, root: XmlNode, attributes: string): Edit {
  const prefix = prefixOf(root);
  const view = `<${prefix}workbookView${attributes}/>`;
  const views = root.children.find(({ local }) => local === 'bookViews');
  if (views) return appendInto(xml, views, view);
  return insertChild(
    xml,
    root,
    WORKBOOK_ORDER,
    'bookViews',
    `<${prefix}bookViews>${view}</${prefix}bookViews>`,
  );
}

async function openTabs(
  store: PartStore,
  { part }: WorkbookPart,
): Promise<{ readonly xml: string; readonly root: XmlNode; readonly tabs: XmlNode }> {
  const xml = (await store.text(part)) ?? '';
  const root = outline(xml, ({ local }) => ['sheets', 'bookViews', 'definedNames'].includes(local));
  const tabs = root.children.find(({ local }) => local === 'sheets');
  if (!tabs) throw new Error('a workbook without sheets');
  return { xml, root, tabs };
}

const childrenOf = (root: XmlNode, local: string): readonly XmlNode[] =>
  root.children.find((child) => child.local === local)?.children ?? [];

const cut = ({ start, end }: XmlNode): Edit => ({ start, end, text: '' });

function viewEdits(xml: string, view: XmlNode, workbook: WorkbookPart, sheet: SheetEntry): Edit[] {
  const moved = (name: string, whereRemoved: number): (readonly [string, string])[] => {
    const tab = Number(attribute(view.tag, name) ?? 0);
    if (tab < sheet.tab) return [];
    return [[name, String(tab === sheet.tab ? whereRemoved : tab - 1)]];
  };
  const attributes = [...moved('activeTab', nextTab(workbook, sheet)), ...moved('firstSheet', 0)];
  return attributes.length > 0 ? [setAttributes(xml, view, attributes)] : [];
}

/** The visible sheet behind this one, or else the last before it, as tabs are counted without this one. */
function nextTab({ sheets }: WorkbookPart, { tab }: SheetEntry): number {
  const visible = sheets.filter((each) => each.visibility === 'visible' && each.tab !== tab);
  const next = visible.find((each) => each.tab > tab) ?? visible.at(-1);
  if (!next) return 0;
  return next.tab > tab ? next.tab - 1 : next.tab;
}

function nameEdits(xml: string, name: XmlNode, sheet: SheetEntry): Edit[] {
  const local = attribute(name.tag, 'localSheetId');
  if (local === String(sheet.tab)) return [cut(name)];
  const edits =
    local !== undefined && Number(local) > sheet.tab
      ? [setAttribute(xml, name, 'localSheetId', String(Number(local) - 1))]
      : [];
  const text = withoutSheet(name.text, sheet.name);
  if (text !== name.text) edits.push({ start: name.openEnd, end: name.closeStart, text: escapeXml(text) });
  return edits;
}
