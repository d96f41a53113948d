/** Reading the sheet in view and judging it: all of it when asked, and what edits have touched while they are followed. */
import { failureMessage } from '../failure';
import type { Tab } from '../session';
import type { Period } from '../../core/statistics/period';
import { looksBack } from '../../core/template/lights';
import type { Template } from '../../core/template/template';
import type { CellRect } from '../../workbook/address';
import type { GatheredEdit } from '../../workbook/gather-edits';
import { WorkbookError } from '../../workbook/host';
import { isSameSheet } from '../../workbook/sheet-names';
import type { SheetSnapshot } from '../../workbook/snapshot';
import { reviewPart } from './desk';
import type { Desk, Run } from './desk';

/** How long a solved finding stays, crossed through, before it goes. */
const SETTLE_AFTER = 4000;

export type Outcome = 'done' | 'failed' | 'superseded';

export interface Examining {
  /** Reads and judges the sheet in view. quiet: what is shown stays until the new result is there. */
  look(quiet: boolean): Promise<void>;
  /** The user asks for a verdict; from then on each sheet shows its own. */
  ask(tab: Tab): Promise<void>;
  /** Reads what the edits have touched, and judges the sheet as it is now, quietly. superseded: another look began. */
  follow(edits: readonly GatheredEdit[]): Promise<Outcome>;
  stop(): void;
}

export function createExamining({ host, engine, get, send, begin }: Desk): Examining {
  let settleTimer: ReturnType<typeof setTimeout> | undefined;

  async function look(quiet: boolean, cause: Cause = 'changed'): Promise<Outcome> {
    const { sheet, template, period } = get();
    if (sheet === null || template === null) return 'done';
    const run = begin();
    send({ type: 'work-began', work: { step: 'reading', quiet } });
    try {
      const [snapshot, ...beside] = await readWithExplanations(sheet);
      if (!run.isCurrent() || !snapshot) return 'superseded';
      await judge(run, { sheet, template: template.template, period, snapshot, beside, quiet, cause });
      return run.isCurrent() ? 'done' : 'superseded';
    } catch (error) {
      if (!run.isCurrent()) return 'superseded';
      // A quiet look that fails (a cell is being edited) leaves the old result, marked as out of date.
      if (quiet && get().look) send({ type: 'work-ended' });
      else send({ type: 'failed', reason: failureMessage(error) });
      return 'failed';
    }
  }

  async function judge(run: Run, seen: Seen): Promise<void> {
    const { sheet, template, period, snapshot, beside, quiet, cause } = seen;
    const follows = cause === 'edited';
    send({ type: 'work-began', work: { step: 'judging', quiet } });
    if (!quiet) await painted();
    if (!run.isCurrent()) return;
    const { besideOf } = await reviewPart();
    const isKept = (name: string): boolean => besideOf([name], sheet, 'history').length > 0;
    if (!run.isCurrent()) return;
    const past = looksBack(template.lights) ? await pastPart() : null;
    const known = past?.pastReports(host.settings, template);
    const kept = beside.filter(({ name }) => isKept(name));
    const result = await engine.examine(snapshot, template, period, run.signal, known, kept);
    if (!run.isCurrent()) return;
    const at = Date.now();
    if (result.ok) {
      const { examination } = result;
      const { reviewed } = await reviewPart();
      if (!run.isCurrent()) return;
      const review = reviewed(examination, snapshot, [], beside);
      send({ type: 'examined', sheet, examination, snapshot, beside, review, at, follows });
      // Half a sheet that is being filled in, or one with errors, is no report to look back on.
      if (past && examination.past && cause === 'asked' && review.readiness.errors === 0) {
        // A light that misses it says so by itself.
        past.keepPast(host.settings, template, examination.past).catch(() => undefined);
      }
    } else send({ type: 'no-table', sheet, reason: result.reason, at });
    clearTimeout(settleTimer);
    settleTimer = setTimeout(() => send({ type: 'settled' }), SETTLE_AFTER);
  }

  async function follow(edits: readonly GatheredEdit[]): Promise<Outcome> {
    const { sheet, template, period, look: seen } = get();
    if (sheet === null || template === null) return 'done';
    if (seen?.kind !== 'examined' || seen.sheet !== sheet) return look(true, 'edited');
    const { affectedBy, patched } = await livePart();
    const touched = affectedBy(edits, seen.snapshot);
    // Where rows moved, what was kept is of no use.
    if (touched === 'all') return look(true, 'edited');
    const answers = seen.beside.map(({ name }) => name);
    const areAnswered = edits.some((edit) => answers.some((name) => isSameSheet(name, edit.sheet)));
    if (touched === null && !areAnswered) return 'done';
    const run = begin();
    send({ type: 'work-began', work: { step: 'reading', quiet: true } });
    try {
      const [part] = touched ? await host.read({ sheets: [sheet], range: touched }) : [];
      const beside = areAnswered ? await host.read({ sheets: answers }) : seen.beside;
      if (!run.isCurrent()) return 'superseded';
      // A host for which a whole sheet costs no more gives all of it.
      const isPart = part !== undefined && touched !== null && isSameRect(part.used, touched);
      const snapshot = part === undefined ? seen.snapshot : isPart ? patched(seen.snapshot, part) : part;
      if (snapshot === null) return await look(true, 'edited');
      await judge(run, {
        sheet,
        template: template.template,
        period,
        snapshot,
        beside,
        quiet: true,
        cause: 'edited',
      });
      return run.isCurrent() ? 'done' : 'superseded';
    } catch {
      if (!run.isCurrent()) return 'superseded';
      send({ type: 'work-ended' });
      return 'failed';
    }
  }

  /** In one request; the outline tells whether there are explanations, or a history. */
  async function readWithExplanations(sheet: string): Promise<SheetSnapshot[]> {
    const { besideOf } = await reviewPart();
    const names = get().outline?.sheets.map(({ name }) => name) ?? [];
    const beside = [...besideOf(names, sheet, 'explanations'), ...besideOf(names, sheet, 'history')];
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
    async look(quiet) {
      await look(quiet);
    },
    async ask(tab) {
      if (get().template === null) {
        send({ type: 'templates-opened', open: true });
        return;
      }
      send({ type: 'asked', tab });
      await look(get().look !== null, 'asked');
    },
    follow,
    stop() {
      begin();
      clearTimeout(settleTimer);
    },
  };
}

/** The user asked for a verdict; an edit was followed; or something else is in view, or chosen, than before. */
type Cause = 'asked' | 'edited' | 'changed';

interface Seen {
  readonly sheet: string;
  readonly template: Template;
  readonly period: Period | null;
  readonly snapshot: SheetSnapshot;
  /** The sheets that hold explanations, and the history. */
  readonly beside: readonly SheetSnapshot[];
  readonly quiet: boolean;
  readonly cause: Cause;
}

/** Fetched for lights that look back. */
export const pastPart = () => import(/* webpackChunkName: "past" */ '../past-reports');

/** Fetched with the first edit that is followed. */
const livePart = () => import(/* webpackChunkName: "live" */ '../live-part');

const isSameRect = (a: CellRect, b: CellRect): boolean =>
  a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;

/** Lets the browser draw the step before the engine takes the thread. */
const painted = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
