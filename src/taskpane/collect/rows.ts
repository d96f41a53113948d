/** The table of a collection: a row for each file, and one for each report that is missing. */
import type { MissingReport } from './across';
import type { Collection, CollectedFile, FileFilter } from './collection';
import { hasErrors, isReady } from './collection';

export type CollectionRow =
  | { readonly kind: 'file'; readonly key: string; readonly file: CollectedFile }
  | { readonly kind: 'missing'; readonly key: string; readonly report: MissingReport };

/** Those whose turn has not come belong to all only: nobody knows how they are. */
export function rowsOf({ files, across, filter }: Collection): readonly CollectionRow[] {
  const rows: CollectionRow[] = [
    ...(across?.missing ?? []).map(
      (report, index) => ({ kind: 'missing', key: `missing ${index} ${report.entity}`, report }) as const,
    ),
    ...files.map((file) => ({ kind: 'file', key: `file ${file.path}`, file }) as const),
  ];
  return rows.filter((row) => isIn(row, filter));
}

export function countRows(collection: Collection): Readonly<Record<FileFilter, number>> {
  const of = (filter: FileFilter): number => rowsOf({ ...collection, filter }).length;
  return { all: of('all'), errors: of('errors'), 'not-ready': of('not-ready'), missing: of('missing') };
}

function isIn(row: CollectionRow, filter: FileFilter): boolean {
  if (filter === 'all') return true;
  if (row.kind === 'missing') return filter !== 'errors';
  if (filter === 'errors') return hasErrors(row.file);
  return filter === 'not-ready' && isJudged(row.file) && !isReady(row.file);
}

const isJudged = ({ state }: CollectedFile): boolean =>
  state.kind === 'checked' || state.kind === 'unreadable';
