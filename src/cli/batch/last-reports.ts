/** --before: one report for all, or a folder with the reports of the last period, each for its own entity. */
import { isChecked } from '../../core/collection/submission';
import type { Submission } from '../../core/collection/submission';
import type { Whose } from '../../core/history/earlier-reports';
import type { ReportReading } from '../../core/report/reading';
import { monthIndex } from '../../core/statistics/period';
import { Failure } from '../failure';
import type { Terminal } from '../terminal';
import { inTurns } from './batch';
import type { Batch } from './batch';
import type { LastOutcome } from './file-check';
import { findFiles } from './find-files';

export interface LastReports {
  readonly of: (whose: Pick<Whose, 'entity'>) => ReportReading | null;
  readonly submissions: readonly Submission[];
  readonly failures: readonly Failure[];
  readonly isFolder: boolean;
}

/** @throws Failure where the folder holds no report */
export async function readLastReports(
  before: string | null,
  { checker, jobs }: Batch,
  { folders }: Terminal,
): Promise<LastReports> {
  if (before === null) return { of: () => null, submissions: [], failures: [], isFolder: false };
  const { files, hasFolder } = await findFiles([before], folders);
  const read = await inTurns(files, jobs, ({ file }) => checker.readLast(file));
  const failures = read.flatMap(({ submission: { outcome } }) =>
    outcome.kind === 'unreadable' ? [new Failure(outcome.reason)] : [],
  );
  const submissions = read.map(({ submission }) => submission);
  if (!hasFolder) {
    const [only] = read;
    return { of: () => only?.reading ?? null, submissions, failures, isFolder: false };
  }
  const byEntity = latestOf(read);
  return { of: ({ entity }) => byEntity.get(entity) ?? null, submissions, failures, isFolder: true };
}

/** Of several reports of one entity the latest is the last. */
function latestOf(read: readonly LastOutcome[]): ReadonlyMap<string | null, ReportReading> {
  const latest = new Map<string | null, { readonly month: number; readonly reading: ReportReading }>();
  for (const { submission, reading } of read) {
    if (!reading || !isChecked(submission)) continue;
    const { entity, period } = submission.outcome;
    const name = entity?.name ?? null;
    const month = period ? monthIndex(period.to) : -1;
    if (month >= (latest.get(name)?.month ?? -1)) latest.set(name, { month, reading });
  }
  return new Map([...latest].map(([name, { reading }]) => [name, reading]));
}
