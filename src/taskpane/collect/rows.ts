/** The table of a collection: a row for each file, and one for each report that is missing. */
import type { MissingReport } from './across';
import type { Collection, CollectedFile, FileFilter } from './collection';
import { FILE_FILTERS, hasErrors, isReady } from './collection';

export type CollectionRow =
  | { readonly kind: 'file'; readonly key: string; readonly file: CollectedFile }
  | { readonly kind: 'missing'; readonly key: string; readonly report: MissingReport };

type Shown = Pick<Collection, 'files' | 'across' | 'filter'>;

/** Those whose turn has not come belong to all only: nobody knows how they are. */
export function rowsOf({ files, across, filter }: Shown): readonly CollectionRow[] {
  const rows = [...(across?.missing ?? []).map(missingRow), ...files.map(fileRow)];
  return filter === 'all' ? rows : rows.filter((row) => isIn(row, filter));
}

export function countRows({ files, across }: Omit<Shown, 'filter'>): Readonly<Record<FileFilter, number>> {
  const counts: Record<FileFilter, number> = { all: 0, errors: 0, 'not-ready': 0, missing: 0 };
  for (const row of rowsOf({ files, across, filter: 'all' })) {
    for (const filter of FILE_FILTERS) if (isIn(row, filter)) counts[filter] += 1;
  }
  return counts;
}

const missingRow = (report: MissingReport, index: number): CollectionRow => ({
  ...{ kind: 'missing', key: `missing ${index} ${report.entity}`, report },
});

/** Of a thousand files one changes at a time, and all are drawn again: what is the same is not made anew, or the page is kept busy clearing up. */
const known = new WeakMap<CollectedFile, CollectionRow>();

function fileRow(file: CollectedFile): CollectionRow {
  let row = known.get(file);
  if (!row) known.set(file, (row = { kind: 'file', key: `file ${file.path}`, file }));
  return row;
}

function isIn(row: CollectionRow, filter: FileFilter): boolean {
  if (filter === 'all') return true;
  if (row.kind === 'missing') return filter !== 'errors';
  if (filter === 'errors') return hasErrors(row.file);
  return filter === 'not-ready' && isJudged(row.file) && !isReady(row.file);
}

const isJudged = ({ state }: CollectedFile): boolean =>
  state.kind === 'checked' || state.kind === 'unreadable';
