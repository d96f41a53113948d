/** What the workbook tells, without the echo of what the panel has just written itself: that was looked at already. */
import type { CellRef } from '../../workbook/address';
import type { Unsubscribe, WorkbookEvent, WorkbookHost } from '../../workbook/host';
import { isSameSheet } from '../../workbook/sheet-names';

export interface Heard {
  watch(listener: (event: WorkbookEvent) => void): Unsubscribe;
  /** Edits of these cells are expected once, from the panel itself. Call it before writing them. */
  expect(cells: readonly CellRef[]): void;
}

/** Milliseconds. An echo that has not come by then was never told, and the next edit is somebody else's. */
const LONGEST_ECHO = 2000;

export function createHeard(watch: WorkbookHost['watch'], now: () => number = Date.now): Heard {
  let expected: { readonly cell: CellRef; readonly until: number }[] = [];
  const listeners = new Set<(event: WorkbookEvent) => void>();
  let unwatch: Unsubscribe | null = null;

  function isEcho(event: WorkbookEvent): boolean {
    if (event.kind !== 'edited' || event.range === null) return false;
    const { sheet, range } = event;
    const time = now();
    expected = expected.filter(({ until }) => until > time);
    const echoed = expected.find(
      ({ cell }) =>
        isSameSheet(cell.sheet, sheet) &&
        cell.row === range.row &&
        cell.column === range.column &&
        range.rows * range.columns === 1,
    );
    expected = expected.filter((one) => one !== echoed);
    return echoed !== undefined;
  }

  return {
    watch(listener) {
      listeners.add(listener);
      unwatch ??= watch((event) => {
        if (!isEcho(event)) for (const one of [...listeners]) one(event);
      });
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        unwatch?.();
        unwatch = null;
      };
    },
    expect(cells) {
      const until = now() + LONGEST_ECHO;
      expected = [...expected, ...cells.map((cell) => ({ cell, until }))];
    },
  };
}
