/** Adds, replaces and removes whole sheets, with everything in the workbook that counts them or leads to them. */
import type { SheetContent } from '../../workbook/content';
import { isStyledCell } from '../../workbook/content';
import { WorkbookError } from '../../workbook/host';
import { requireAnotherVisible, requireNewSheetName } from '../../workbook/sheet-names';
import { addPart, freeName } from './add-part';
import { addCharts } from './charts';
import { contentXml } from './content-xml';
import { isProtected } from './highlights';
import { forgetSheetList, loseReferences, reachableParts, removeUnreachable } from './leftovers';
import type { Link } from './links';
import { withLinks } from './links';
import { outline } from './outline';
import type { PartStore } from './part-store';
import { forgetCalculationChain, recalculate } from './recalculate';
import { relationshipPart } from './relationships';
import { printNames } from './page-xml';
import {
  addLocalNames,
  addSheetNames,
  appendTab,
  removeBuiltInNames,
  removeTab,
  requireView,
  tabNames,
} from './tabs';
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
  const frame = { name, isActive: false };
  const part = await append(store, workbook, name, await contentXml(store, workbook, content, frame));
  await addCharts(store, workbook, { part, name }, content.charts ?? []);
  await addSheetNames(store, workbook, tabs.length, printNames(name, content.page));
  await forgetSheetList(store);
  await settle(store, workbook, content, hasFormulas(content));
}

/**
 * The same for a page that others read in their own workbook: it leads to cells by links, not by formulas, so that the results
 * and the order of calculation stay as they are; and the list of sheets in the document properties stays, which binds nobody.
 * @param content without formulas but links
 */
export async function addReport(
  store: PartStore,
  workbook: WorkbookPart,
  name: string,
  content: SheetContent,
): Promise<void> {
  const tabs = await tabNames(store, workbook);
  requireNewSheetName(tabs, name);
  const linked = withLinks(content);
  const frame = { name, isActive: false, links: linked.links };
  await append(store, workbook, name, await contentXml(store, workbook, linked.content, frame));
  await addSheetNames(store, workbook, tabs.length, printNames(name, content.page));
}

/** One of ours from before; also where somebody has protected it. */
export async function replaceReport(
  store: PartStore,
  workbook: WorkbookPart,
  sheet: SheetEntry,
  content: SheetContent,
): Promise<void> {
  const hadFormulas = /<(?:[\w.-]+:)?f[\s>]/.test((await store.text(sheet.part)) ?? '');
  const linked = withLinks(content);
  await replaceCells(store, workbook, sheet, linked.content, linked.links);
  if (hadFormulas) await forgetCalculationChain(store, workbook);
}

/** @returns the part of the new sheet */
async function append(store: PartStore, workbook: WorkbookPart, name: string, text: string): Promise<string> {
  const directory = workbook.part.slice(0, workbook.part.lastIndexOf('/') + 1);
  const part = freeName(store, (n) => `${directory}worksheets/sheet${n}.xml`);
  const relationship = await addPart(store, workbook.part, `${workbook.relationshipBase}worksheet`, {
    name: part,
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml',
    text,
  });
  await appendTab(store, workbook, name, relationship);
  return part;
}

/**
 * All sheets of a workbook that hold nothing yet, and that nothing leads to: the time is that of their cells, however many they are.
 * @param contents one for each sheet, in their order; the first sheet is the active one
 * @throws WorkbookError too-large.
 */
export async function fillSheets(
  store: PartStore,
  workbook: WorkbookPart,
  contents: readonly SheetContent[],
): Promise<void> {
  for (const [index, { part, name }] of workbook.sheets.entries()) {
    const content = contents[index];
    if (!content) continue;
    store.put(part, await contentXml(store, workbook, content, { name, isActive: index === 0 }));
    await addCharts(store, workbook, { part, name }, content.charts ?? []);
  }
  const names = workbook.sheets.flatMap(({ name, tab }, index) =>
    printNames(name, contents[index]?.page).map(([own, text]) => [tab, own, text] as const),
  );
  await addLocalNames(store, workbook, names);
  if (contents.some(({ frozenRows = 0 }) => frozenRows > 0)) await requireView(store, workbook);
  if (contents.some(hasFormulas)) await recalculate(store, workbook, true);
}

/** @throws WorkbookError sheet-protected or too-large. */
export async function replaceSheet(
  store: PartStore,
  workbook: WorkbookPart,
  sheet: SheetEntry,
  content: SheetContent,
): Promise<void> {
  await unprotected(store, sheet);
  await replaceCells(store, workbook, sheet, content);
  await settle(store, workbook, content, true);
}

/** Everything on the sheet and all that only it led to. */
async function replaceCells(
  store: PartStore,
  workbook: WorkbookPart,
  sheet: SheetEntry,
  content: SheetContent,
  links: readonly Link[] = [],
): Promise<void> {
  const root = outline((await store.text(sheet.part)) ?? '');
  const before = await reachableParts(store);
  const properties = root.children.find(({ local }) => local === 'sheetPr');
  const text = await contentXml(store, workbook, content, {
    name: sheet.name,
    isActive: workbook.sheets[workbook.active]?.part === sheet.part,
    codeName: properties && attribute(properties.tag, 'codeName'),
    links,
  });
  store.put(sheet.part, text);
  if (store.has(relationshipPart(sheet.part))) store.put(relationshipPart(sheet.part), null);
  await removeUnreachable(store, before);
  await addCharts(store, workbook, sheet, content.charts ?? []);
  await removeBuiltInNames(store, workbook, sheet);
  await addSheetNames(store, workbook, sheet.tab, printNames(sheet.name, content.page));
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

async function unprotected(store: PartStore, { part, name }: SheetEntry): Promise<void> {
  if (isProtected(outline((await store.text(part)) ?? ''))) throw new WorkbookError('sheet-protected', name);
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
