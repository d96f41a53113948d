/** One submitted file after it was checked: what comparing the files with each other needs, and no more. */
import type { Message } from '../message';
import type { Facts } from '../report/facts';
import type { Period } from '../statistics/period';

/** Plain data, so that it can go from one thread to another as it is. */
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
  /** Whose report it is, where it is of one; null for a report of all entities, and for one of the whole. */
  readonly entity: SubmittedEntity | null;
  readonly period: Period | null;
  readonly counts: { readonly errors: number; readonly queries: number; readonly hints: number };
  /** No error, and every query is explained in the workbook. */
  readonly isReady: boolean;
  /** Every figure of the sheet as columns of numbers, because a thousand files are kept at once: observationsOf makes single figures of them. */
  readonly facts: Facts;
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

export type CheckedSubmission = Submission & { readonly outcome: Checked };

export const isChecked = (submission: Submission): submission is CheckedSubmission =>
  submission.outcome.kind === 'checked';
