/** What the collect tab knows at a moment: the files, how far they are, and what was found. How it changes: next-collection.ts. */
import type { CheckedSubmission } from '../../core/collection/submission';
import type { Message } from '../../core/message';
import type { Review } from '../../core/review/explanations';
import type { Period } from '../../core/statistics/period';
import type { Template } from '../../core/template/template';
import type { Validation } from '../../core/validation/finding';
import type { StoredExplanation } from '../../sheets/findings/explanations-sheet';
import type { Across } from './across';

export interface Collection {
  /** In the order in which they came; each path once. */
  readonly files: readonly CollectedFile[];
  readonly run: Run;
  /** By which files are recognised, the likelier one first. */
  readonly templates: readonly Template[];
  /** The key of the one that all files are held against; null: each file against the one that fits it. */
  readonly template: string | null;
  /** For all files; null: as read from each. */
  readonly period: Period | null;
  /** Between files; null until it was looked for, or where files are still to come. */
  readonly across: Across | null;
  readonly filter: FileFilter;
  /** The path of the file whose findings are open. */
  readonly opened: string | null;
}

/** idle: nothing to do, or nothing begun. paused: what waits goes on where it was. */
export type Run = 'idle' | 'running' | 'paused';

export interface CollectedFile {
  /** From the folder that was chosen on, or the bare name: unique. */
  readonly path: string;
  /** The handle, not its bytes: they are read when its turn comes. */
  readonly file: File;
  readonly state: FileState;
}

export type FileState =
  /** left: the collection was cancelled before its turn came. */
  | { readonly kind: 'waiting' | 'reading' | 'left' }
  | { readonly kind: 'unreadable'; readonly reason: Message }
  | { readonly kind: 'checked'; readonly report: CollectedReport };

/** What is kept of a file that was read: its facts as columns of numbers, and its findings. */
export interface CollectedReport {
  readonly submission: CheckedSubmission;
  /** The key of the one that it was read by. */
  readonly template: string;
  /** How many of the template's indicators stand in the sheet. */
  readonly found: number;
  readonly validation: Validation;
  readonly review: Review<StoredExplanation>;
}

export const FILE_FILTERS = ['all', 'errors', 'not-ready', 'missing'] as const;
export type FileFilter = (typeof FILE_FILTERS)[number];

export const emptyCollection: Collection = {
  files: [],
  run: 'idle',
  templates: [],
  template: null,
  period: null,
  across: null,
  filter: 'all',
  opened: null,
};

export const keyOf = ({ id, version }: Template): string => JSON.stringify([id, version]);

/** Files whose turn has been, and all of them; those that were left do not count. */
export function progressOf({ files }: Pick<Collection, 'files'>): {
  readonly done: number;
  readonly total: number;
} {
  const total = files.filter(({ state }) => state.kind !== 'left').length;
  const open = files.filter(({ state }) => state.kind === 'waiting' || state.kind === 'reading').length;
  return { done: total - open, total };
}

export const hasErrors = ({ state }: CollectedFile): boolean =>
  state.kind === 'unreadable' ||
  (state.kind === 'checked' && state.report.submission.outcome.counts.errors > 0);

export const isReady = ({ state }: CollectedFile): boolean =>
  state.kind === 'checked' && state.report.submission.outcome.isReady;
