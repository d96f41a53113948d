/** Reading the sheet in view and judging it: when asked, and quietly after an edit. */
import { failureMessage } from '../failure';
import type { Tab } from '../session';
import { WorkbookError } from '../../workbook/host';
import type { SheetSnapshot } from '../../workbook/snapshot';
import { reviewPart } from './desk';
import type { Desk } from './desk';

/** Typing a number takes a moment; reading the sheet at every key would only be in the way. */
const QUIET_AFTER_EDIT = 600;
/** How long a solved finding stays, crossed through, before it goes. */
const SETTLE_AFTER = 4000;

export interface Examining {
  /** Reads and judges the sheet in view. quiet: what is shown stays until the new result is there. */
  look(quiet: boolean): Promise<void>;
  /** The user asks for a verdict; from then on each sheet shows its own. */
  ask(tab: Tab): Promise<void>;
  /** Looks again, quietly, when the typing has stopped. */
  lookSoon(): void;
  stop(): void;
}

export function createExamining({ host, engine, get, send, begin }: Desk): Examining {
  let quietTimer: ReturnType<typeof setTimeout> | undefined;
  let settleTimer: ReturnType<typeof setTimeout> | undefined;

  async function look(quiet: boolean): Promise<void> {
    const { sheet, template, period } = get();
    if (sheet === null || template === null) return;
    const run = begin();
    clearTimeout(quietTimer);
    send({ type: 'work-began', work: { step: 'reading', quiet } });
    try {
      const [snapshot, ...beside] = await readWithExplanations(sheet);
      if (!run.isCurrent() || !snapshot) return;
      send({ type: 'work-began', work: { step: 'judging', quiet } });
      if (!quiet) await painted();
      if (!run.isCurrent()) return;
      const result = await engine.examine(snapshot, template.template, period, run.signal);
      if (!run.isCurrent()) return;
      const at = Date.now();
      if (result.ok) {
        const { examination } = result;
        const { reviewed } = await reviewPart();
        if (!run.isCurrent()) return;
        const review = reviewed(examination, snapshot, [], beside);
        send({ type: 'examined', sheet, examination, snapshot, review, at });
      } else send({ type: 'no-table', sheet, reason: result.reason, at });
      clearTimeout(settleTimer);
      settleTimer = setTimeout(() => send({ type: 'settled' }), SETTLE_AFTER);
    } catch (error) {
      if (!run.isCurrent()) return;
      // A quiet look that fails (a cell is being edited) leaves the old result, marked as out of date.
      if (quiet && get().look) send({ type: 'work-ended' });
      else send({ type: 'failed', reason: failureMessage(error) });
    }
  }

  /** In one request; the outline tells whether there are explanations. */
  async function readWithExplanations(sheet: string): Promise<SheetSnapshot[]> {
    const { besideOf } = await reviewPart();
    const names = get().outline?.sheets.map(({ name }) => name) ?? [];
    const beside = besideOf(names, sheet, 'explanations');
    try {
      return await host.read({ sheets: [sheet, ...beside] });
    } catch (error) {
      // One of them went a moment ago, and the outline does not know it yet.
      const isGone = error instanceof WorkbookError && error.code === 'sheet-not-found';
      if (!isGone || !beside.some((name) => name === error.subject)) throw error;
      return host.read({ sheets: [sheet] });
    }
  }

  return {
    look,
    async ask(tab) {
      if (get().template === null) {
        send({ type: 'templates-opened', open: true });
        return;
      }
      send({ type: 'asked', tab });
      await look(get().look !== null);
    },
    lookSoon() {
      clearTimeout(quietTimer);
      quietTimer = setTimeout(() => void look(true), QUIET_AFTER_EDIT);
    },
    stop() {
      begin();
      clearTimeout(quietTimer);
      clearTimeout(settleTimer);
    },
  };
}

/** Lets the browser draw the step before the engine takes the thread. */
const painted = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
