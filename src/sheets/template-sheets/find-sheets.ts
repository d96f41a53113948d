/** Which sheets of a workbook are those of a template: by their names, in either language. */
import type { SheetSnapshot } from '../../workbook/snapshot';
import { comparable } from '../words';
import { SHEET_KINDS } from './fields';
import type { SheetKind } from './fields';
import { draftingSpellings } from './words';

/** Whether a workbook with sheets of these names holds a template: its indicators, and one of the others. */
export function isTemplateWorkbook(names: readonly string[]): boolean {
  const kinds = new Set(names.map(kindOfName));
  return kinds.has('indicators') && (kinds.has('settings') || kinds.has('rules'));
}

/** Those of the names that a template's sheets may bear, so that no others are read. */
export const templateSheetNames = (names: readonly string[]): readonly string[] =>
  names.filter((name) => kindOfName(name) !== null);

/** The first sheet of each kind. */
export function findSheets(snapshots: readonly SheetSnapshot[]): ReadonlyMap<SheetKind, SheetSnapshot> {
  const found = new Map<SheetKind, SheetSnapshot>();
  for (const snapshot of snapshots) {
    const kind = kindOfName(snapshot.name);
    if (kind && !found.has(kind)) found.set(kind, snapshot);
  }
  return found;
}

/** 设置, Settings, settings (2). */
function kindOfName(name: string): SheetKind | null {
  const bare = comparable(name).replace(/\(\d+\)$/, '');
  return SHEET_KINDS.find((kind) => draftingSpellings(`drafting.sheet.${kind}`).includes(bare)) ?? null;
}
