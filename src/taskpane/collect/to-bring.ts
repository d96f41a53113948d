/** Which of the checked files are brought together, and how many are left out for what. */
import type { CheckedSubmission } from '../../core/collection/submission';
import type { Collection } from './collection';

export interface ToBring {
  readonly submissions: readonly CheckedSubmission[];
  /** Taken along or not: with at least one error. */
  readonly withErrors: number;
  /** Left out: nobody knows of which period they are. */
  readonly withoutPeriod: number;
}

export interface BringChoice {
  /** The key of a template. */
  readonly template: string;
  readonly takesErrors: boolean;
}

export function toBring(
  { files }: Pick<Collection, 'files'>,
  { template, takesErrors }: BringChoice,
): ToBring {
  const all = submissionsBy(files).get(template) ?? [];
  const dated = all.filter(({ outcome }) => outcome.period !== null);
  const submissions = takesErrors ? dated : dated.filter(({ outcome }) => outcome.counts.errors === 0);
  return {
    submissions,
    withErrors: dated.filter(({ outcome }) => outcome.counts.errors > 0).length,
    withoutPeriod: all.length - dated.length,
  };
}

/** Keys of the templates by which files were read, that of most files first. */
export function templatesUsed({ files }: Pick<Collection, 'files'>): readonly string[] {
  const by = [...submissionsBy(files)].sort(([, a], [, b]) => b.length - a.length);
  return by.map(([template]) => template);
}

function submissionsBy(files: Collection['files']): ReadonlyMap<string, readonly CheckedSubmission[]> {
  const by = new Map<string, CheckedSubmission[]>();
  for (const { state } of files) {
    if (state.kind !== 'checked') continue;
    const { template, submission } = state.report;
    const known = by.get(template);
    if (known) known.push(submission);
    else by.set(template, [submission]);
  }
  return by;
}
