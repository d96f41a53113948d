/** Why something in the template tab could not be done. */
import { message } from '../../../core/message';
import type { Message } from '../../../core/message';
import { failureMessage } from '../../failure';
import { LibraryError } from './library';

export const tabFailure = (error: unknown): Message =>
  error instanceof LibraryError ? message(`panel.template.library.${error.reason}`) : failureMessage(error);
