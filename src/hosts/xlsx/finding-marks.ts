/** Cells with findings, coloured by a conditional format of our own: over the user's formatting, and gone without a trace. */
import type { CellRect } from '../../workbook/address';
import { rectAddress } from '../../workbook/address';
import { ownFormula } from '../../workbook/changes';
import { differentialStyles } from './differential-styles';
import { highestPriority, removeRules } from './highlights';
import type { Edit, XmlNode } from './outline';
import { insertChild, prefixOf } from './outline';
import type { PartStore } from './part-store';
import type { WorkbookPart } from './workbook-part';
import { WORKSHEET_ORDER } from './worksheet-order';
import { escapeXml } from './xml';

/** From the gravest on: where two lie on one cell the first counts. */
export const MARK_LOOKS = ['red', 'yellow', 'blue'] as const;
export type MarkLook = (typeof MARK_LOOKS)[number];

/** The lines tell them apart without colour; a bold figure might no longer fit into its column. */
const LOOKS: Readonly<
  Record<MarkLook, { readonly fill: string; readonly line: string; readonly style: string }>
> = {
  red: { fill: 'FFFDE7E9', line: 'FFA4262C', style: 'thin' },
  yellow: { fill: 'FFFFF4CE', line: 'FF8A6A00', style: 'dashed' },
  blue: { fill: 'FFDEECF9', line: 'FF2B6CB0', style: 'dotted' },
};

/** Marks of findings go with all that is ours; clearing them alone leaves the lights of the schedule. */
const FORMULA = ownFormula('=N("finding")=0').slice(1);

const isOurs = (formula: string): boolean => formula === FORMULA;

/** Excel cuts what is much longer. */
const MOST_AREAS = 500;

/** The edits of a worksheet part that put these marks in place of those of before. */
export async function markEdits(
  store: PartStore,
  workbook: WorkbookPart,
  { xml, root }: { readonly xml: string; readonly root: XmlNode },
  marks: ReadonlyMap<MarkLook, readonly CellRect[]>,
): Promise<readonly Edit[]> {
  const removals = removeRules(root, isOurs);
  const wanted = MARK_LOOKS.filter((look) => (marks.get(look) ?? []).length > 0);
  if (wanted.length === 0) return removals;
  const styles = await differentialStyles(store, workbook, (p) => wanted.map((look) => dxfText(p, look)));
  const prefix = prefixOf(root);
  let priority = highestPriority(root, isOurs);
  const added = wanted.flatMap((look, i) =>
    inPieces(marks.get(look) ?? []).map((areas) => {
      priority += 1;
      return (
        `<${prefix}conditionalFormatting sqref="${areas.map(rectAddress).join(' ')}">` +
        `<${prefix}cfRule type="expression" dxfId="${styles[i] ?? 0}" priority="${priority}">` +
        `<${prefix}formula>${escapeXml(FORMULA)}</${prefix}formula>` +
        `</${prefix}cfRule></${prefix}conditionalFormatting>`
      );
    }),
  );
  return [...removals, insertChild(xml, root, WORKSHEET_ORDER, 'conditionalFormatting', added.join(''))];
}

function dxfText(p: string, look: MarkLook): string {
  const { fill, line, style } = LOOKS[look];
  const sides = ['left', 'right', 'top', 'bottom'].map(
    (side) => `<${p}${side} style="${style}"><${p}color rgb="${line}"/></${p}${side}>`,
  );
  return (
    `<${p}dxf><${p}fill><${p}patternFill><${p}bgColor rgb="${fill}"/></${p}patternFill></${p}fill>` +
    `<${p}border>${sides.join('')}</${p}border></${p}dxf>`
  );
}

function inPieces(areas: readonly CellRect[]): (readonly CellRect[])[] {
  const pieces: (readonly CellRect[])[] = [];
  for (let at = 0; at < areas.length; at += MOST_AREAS) pieces.push(areas.slice(at, at + MOST_AREAS));
  return pieces;
}
