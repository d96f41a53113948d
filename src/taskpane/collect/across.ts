/** What is wrong between the files of a collection. */
import type { CollectionFinding } from '../../core/collection/collection-finding';
import type { Message } from '../../core/message';
import type { Period } from '../../core/statistics/period';

export interface Across {
  readonly findings: readonly CollectionFinding[];
  /** Entities of which there is no file for a period of which others have sent one. */
  readonly missing: readonly MissingReport[];
  /** Why the files could not be compared; null where they were. */
  readonly problem: Message | null;
}

export interface MissingReport {
  readonly entity: string;
  /** null: no file says of when it is. */
  readonly period: Period | null;
}
