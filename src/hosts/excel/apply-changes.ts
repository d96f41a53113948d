/** Writing, everything or nothing. Whatever can be foreseen is tried first; what Excel refuses all the same is taken back. */
import type { WorkbookChange } from '../../workbook/changes';
import { WorkbookError } from '../../workbook/host';
import { isSameSheet } from '../../workbook/sheet-names';
import { applyOnce } from './apply-once';
import type { Plan } from './plan';
import { planOf } from './plan';
import type { Session } from './session';
import { sweepSheets, sweepStrangers } from './sweep';

export async function applyChanges(changes: readonly WorkbookChange[], session: Session): Promise<void> {
  if (changes.length === 0) return;
  const plan = planOf(changes);
  try {
    await applyAll(plan, session);
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    const { known } = session;
    const isForgotten = error.code === 'sheet-not-found' && !plan.existing.includes(error.subject);
    if (isForgotten && known.sheets().includes(error.subject)) {
      // A sheet that we remember was deleted or renamed by the user: that is no reason to fail.
      known.forget(error.subject);
      return applyChanges(changes, session);
    }
    throw (await wouldLeaveNoSheet(error, plan, session)) ?? error;
  }
}

async function applyAll(plan: Plan, session: Session): Promise<void> {
  const { strangers, unseen, hasChanged } = await applyOnce(plan, session);
  try {
    await sweepStrangers(strangers, session);
    await sweepSheets(unseen, session);
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    if (error.code === 'sheet-not-found') return; // deleted meanwhile, and its marks with it
    throw hasChanged ? new WorkbookError('half-done', error.subject, error.message) : error;
  }
}

/** Excel's refusal to do without any visible sheet has no code of its own. */
async function wouldLeaveNoSheet(
  { code }: WorkbookError,
  { removed }: Plan,
  { converse }: Session,
): Promise<WorkbookError | null> {
  if (removed.length === 0 || code === 'half-done') return null;
  const visible = await converse(removed, async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name,items/visibility');
    await context.sync();
    return worksheets.items.filter(({ visibility }) => visibility === Excel.SheetVisibility.visible);
  }).catch(() => []);
  const goes = (sheet: Excel.Worksheet): boolean => removed.some((name) => isSameSheet(name, sheet.name));
  const last = removed.findLast((name) => visible.some((sheet) => isSameSheet(name, sheet.name)));
  return last !== undefined && visible.every(goes) ? new WorkbookError('not-supported', last) : null;
}
