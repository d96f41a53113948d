/** Which cells of the sheet in view may say something else after edits: those that were typed into, and the formulas that follow. */
import type { CellRect } from '../../workbook/address';
import { around, isInside, meet } from '../../workbook/rects';
import type { GatheredEdit } from '../../workbook/gather-edits';
import { isSameSheet } from '../../workbook/sheet-names';
import type { SheetSnapshot } from '../../workbook/snapshot';
import { referencesOf } from './references';
import type { References } from './references';

/**
 * One rectangle around all of them, because one is read in one go; it may hold more than was affected, never less.
 * @returns 'all' where rows may have moved or the used range may have grown; null where nothing here was affected
 */
export function affectedBy(edits: readonly GatheredEdit[], snapshot: SheetSnapshot): CellRect | 'all' | null {
  const here = edits.filter(({ sheet }) => isSameSheet(sheet, snapshot.name));
  let box: CellRect | null = null;
  for (const { range } of here) {
    if (range === null || !isInside(range, snapshot.used)) return 'all';
    box = box ? around(box, range) : range;
  }
  const fromElsewhere = here.length < edits.length;
  const formulas = formulasOf(snapshot);
  // Forth and back, so that chains that run down or up the sheet are followed in one pass each.
  for (let grown = true; grown;) {
    grown = false;
    for (const { row, column, references } of formulas) {
      const cell = { row, column, rows: 1, columns: 1 };
      if (box && isInside(cell, box)) continue;
      const { own, foreign, opaque } = references;
      const reached: CellRect | null = box;
      if (!opaque && !(foreign && fromElsewhere) && !(reached && own.some((one) => meet(one, reached))))
        continue;
      box = box ? around(box, cell) : cell;
      grown = true;
    }
    formulas.reverse();
  }
  return box;
}

interface PlacedFormula {
  readonly row: number;
  readonly column: number;
  readonly references: References;
}

type Read = readonly { readonly column: number; readonly references: References }[];

/** By the row as the snapshot holds it: an edit leaves most rows the same arrays, and these need not be read again. */
const known = new WeakMap<readonly (string | null)[], { readonly sheet: string; readonly read: Read }>();

function formulasOf({ name, used, formulas }: SheetSnapshot): PlacedFormula[] {
  return formulas.flatMap((line, index) => {
    const row = used.row + index;
    return readLine(line, name).map(({ column, references }) => ({
      row,
      column: used.column + column,
      references,
    }));
  });
}

function readLine(line: readonly (string | null)[], sheet: string): Read {
  const before = known.get(line);
  if (before?.sheet === sheet) return before.read;
  const read = line.flatMap((formula, column) =>
    formula === null ? [] : [{ column, references: referencesOf(formula, sheet) }],
  );
  known.set(line, { sheet, read });
  return read;
}
