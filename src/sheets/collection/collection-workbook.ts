/** The findings of many files as the sheets of one workbook: what is told of all together, then a sheet for each, or one for very many. */
import type { CollectionFinding } from '../../core/collection/collection-finding';
import type { Submission } from '../../core/collection/submission';
import type { Words } from '../../messages/speak';
import type { SheetContent } from '../../workbook/content';
import { detailsSheet, fileDetails, MOST_SHEETS } from './collection-details';
import type { FileDetails } from './collection-details';
import { collectionSheets } from './collection-sheet';
import { findingsContent } from '../findings/findings-sheet';
import type { FindingsReport } from '../findings/findings-sheet';
import { legalNames } from '../legal-names';

/** What the workbook holds of one file: one of the two, or neither. */
export interface FileFindings {
  /** A sheet of its own. */
  readonly content: SheetContent | null;
  /** Rows of the sheet for all. */
  readonly details: FileDetails | null;
}

/** @param file as it is to be read @param count of all the files that are told of */
export function fileFindings(
  file: string,
  report: FindingsReport,
  count: number,
  words: Words,
): FileFindings {
  return count > MOST_SHEETS
    ? { content: null, details: fileDetails(file, report, words) }
    : { content: findingsContent(report, words), details: null };
}

/**
 * Sheets under names that a workbook allows; none where nothing is told.
 * @param files each with its path, by which its sheet is named
 * @param together null where there is one file only
 */
export function findingsSheets(
  files: readonly (FileFindings & { readonly file: string })[],
  together: {
    readonly submissions: readonly Submission[];
    readonly findings: readonly CollectionFinding[];
  } | null,
  words: Words,
): readonly { readonly name: string; readonly content: SheetContent }[] {
  const first = together ? collectionSheets(together.submissions, together.findings, words) : [];
  const own = files.flatMap(({ file, content }) => (content ? [{ name: bareName(file), content }] : []));
  const details = detailsSheet(
    files.flatMap(({ details: ofFile }) => ofFile ?? []),
    words,
  );
  const sheets = [...first, ...own, ...(details ? [details] : [])];
  const names = legalNames(sheets.map(({ name }) => name));
  return sheets.map(({ content }, index) => ({ name: names[index] ?? '', content }));
}

const bareName = (path: string): string => (path.split(/[\\/]/).at(-1) ?? path).replace(/\.[^.]*$/, '');
