/** Which reports of a batch count for the period that is told, and why the others do not, in the terminal's words. */
import { countedReports as counted } from '../../core/collection/counted-reports';
import type { Uncounted } from '../../core/collection/counted-reports';
import type { Submission } from '../../core/collection/submission';
import { message } from '../../core/message';
import type { Message } from '../../core/message';
import type { Observation } from '../../core/observations/observation';
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
  const { uncounted, ...reports } = counted(submissions, template, { asked, undated: asked, withErrors });
  return {
    ...reports,
    reasons: uncounted.map(reasonOf),
    counted: reports.counted.length,
    unreadable: uncounted.filter(({ why }) => why === 'unreadable').length,
  };
}

function reasonOf(one: Uncounted): Message {
  const { file } = one;
  switch (one.why) {
    case 'unreadable':
      return one.reason;
    case 'no-period':
      return message('cli.counted.no-period', { file });
    case 'has-errors':
      return message('cli.counted.has-errors', { file, count: one.errors });
    case 'later':
      return message('cli.counted.later', {
        ...{ file, period: { period: one.period }, asked: { period: one.told } },
      });
  }
}
