/** A sheet made ready to be copied to the worker: what is copied costs by the object, and most rows say the same. */
import type { SheetSnapshot } from '../../workbook/snapshot';

/** The same snapshot, in which rows of equal formats, and rows without formulas, are one array: a copy copies it once. */
export function lightSnapshot(snapshot: SheetSnapshot): SheetSnapshot {
  return {
    ...snapshot,
    formulas: shared(snapshot.formulas),
    numberFormats: shared(snapshot.numberFormats),
  };
}

/** Rows that repeat one of the few last different rows are that row. */
function shared<T>(rows: readonly (readonly T[])[]): (readonly T[])[] {
  const recent: (readonly T[])[] = [];
  return rows.map((row) => {
    const same = recent.find((one) => one.length === row.length && one.every((cell, i) => cell === row[i]));
    if (same) return same;
    recent.unshift(row);
    recent.length = Math.min(recent.length, RECENT);
    return row;
  });
}

/** Bands of formats come in twos and threes: plain rows, subtotals, totals. */
const RECENT = 4;
