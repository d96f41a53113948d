/** Which reports of a batch count for the period that is told, and why the others do not. */
import { rowsOfSubmission } from '../../core/collection/rows-of-submission';
import { isChecked } from '../../core/collection/submission';
import type { CheckedSubmission, Submission } from '../../core/collection/submission';
import { message } from '../../core/message';
import type { Message } from '../../core/message';
import type { Observation } from '../../core/observations/observation';
import { monthIndex } from '../../core/statistics/period';
import type { Period } from '../../core/statistics/period';
import type { Template } from '../../core/template/template';

export interface CountedReports {
  /** The one that was asked for, else the latest of a report that counts; null where no report has any. */
  readonly period: Period | null;
  /** Of every file that could be read, those that are left out too. */
  readonly observations: readonly Observation[];
  /** Files with errors that do not count. */
  readonly leaveOut: ReadonlySet<string>;
  /** Why files do not count, one sentence each. */
  readonly reasons: readonly Message[];
  /** How many files count, those of earlier months among them. */
  readonly counted: number;
  readonly unreadable: number;
}

/** @param asked also the period of a report that does not say its own */
export function countedReports(
  submissions: readonly Submission[],
  asked: Period | null,
  withErrors: boolean,
  template: Template,
): CountedReports {
  const read = submissions.filter(isChecked).map((submission) => dated(submission, asked));
  const isLeftOut = (one: CheckedSubmission): boolean => !withErrors && one.outcome.counts.errors > 0;
  // A stray file with errors must not decide which month is told.
  const period = asked ?? latestOf(read.filter((one) => !isLeftOut(one))) ?? latestOf(read);
  const reasons = submissions.flatMap((submission): Message[] => {
    if (!isChecked(submission))
      return submission.outcome.kind === 'unreadable' ? [submission.outcome.reason] : [];
    const reason = reasonAgainst(dated(submission, asked), isLeftOut(submission), period);
    return reason ? [reason] : [];
  });
  return {
    period,
    observations: read.flatMap((one) =>
      rowsOfSubmission(one, template).map(({ observation }) => observation),
    ),
    leaveOut: new Set(read.filter(isLeftOut).map(({ file }) => file)),
    reasons,
    counted: submissions.length - reasons.length,
    unreadable: submissions.length - read.length,
  };
}

function dated(submission: CheckedSubmission, asked: Period | null): CheckedSubmission {
  if (submission.outcome.period !== null) return submission;
  return { ...submission, outcome: { ...submission.outcome, period: asked } };
}

function latestOf(submissions: readonly CheckedSubmission[]): Period | null {
  let latest: Period | null = null;
  for (const { period } of submissions.map(({ outcome }) => outcome)) {
    if (period && (!latest || monthIndex(period.to) > monthIndex(latest.to))) latest = period;
  }
  return latest;
}

/** null: it counts, now or as a month before. */
function reasonAgainst(
  { file, outcome: { period, counts } }: CheckedSubmission,
  isLeftOut: boolean,
  told: Period | null,
): Message | null {
  if (!period) return message('cli.counted.no-period', { file });
  if (isLeftOut) return message('cli.counted.has-errors', { file, count: counts.errors });
  return told && monthIndex(period.to) > monthIndex(told.to)
    ? message('cli.counted.later', { file, period: { period }, asked: { period: told } })
    : null;
}
