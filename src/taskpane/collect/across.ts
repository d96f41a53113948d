/** What is wrong between the files of a collection. */
import type { CollectionFinding } from '../../core/collection/collection-finding';
import type { Message } from '../../core/message';

export interface Across {
  readonly findings: readonly CollectionFinding[];
  /** Entities of which there is no file at all. */
  readonly missing: readonly string[];
  /** Why the files could not be compared; null where they were. */
  readonly problem: Message | null;
}
