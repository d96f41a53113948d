/** Why something could not be done, as a sentence that a person can act on. */
import { message } from '../core/message';
import type { Message } from '../core/message';
import { WorkbookError } from '../workbook/host';

export function failureMessage(error: unknown): Message {
  if (error instanceof WorkbookError) return message(`host.${error.code}`, { subject: error.subject });
  return message('panel.failure.unknown', { detail: error instanceof Error ? error.message : String(error) });
}
