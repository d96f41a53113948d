/** Edits come in showers: one key a cell, a hundred cells a paste. Gathered, they are answered once. */
import type { CellRect } from './address';
import type { Unsubscribe, WorkbookEvent, WorkbookHost } from './host';
import { around } from './rects';
import { isSameSheet } from './sheet-names';

export interface GatheredEdit {
  readonly sheet: string;
  /** The smallest rectangle around all that was edited; null: anything may have been. */
  readonly range: CellRect | null;
}

export interface Gathering {
  /** Milliseconds without a further edit, after which they are told. */
  readonly quiet: number;
  /** Milliseconds after the first edit, after which they are told although more keep coming. */
  readonly longest: number;
}

const GATHERING: Gathering = { quiet: 400, longest: 2000 };

/** Tells the edits of each sheet together, once nobody has edited for a moment. What is still waiting at the end is not told. */
export function gatherEdits(
  watch: WorkbookHost['watch'],
  listener: (edits: readonly GatheredEdit[]) => void,
  { quiet, longest }: Gathering = GATHERING,
): Unsubscribe {
  let waiting: GatheredEdit[] = [];
  let since = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = (): void => {
    const edits = waiting;
    waiting = [];
    listener(edits);
  };
  const hear = (event: WorkbookEvent): void => {
    if (event.kind !== 'edited') return;
    const now = Date.now();
    if (waiting.length === 0) since = now;
    waiting = joined(waiting, event);
    clearTimeout(timer);
    timer = setTimeout(tell, Math.max(0, Math.min(quiet, since + longest - now)));
  };
  const stop = watch(hear);
  return () => {
    clearTimeout(timer);
    waiting = [];
    stop();
  };
}

function joined(edits: readonly GatheredEdit[], { sheet, range }: GatheredEdit): GatheredEdit[] {
  const before = edits.find((edit) => isSameSheet(edit.sheet, sheet));
  if (!before) return [...edits, { sheet, range }];
  const both = { sheet: before.sheet, range: before.range && range && around(before.range, range) };
  return edits.map((edit) => (edit === before ? both : edit));
}
