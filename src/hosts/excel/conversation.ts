/**
 * One conversation with Excel. Each has a request context of its own: nothing is tracked between conversations, so no
 * round trip is spent on releasing what was tracked.
 */
import { workbookError } from './errors';

/** Refusals become WorkbookError about the given sheets. */
export async function converse<T>(
  sheets: readonly string[],
  talk: (context: Excel.RequestContext) => Promise<T>,
): Promise<T> {
  try {
    return await talk(new Excel.RequestContext());
  } catch (error) {
    throw await workbookError(error, sheets);
  }
}
