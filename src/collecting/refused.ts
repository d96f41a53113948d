/** Why a file could not be checked, in one line, with the remedy. */
import type { Message } from '../core/message';
import { message } from '../core/message';
import type { WorkbookErrorCode } from '../workbook/host';
import { WorkbookError } from '../workbook/host';

export class Refused extends Error {
  constructor(readonly said: Message) {
    super(said.key);
    this.name = 'Refused';
  }
}

/** The sentence for whatever went wrong with a file. */
export function reasonOf(error: unknown, file: string): Message {
  if (error instanceof Refused) return error.said;
  if (error instanceof WorkbookError) {
    const { code, subject } = error;
    return message(`host.${code}` satisfies `host.${WorkbookErrorCode}`, { subject });
  }
  const detail = error instanceof Error ? error.message : String(error);
  return message('collection.unexpected', { file, detail });
}
