/** One submitted file after it was checked: what comparing the files with each other needs, and no more. */
import type { Message } from '../message';
import type { Observation } from '../observations/observation';
import type { Period } from '../statistics/period';

export interface Submission {
  /** As the user knows it: a path from the folder that was chosen, or the bare name. Unique in a collection. */
  readonly file: string;
  readonly outcome: Checked | Unreadable;
}

export interface Checked {
  readonly kind: 'checked';
  readonly sheet: string;
  /** Id of the template it was read by. */
  readonly template: string;
  /** Whose report it is, where it is of one; null for a report of all entities. */
  readonly entity: SubmittedEntity | null;
  readonly period: Period | null;
  readonly counts: { readonly errors: number; readonly queries: number; readonly hints: number };
  /** No error, and every query is explained in the workbook. */
  readonly isReady: boolean;
  /** Of every cell with a figure, in the order of the sheet; also of reports with errors. */
  readonly observations: readonly Observation[];
}

export interface SubmittedEntity {
  /** As the template spells it; as found where the template does not know it. */
  readonly name: string;
  readonly isKnown: boolean;
  /** What said so; where sheet and file name disagree, the sheet counts and both are kept. */
  readonly inSheet: string | null;
  readonly inFileName: string | null;
}

export interface Unreadable {
  readonly kind: 'unreadable';
  /** One line: what is wrong and what to do. */
  readonly reason: Message;
}
