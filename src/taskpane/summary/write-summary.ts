/** Sheets of the summary into the workbook, as it is now: all of them, or none. */
import type { Locale } from '../../messages/keys';
import type { WorkbookChange } from '../../workbook/changes';
import type { SheetContent } from '../../workbook/content';
import { WorkbookError } from '../../workbook/host';
import type { WorkbookHost } from '../../workbook/host';
import type { SheetSnapshot } from '../../workbook/snapshot';
import { throwIfStopped } from '../engine/stopped';
import { holdsContent } from '../take-back';
import type { Written } from '../take-back';
import type { Summing } from './summing';

/** Whoever waits is told sheet by sheet, and can end it between two of them. */
export interface WriteSteps {
  readonly signal: AbortSignal;
  begins(step: WriteStep): void;
}

export interface WriteStep {
  readonly sheet: string;
  /** From 1, of so many. */
  readonly number: number;
  readonly count: number;
}

type Host = Pick<WorkbookHost, 'apply' | 'highlights'>;

/** Sheets as they were written last: a snapshot does not tell how they look. */
const lastWritten = new WeakMap<object, Map<string, SheetContent>>();

/** Rejects with WorkbookError and Stopped; then nothing of it stands in the workbook. @returns null where there is nothing to write */
export function writeSummary(
  host: Host,
  summing: Pick<Summing, 'readAgain' | 'ask' | 'get'>,
  locale: Locale,
  steps: WriteSteps | null = null,
): Promise<Written | null> {
  const { dashboard } = summing.get();
  const asked = () => summing.ask('write', { locale, dashboard }, steps?.signal);
  return writeSheets(host, summing, asked, steps);
}

/**
 * @param asked for what is to be written, after the workbook was read anew
 * @param steps null: in one change
 */
export async function writeSheets(
  host: Host,
  summing: Pick<Summing, 'readAgain'>,
  asked: () => Promise<Written | null>,
  steps: WriteSteps | null = null,
): Promise<Written | null> {
  const { snapshots } = await summing.readAgain();
  const told = await asked();
  if (!told) return null;
  const known = lastWritten.get(host) ?? new Map<string, SheetContent>();
  lastWritten.set(host, known);
  const back = told.back.map((change) => asItWas(change, known, snapshots));
  const written = { changes: told.changes, back: await withLights(host, back) };
  if (steps) await applyBySheet(host, written, snapshots, steps);
  else await host.apply(written.changes);
  for (const change of written.changes) if ('content' in change) known.set(change.sheet, change.content);
  return written;
}

/** What cannot be gone on with is taken out again, so that it is all or nothing as in one change. */
async function applyBySheet(
  host: Host,
  { changes, back }: Written,
  snapshots: readonly SheetSnapshot[],
  { signal, begins }: WriteSteps,
): Promise<void> {
  const groups = bySheet(changes);
  // Known before anything is touched.
  const barred = snapshots.find(
    ({ name, isProtected }) => isProtected && groups.some(([sheet]) => sheet === name),
  );
  if (barred) throw new WorkbookError('sheet-protected', barred.name);
  const done = new Set<string>();
  try {
    for (const [index, [sheet, group]] of groups.entries()) {
      begins({ sheet, number: index + 1, count: groups.length });
      // The page is drawn, and a press on Cancel heard, before the host is kept busy.
      await new Promise((resolve) => setTimeout(resolve, 16));
      throwIfStopped(signal);
      await host.apply(group);
      done.add(sheet);
    }
  } catch (error) {
    if (done.size > 0) await takeOut(host, back, done);
    throw error;
  }
}

async function takeOut(
  host: Host,
  back: readonly WorkbookChange[],
  done: ReadonlySet<string>,
): Promise<void> {
  const own = back.filter(({ sheet }) => sheet !== null && done.has(sheet));
  await host.apply(own).catch((error: unknown) => {
    const [first = ''] = done;
    throw new WorkbookError('half-done', first, error instanceof Error ? error.message : '');
  });
}

/** In their order; what is done to one sheet in a row belongs together. */
function bySheet(changes: readonly WorkbookChange[]): (readonly [sheet: string, WorkbookChange[]])[] {
  const groups: (readonly [string, WorkbookChange[]])[] = [];
  for (const change of changes) {
    const sheet = change.sheet ?? '';
    const last = groups.at(-1);
    if (last?.[0] === sheet) last[1].push(change);
    else groups.push([sheet, [change]]);
  }
  return groups;
}

/** Lights go with what was on a sheet, and come back with it. */
async function withLights(host: Host, back: readonly WorkbookChange[]): Promise<WorkbookChange[]> {
  const sheets = back.flatMap((change) => ('content' in change ? change.sheet : []));
  const lights = (await host.highlights?.(sheets)) ?? [];
  return back.flatMap((change): WorkbookChange[] => {
    const highlights = 'content' in change ? lights[sheets.indexOf(change.sheet)] : null;
    return highlights?.length
      ? [change, { kind: 'highlight', sheet: change.sheet ?? '', highlights }]
      : [change];
  });
}

/** With its looks, where it is still as we wrote it. */
function asItWas(
  change: WorkbookChange,
  known: ReadonlyMap<string, SheetContent>,
  snapshots: readonly SheetSnapshot[],
): WorkbookChange {
  if (!('content' in change)) return change;
  const content = known.get(change.sheet);
  const now = snapshots.find(({ name }) => name === change.sheet);
  return content && now && holdsContent(now, content) ? { ...change, content } : change;
}
