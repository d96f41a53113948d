/**
 * One attempt to carry out a plan, in one round trip: what is known to be ours goes, the new highlights come, and the same
 * round trip lists what lies on the sheets afterwards. Only a sheet too large for one request takes more.
 */
import { WorkbookError } from '../../workbook/host';
import { isSameSheet } from '../../workbook/sheet-names';
import { isPassing, isRefusedAsWhole } from './errors';
import { customIds } from './formats';
import type { Marked } from './marks';
import { mark } from './marks';
import type { Plan } from './plan';
import type { Session } from './session';
import type { Stage } from './steps';
import { carryOut, hide, needsMoreRequests, prepare, remove, select, sheetOf } from './steps';
import type { Strangers } from './sweep';
import { TakeBack } from './take-back';

export interface Applied {
  /** Formats on the marked sheets that we have never seen. */
  readonly strangers: readonly Strangers[];
  /** Sheets on which something of ours may lie, unknown to us. */
  readonly unseen: readonly string[];
  readonly hasChanged: boolean;
}

export async function applyOnce(plan: Plan, session: Session): Promise<Applied> {
  const { known } = session;
  const { existing, steps, removed, clearOthers } = plan;
  const isOneOf = (names: readonly string[], name: string): boolean =>
    names.some((other) => isSameSheet(other, name));
  const remembered = clearOthers ? known.sheets().filter((name) => !isOneOf(existing, name)) : [];
  const asked = [...existing, ...remembered];
  const wanted = [...plan.marks, ...remembered.map((name) => [name, []] as const)].map(
    ([name, highlights]) => ({ name, highlights, ours: known.ours(name) }),
  );
  const work = async (context: Excel.RequestContext, attempt: Attempt): Promise<Applied> => {
    const { worksheets } = context.workbook;
    attempt.takeBack.begin(context);
    const count = steps.length + wanted.length + removed.length;
    if (count > 0) context.application.suspendScreenUpdatingUntilNextSync();
    if (clearOthers) worksheets.load('items/name');
    // Excel stops at the first refusal and keeps what was done before it: so every sheet is asked for first.
    const sheets = new Map(asked.map((name) => [name, worksheets.getItem(name)]));
    const stage: Stage = { context, sheets, takeBack: attempt.takeBack, later: [] };
    prepare(plan, stage);
    const isAlone = count === 1 && !plan.selected;
    for (const step of steps) carryOut(step, stage, isAlone);
    const marked = mark(
      wanted.map((each) => ({ ...each, sheet: sheetOf(stage, each.name) })),
      attempt.takeBack,
    );
    hide(removed, stage);
    if (plan.selected) select(plan.selected, stage);
    if (stage.later.length === 0) remove(removed, stage);
    attempt.isSent = true;
    await context.sync();
    await stage.later.reduce(async (before, ask, i) => {
      await before;
      ask();
      if (i === stage.later.length - 1) remove(removed, stage);
      await context.sync(); // one request cannot carry them all
    }, Promise.resolve());
    const names = clearOthers ? worksheets.items.map(({ name }) => name) : [];
    return {
      strangers: remember(marked, plan, session),
      unseen: names.filter((name) => !isOneOf(asked, name)),
      hasChanged:
        steps.length + removed.length > 0 ||
        wanted.some(({ highlights, ours }) => highlights.length + ours.length > 0),
    };
  };
  return everythingOrNothing(plan, asked, session, work);
}

/** What the round trip has taught us of the formats on the sheets; gives those that are still unknown. */
function remember(marked: readonly Marked[], { removed }: Plan, { known }: Session): Strangers[] {
  for (const { name, added } of marked) {
    for (const { id, formula } of added()) known.learn(name, id, formula);
  }
  for (const name of removed) known.forget(name);
  return marked.map(({ name, left }) => ({ sheet: name, ids: known.strangers(name, customIds(left)) }));
}

interface Attempt {
  readonly takeBack: TakeBack;
  isSent: boolean;
}

async function everythingOrNothing<T>(
  { added, removed, steps }: Plan,
  asked: readonly string[],
  { converse }: Session,
  work: (context: Excel.RequestContext, attempt: Attempt) => Promise<T>,
): Promise<T> {
  // Doing it twice then comes to the same.
  const isRepeatable = added.length + removed.length === 0;
  const halfDone = (error: unknown): WorkbookError =>
    new WorkbookError('half-done', [...asked, ...added].join(', '), String(error));
  let isUnsure = false;
  const attemptOnce = async (context: Excel.RequestContext): Promise<T> => {
    const attempt = { takeBack: new TakeBack(), isSent: false };
    try {
      return await work(context, attempt);
    } catch (error) {
      if (!attempt.isSent || isRefusedAsWhole(error)) throw error;
      const left = await attempt.takeBack.run();
      isUnsure ||= left !== 'nothing';
      if (left === 'nothing' || (isRepeatable && isPassing(error))) throw error;
      throw halfDone(error);
    }
  };
  try {
    return await converse(asked, attemptOnce, { added, isOneUndo: steps.some(needsMoreRequests) });
  } catch (error) {
    throw isUnsure ? halfDone(error) : error;
  }
}
