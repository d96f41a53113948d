/** Puts our highlights into a worksheet as conditional formats, and takes exactly ours out again. */
import { rectAddress } from '../../workbook/address';
import type { Highlight } from '../../workbook/changes';
import { isOwnFormula, ownFormula } from '../../workbook/changes';
import { WorkbookError } from '../../workbook/host';
import { stylesFor } from './differential-styles';
import type { Edit, XmlNode } from './outline';
import { applyEdits, insertChild, outline, prefixOf } from './outline';
import type { PartStore } from './part-store';
import type { SheetEntry, WorkbookPart } from './workbook-part';
import { WORKSHEET_ORDER } from './worksheet-order';
import { attribute, escapeXml, isTrue } from './xml';

/** In place of all that are ours on this sheet. @throws WorkbookError sheet-protected. */
export async function setHighlights(
  store: PartStore,
  workbook: WorkbookPart,
  sheet: SheetEntry,
  highlights: readonly Highlight[],
): Promise<void> {
  const xml = (await store.text(sheet.part)) ?? '';
  const root = outline(xml, isInsideFormats);
  const removals = removeRules(root, isOwnFormula);
  if (removals.length === 0 && highlights.length === 0) return;
  if (isProtected(root)) throw new WorkbookError('sheet-protected', sheet.name);

  const styles = await stylesFor(store, workbook, highlights);
  const highest = highestPriority(root);
  const prefix = prefixOf(root);
  const added = highlights.map(
    ({ range, formula }, i) =>
      `<${prefix}conditionalFormatting sqref="${rectAddress(range)}">` +
      `<${prefix}cfRule type="expression" dxfId="${styles[i] ?? 0}" priority="${highest + i + 1}">` +
      `<${prefix}formula>${escapeXml(ownFormula(formula).slice(1))}</${prefix}formula>` +
      `</${prefix}cfRule></${prefix}conditionalFormatting>`,
  );
  const insertion = insertChild(xml, root, WORKSHEET_ORDER, 'conditionalFormatting', added.join(''));
  store.put(sheet.part, applyEdits(xml, [...removals, insertion]));
}

export const isProtected = (root: XmlNode): boolean =>
  root.children.some(({ local, tag }) => local === 'sheetProtection' && isTrue(attribute(tag, 'sheet')));

export const isInsideFormats = (parent: XmlNode): boolean =>
  ['conditionalFormatting', 'cfRule', 'extLst', 'ext', '?'].includes(parent.local);

/** Takes out the rules with such a formula, and what is empty without them. */
export function removeRules(root: XmlNode, isGone: (formula: string) => boolean): Edit[] {
  return root.children
    .filter(({ local }) => local === 'conditionalFormatting')
    .flatMap((format) => {
      const rules = format.children.filter(({ local }) => local === 'cfRule');
      const ours = rules.filter((rule) => hasFormula(rule, isGone));
      const gone = ours.length === rules.length && ours.length > 0 ? [format] : ours;
      return gone.map(({ start, end }) => ({ start, end, text: '' }));
    });
}

/** Over all rules of the sheet, also those of the extension list: priorities are unique among both. */
export function highestPriority(node: XmlNode, isGone: (formula: string) => boolean = () => false): number {
  const stays = node.tag.local === 'cfRule' && !hasFormula(node, isGone);
  const own = stays ? Number(attribute(node.tag, 'priority')) : 0;
  return node.children.reduce(
    (highest, child) => Math.max(highest, highestPriority(child, isGone)),
    Number.isSafeInteger(own) ? own : 0,
  );
}

const hasFormula = (rule: XmlNode, wanted: (formula: string) => boolean): boolean =>
  rule.children.some(({ local, text }) => local === 'formula' && wanted(text));
