/** What a list of changes means for highlights: what shall lie on which sheet in the end. */
import type { Highlight, WorkbookChange } from '../../workbook/changes';

export interface WantedMarks {
  /** Highlights by sheet; an empty list clears the sheet. */
  readonly bySheet: ReadonlyMap<string, readonly Highlight[]>;
  /** Everything of ours on every other sheet shall go. */
  readonly clearOthers: boolean;
}

/** A later change replaces an earlier one, as each takes the place of all that is ours on its sheet. */
export function wantedMarks(changes: readonly WorkbookChange[]): WantedMarks {
  const bySheet = new Map<string, readonly Highlight[]>();
  let clearOthers = false;
  for (const change of changes) {
    if (change.kind === 'highlight') bySheet.set(change.sheet, change.highlights);
    else if (change.kind === 'clear-highlights') {
      if (change.sheet !== null) bySheet.set(change.sheet, []);
      else {
        for (const sheet of bySheet.keys()) bySheet.set(sheet, []);
        clearOthers = true;
      }
    }
  }
  return { bySheet, clearOthers };
}
