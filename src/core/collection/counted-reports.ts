/** Which of many reports count for the period that is told, and why the others do not. */
import type { Message } from '../message';
import type { Observation } from '../observations/observation';
import { monthIndex } from '../statistics/period';
import type { Period } from '../statistics/period';
import type { Template } from '../template/template';
import { rowsOfSubmission } from './rows-of-submission';
import { isChecked } from './submission';
import type { CheckedSubmission, Submission } from './submission';

export interface CountedReports {
  /** The one that was asked for, else the latest of a report that counts; null where no report has any. */
  readonly period: Period | null;
  /** Of every file that could be read, those that are left out too. */
  readonly observations: readonly Observation[];
  /** Files with errors that do not count. */
  readonly leaveOut: ReadonlySet<string>;
  /** In the order of the files. */
  readonly uncounted: readonly Uncounted[];
  /** Those that count, now or as a month before. */
  readonly counted: readonly CheckedSubmission[];
}

export type Uncounted = { readonly file: string } & (
  | { readonly why: 'unreadable'; readonly reason: Message }
  | { readonly why: 'no-period' }
  | { readonly why: 'has-errors'; readonly errors: number }
  | { readonly why: 'later'; readonly period: Period; readonly told: Period }
);

export interface CountingOptions {
  /** null: the latest. */
  readonly asked: Period | null;
  /** Of a report that does not say its own; null: such a report does not count. */
  readonly undated: Period | null;
  /** Reports with errors count too. */
  readonly withErrors: boolean;
}

export function countedReports(
  submissions: readonly Submission[],
  template: Template,
  { asked, undated, withErrors }: CountingOptions,
): CountedReports {
  const dated = submissions.map((one) => (isChecked(one) ? withPeriod(one, undated) : one));
  const read = dated.filter(isChecked);
  const isLeftOut = ({ outcome }: CheckedSubmission): boolean => !withErrors && outcome.counts.errors > 0;
  // A stray file with errors must not decide which month is told.
  const period = asked ?? latestOf(read.filter((one) => !isLeftOut(one))) ?? latestOf(read);
  const uncounted = dated.flatMap((one) => uncountedAs(one, isChecked(one) && isLeftOut(one), period) ?? []);
  const without = new Set(uncounted.map(({ file }) => file));
  return {
    period,
    observations: read.flatMap((one) =>
      rowsOfSubmission(one, template).map(({ observation }) => observation),
    ),
    leaveOut: new Set(read.filter(isLeftOut).map(({ file }) => file)),
    uncounted,
    counted: read.filter(({ file }) => !without.has(file)),
  };
}

function withPeriod(submission: CheckedSubmission, period: Period | null): CheckedSubmission {
  if (submission.outcome.period !== null) return submission;
  return { ...submission, outcome: { ...submission.outcome, period } };
}

function latestOf(submissions: readonly CheckedSubmission[]): Period | null {
  let latest: Period | null = null;
  for (const { period } of submissions.map(({ outcome }) => outcome)) {
    if (period && (!latest || monthIndex(period.to) > monthIndex(latest.to))) latest = period;
  }
  return latest;
}

/** null: it counts, now or as a month before. */
function uncountedAs(
  { file, outcome }: Submission,
  isLeftOut: boolean,
  told: Period | null,
): Uncounted | null {
  if (outcome.kind === 'unreadable') return { file, why: 'unreadable', reason: outcome.reason };
  const { period, counts } = outcome;
  if (!period) return { file, why: 'no-period' };
  if (isLeftOut) return { file, why: 'has-errors', errors: counts.errors };
  return told && monthIndex(period.to) > monthIndex(told.to) ? { file, why: 'later', period, told } : null;
}
