/** Which sheet and which cells are selected when the file is opened. */
import type { CellRect } from '../../workbook/address';
import { cellAddress, rectAddress } from '../../workbook/address';
import type { Edit, XmlNode } from './outline';
import { appendInto, applyEdits, insertChild, outline, prefixOf, setAttribute } from './outline';
import type { PartStore } from './part-store';
import type { SheetEntry, WorkbookPart } from './workbook-part';
import { WORKSHEET_ORDER } from './worksheet-order';
import { addView } from './tabs';
import { attribute } from './xml';

export async function select(
  store: PartStore,
  workbook: WorkbookPart,
  sheet: SheetEntry,
  range: CellRect,
): Promise<void> {
  await edit(store, workbook.part, 'bookViews', (xml, root) => {
    const view = root.children.find(({ local }) => local === 'bookViews')?.children[0];
    return view
      ? [setAttribute(xml, view, 'activeTab', String(sheet.tab))]
      : [addView(xml, root, ` activeTab="${sheet.tab}"`)];
  });
  for (const other of workbook.sheets) {
    await edit(store, other.part, 'sheetViews', (xml, root) =>
      other === sheet ? showSelection(xml, root, range) : leaveTab(xml, root),
    );
  }
}

function showSelection(xml: string, root: XmlNode, range: CellRect): Edit[] {
  const prefix = prefixOf(root);
  const views = root.children.find(({ local }) => local === 'sheetViews');
  const view = views?.children.find(({ local }) => local === 'sheetView');
  const pane = attribute(view?.children.find(({ local }) => local === 'pane')?.tag ?? NO_TAG, 'activePane');
  const selection =
    `<${prefix}selection${pane ? ` pane="${pane}"` : ''} ` +
    `activeCell="${cellAddress(range.row, range.column)}" sqref="${rectAddress(range)}"/>`;
  if (!view) {
    const whole = `<${prefix}sheetView tabSelected="1" workbookViewId="0">${selection}</${prefix}sheetView>`;
    if (views) return [appendInto(xml, views, whole)];
    const text = `<${prefix}sheetViews>${whole}</${prefix}sheetViews>`;
    return [insertChild(xml, root, WORKSHEET_ORDER, 'sheetViews', text)];
  }
  const replaced = view.children.filter(
    ({ local, tag }) =>
      local === 'selection' && (attribute(tag, 'pane') ?? 'topLeft') === (pane ?? 'topLeft'),
  );
  const opened = setAttribute(xml, view, 'tabSelected', '1');
  if (view.tag.isSelfClosing) {
    const text = `${opened.text.replace(/\s*\/>$/, '>')}${selection}</${view.tag.name}>`;
    return [{ ...opened, text }];
  }
  return [
    opened,
    ...replaced.map(({ start, end }) => ({ start, end, text: '' })),
    insertChild(xml, view, ['pane', 'selection'], 'selection', selection),
  ];
}

/** Two sheets that are both selected are a group in Excel: typing into one would write into both. */
function leaveTab(xml: string, root: XmlNode): Edit[] {
  return root.children
    .filter(({ local }) => local === 'sheetViews')
    .flatMap(({ children }) => children)
    .filter(({ tag }) => attribute(tag, 'tabSelected') !== undefined)
    .map((view) => setAttribute(xml, view, 'tabSelected', '0'));
}

const NO_TAG = { name: '', local: '', uri: '', attributes: {}, isSelfClosing: true };

async function edit(
  store: PartStore,
  part: string,
  inside: string,
  edits: (xml: string, root: XmlNode) => Edit[],
): Promise<void> {
  const xml = (await store.text(part)) ?? '';
  const root = outline(xml, (parent) => parent.local === inside || parent.local === 'sheetView');
  const changes = edits(xml, root);
  if (changes.length > 0) store.put(part, applyEdits(xml, changes));
}
