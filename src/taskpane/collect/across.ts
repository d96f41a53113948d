/** What is wrong between the files of a collection, as the tab lists it. */
import type { Message } from '../../core/message';
import type { Severity } from '../../core/template/template';

export interface AcrossFinding {
  readonly severity: Severity;
  readonly message: Message;
  /** The paths of the files that it is about. */
  readonly files: readonly string[];
  /** The entities whose reports are missing; none where it is about something else. */
  readonly missing: readonly string[];
}
