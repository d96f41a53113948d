/** What is described is kept with the workbook in its scheme, as if it had been opened from a file, and can be taken back. */
import { message } from '../../../../../core/message';
import type { Message } from '../../../../../core/message';
import { failureMessage } from '../../../../failure';
import { tooLarge } from '../../../../summary/kept-scheme';
import type { KeptScheme } from '../../../../summary/kept-scheme';
import type { Summing } from '../../../../summary/summing';
import type { Said } from '../../../SaidBar';

/** @returns whether it was kept; whatever happened is said */
export async function keepLedger(
  summing: Summing,
  next: KeptScheme | null,
  done: Message,
  say: (said: Said) => void,
): Promise<boolean> {
  const before = summing.get().scheme;
  const refused = tooLarge(next);
  if (refused) {
    say({ tone: 'failed', message: refused });
    return false;
  }
  try {
    await summing.setScheme(next);
  } catch (error) {
    say({ tone: 'failed', message: failureMessage(error) });
    return false;
  }
  say({
    tone: 'done',
    message: done,
    actions: [
      {
        label: 'panel.summary.written.undo',
        run: () => void takeBack(summing, before, next, say),
      },
    ],
  });
  return true;
}

/** What somebody has changed since is not undone with it. */
async function takeBack(
  summing: Summing,
  before: KeptScheme | null,
  kept: KeptScheme | null,
  say: (said: Said) => void,
): Promise<void> {
  if (summing.get().scheme?.text !== kept?.text) {
    return say({ tone: 'failed', message: message('panel.summary.ledger.changed-since') });
  }
  try {
    await summing.setScheme(before);
    say({ tone: 'done', message: message('panel.summary.ledger.taken-back') });
  } catch (error) {
    say({ tone: 'failed', message: failureMessage(error) });
  }
}
