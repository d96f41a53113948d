/** What happens in the grid, without its noise: Univer reports recalculated and formatted cells like edited ones. */
import type { FUniver } from '@univerjs/presets';
import type { Unsubscribe, WorkbookEvent } from '../../workbook/host';
import { rectOf } from './workbook';

export function watchWorkbook(api: FUniver, listener: (event: WorkbookEvent) => void): Unsubscribe {
  const { Event } = api;
  let isWatching = true;
  const subscriptions = [
    api.addEvent(Event.SheetValueChanged, ({ payload, effectedRanges }) => {
      if (!isEdit(payload)) return;
      for (const range of effectedRanges) {
        listener({ kind: 'edited', sheet: range.getSheetName(), range: rectOf(range.getRange()) });
      }
    }),
    // Rows and columns that come or go move everything below and beside them.
    api.addEvent(Event.CommandExecuted, ({ id }) => {
      const sheet = api.getActiveWorkbook()?.getActiveSheet();
      if (sheet && STRUCTURE.has(id)) listener({ kind: 'edited', sheet: sheet.getSheetName(), range: null });
    }),
    api.addEvent(Event.ActiveSheetChanged, ({ activeSheet }) =>
      listener({ kind: 'sheet-activated', sheet: activeSheet.getSheetName() }),
    ),
    ...[Event.SheetCreated, Event.SheetDeleted, Event.SheetNameChanged, Event.WorkbookCreated].map((event) =>
      api.addEvent(event, () => {
        // A moment later: a new workbook is told of before it has taken the place of the one that was open.
        setTimeout(() => isWatching && listener({ kind: 'sheets-changed' }));
      }),
    ),
  ];
  return () => {
    isWatching = false;
    subscriptions.forEach((subscription) => subscription.dispose());
  };
}

const STRUCTURE: ReadonlySet<string> = new Set([
  'sheet.mutation.insert-row',
  'sheet.mutation.insert-col',
  'sheet.mutation.remove-rows',
  'sheet.mutation.remove-col',
  'sheet.mutation.move-rows',
  'sheet.mutation.move-columns',
]);

const SET_VALUES = 'sheet.mutation.set-range-values';
const MOVES: ReadonlySet<string> = new Set(['sheet.mutation.move-range', 'sheet.mutation.reorder-range']);

interface Mutation {
  readonly id: string;
  readonly params?: unknown;
}

/** An edit gives some cell a new content; the results of formulas come as a mutation of their own making. */
export function isEdit({ id, params }: Mutation): boolean {
  if (MOVES.has(id) || STRUCTURE.has(id)) return true;
  if (id !== SET_VALUES) return false;
  const { cellValue, trigger } = params as {
    cellValue?: Record<number, Record<number, object | null> | null>;
    trigger?: string;
  };
  if (trigger === 'formula.mutation.set-formula-calculation-result') return false;
  return Object.values(cellValue ?? {}).some((row) =>
    Object.values(row ?? {}).some((cell) => cell === null || 'v' in cell || 'f' in cell || 'p' in cell),
  );
}
