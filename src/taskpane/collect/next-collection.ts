/** How each event changes what the collect tab knows. Pure. */
import type { Period } from '../../core/statistics/period';
import type { Template } from '../../core/template/template';
import type { Across } from './across';
import type { ChosenFile } from './chosen-files';
import type { CollectedFile, Collection, FileFilter, FileState } from './collection';
import { emptyCollection, keyOf } from './collection';

export type CollectionEvent =
  | { readonly type: 'added'; readonly files: readonly ChosenFile[] }
  | { readonly type: 'templates-known'; readonly templates: readonly Template[] }
  | { readonly type: 'template-chosen'; readonly template: string | null }
  | { readonly type: 'period-chosen'; readonly period: Period | null }
  | { readonly type: 'began' }
  | { readonly type: 'paused' }
  | { readonly type: 'cancelled' }
  | { readonly type: 'finished' }
  /** next: whose turn it is now; null: nobody's. */
  | {
      readonly type: 'file';
      readonly of: CollectedFile;
      readonly state: FileState;
      readonly next: CollectedFile | null;
    }
  /** One of them, or all, once more. */
  | { readonly type: 'again'; readonly path: string | null }
  | { readonly type: 'removed'; readonly path: string }
  | { readonly type: 'across'; readonly across: Across }
  | { readonly type: 'filter-chosen'; readonly filter: FileFilter }
  | { readonly type: 'opened'; readonly path: string | null }
  | { readonly type: 'cleared' };

export function nextCollection(now: Collection, event: CollectionEvent): Collection {
  switch (event.type) {
    case 'added':
      return { ...now, files: withFiles(now.files, event.files), across: null };
    case 'templates-known':
      return { ...now, templates: withTemplates(now.templates, event.templates) };
    case 'template-chosen':
      return { ...now, template: event.template, period: null };
    case 'period-chosen':
      return { ...now, period: event.period };
    case 'began':
      return {
        ...now,
        run: 'running',
        across: null,
        files: now.files.map(waitingIf((one) => isLeft(one) || isReading(one))),
      };
    case 'paused':
      return { ...now, run: 'paused', files: now.files.map(waitingIf(isReading)) };
    case 'cancelled':
      return {
        ...now,
        run: 'idle',
        files: now.files.map((one) =>
          isReading(one) || one.state.kind === 'waiting' ? { ...one, state: { kind: 'left' } } : one,
        ),
      };
    case 'finished':
      return { ...now, run: 'idle' };
    case 'file':
      return {
        ...now,
        files: now.files.map((one) => {
          if (isSameFile(one, event.of)) return { ...one, state: event.state };
          return event.next && isSameFile(one, event.next) ? { ...one, state: { kind: 'reading' } } : one;
        }),
      };
    case 'again':
      return {
        ...now,
        across: null,
        files: now.files.map(waitingIf(({ path }) => event.path === null || event.path === path)),
      };
    case 'removed':
      return {
        ...now,
        across: null,
        opened: now.opened === event.path ? null : now.opened,
        files: now.files.filter(({ path }) => path !== event.path),
      };
    case 'across':
      return { ...now, across: event.across };
    case 'filter-chosen':
      return { ...now, filter: event.filter };
    case 'opened':
      return { ...now, opened: event.path };
    case 'cleared':
      return { ...emptyCollection, templates: now.templates, template: now.template };
  }
}

/** A file that comes again under its path takes the place of the one before: it was corrected. */
function withFiles(files: readonly CollectedFile[], chosen: readonly ChosenFile[]): CollectedFile[] {
  const all = new Map(files.map((one) => [one.path, one]));
  for (const { path, file } of chosen) all.set(path, { path, file, state: { kind: 'waiting' } });
  return [...all.values()];
}

/** Those of before stay behind the new ones: files may have been read by them. */
function withTemplates(before: readonly Template[], now: readonly Template[]): Template[] {
  const known = new Set(now.map(keyOf));
  return [...now, ...before.filter((one) => !known.has(keyOf(one)))];
}

const waitingIf =
  (is: (one: CollectedFile) => boolean) =>
  (one: CollectedFile): CollectedFile =>
    is(one) ? { ...one, state: { kind: 'waiting' } } : one;

/** Another one may have come under its path meanwhile. */
const isSameFile = (one: CollectedFile, other: CollectedFile): boolean =>
  one.path === other.path && one.file === other.file;

const isReading = ({ state }: CollectedFile): boolean => state.kind === 'reading';
const isLeft = ({ state }: CollectedFile): boolean => state.kind === 'left';
