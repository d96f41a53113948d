/** Adds, replaces and removes whole sheets, with everything in the workbook that counts them or leads to them. */
import type { SheetContent } from '../../workbook/content';
import { isStyledCell } from '../../workbook/content';
import { WorkbookError } from '../../workbook/host';
import { requireAnotherVisible, requireNewSheetName } from '../../workbook/sheet-names';
import { addPart, freeName } from './add-part';
import { contentXml } from './content-xml';
import { isProtected } from './highlights';
import { forgetSheetList, loseReferences, reachableParts, removeUnreachable } from './leftovers';
import type { XmlNode } from './outline';
import { outline } from './outline';
import type { PartStore } from './part-store';
import { recalculate } from './recalculate';
import { relationshipPart } from './relationships';
import { printNames } from './page-xml';
import { addSheetNames, appendTab, removeBuiltInNames, removeTab, requireView, tabNames } from './tabs';
import type { SheetEntry, WorkbookPart } from './workbook-part';
import { attribute } from './xml';

/** @throws WorkbookError sheet-exists, sheet-name-invalid or too-large. */
export async function addSheet(
  store: PartStore,
  workbook: WorkbookPart,
  name: string,
  content: SheetContent,
): Promise<void> {
  const tabs = await tabNames(store, workbook);
  requireNewSheetName(tabs, name);
  const directory = workbook.part.slice(0, workbook.part.lastIndexOf('/') + 1);
  const relationship = await addPart(store, workbook.part, `${workbook.relationshipBase}worksheet`, {
    name: freeName(store, (n) => `${directory}worksheets/sheet${n}.xml`),
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml',
    text: await contentXml(store, workbook, content, { name, isActive: false }),
  });
  await appendTab(store, workbook, name, relationship);
  await addSheetNames(store, workbook, tabs.length, printNames(name, content.page));
  await forgetSheetList(store);
  await settle(store, workbook, content, hasFormulas(content));
}

/** @throws WorkbookError sheet-protected or too-large. */
export async function replaceSheet(
  store: PartStore,
  workbook: WorkbookPart,
  sheet: SheetEntry,
  content: SheetContent,
): Promise<void> {
  const root = await unprotected(store, sheet);
  const before = await reachableParts(store);
  const properties = root.children.find(({ local }) => local === 'sheetPr');
  const text = await contentXml(store, workbook, content, {
    name: sheet.name,
    isActive: workbook.sheets[workbook.active]?.part === sheet.part,
    codeName: properties && attribute(properties.tag, 'codeName'),
  });
  store.put(sheet.part, text);
  if (store.has(relationshipPart(sheet.part))) store.put(relationshipPart(sheet.part), null);
  await removeUnreachable(store, before);
  await removeBuiltInNames(store, workbook, sheet);
  await addSheetNames(store, workbook, sheet.tab, printNames(sheet.name, content.page));
  await settle(store, workbook, content, true);
}

/** @throws WorkbookError sheet-protected, or not-supported for the last visible sheet. */
export async function removeSheet(
  store: PartStore,
  workbook: WorkbookPart,
  sheet: SheetEntry,
): Promise<void> {
  await unprotected(store, sheet);
  requireAnotherVisible(
    workbook.sheets.map(({ name, visibility }) => ({ name, visible: visibility === 'visible' })),
    sheet.name,
  );
  const before = await reachableParts(store);
  await removeTab(store, workbook, sheet);
  await removeUnreachable(store, before);
  const others = workbook.sheets.filter((other) => other !== sheet);
  await loseReferences(store, others, sheet.name);
  await forgetSheetList(store);
  await recalculate(store, workbook, true);
}

async function unprotected(store: PartStore, { part, name }: SheetEntry): Promise<XmlNode> {
  const root = outline((await store.text(part)) ?? '');
  if (isProtected(root)) throw new WorkbookError('sheet-protected', name);
  return root;
}

async function settle(
  store: PartStore,
  workbook: WorkbookPart,
  { frozenRows = 0 }: SheetContent,
  formulasChanged: boolean,
): Promise<void> {
  if (frozenRows > 0) await requireView(store, workbook);
  if (formulasChanged) await recalculate(store, workbook, true);
}

const hasFormulas = ({ rows }: SheetContent): boolean =>
  rows.some((row) => row.some((cell) => isStyledCell(cell) && cell.formula !== undefined));
