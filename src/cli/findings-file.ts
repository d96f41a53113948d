/** The findings of all reports as one workbook: what is told of all together, then a sheet for each, or one for very many. */
import path from 'node:path';
import type { CollectionFinding } from '../core/collection/collection-finding';
import type { Submission } from '../core/collection/submission';
import { newWorkbook } from '../hosts/xlsx/new-workbook';
import type { Words } from '../messages/words';
import { detailsSheet } from '../sheets/collection-details';
import { collectionSheets } from '../sheets/collection-sheet';
import { legalNames } from '../sheets/legal-names';
import type { FileOutcome } from './batch/file-check';

/** @param together null where there is one file only */
export function findingsFile(
  outcomes: readonly (FileOutcome & { readonly file: string })[],
  together: {
    readonly submissions: readonly Submission[];
    readonly findings: readonly CollectionFinding[];
  } | null,
  words: Words,
): Promise<Uint8Array> {
  const first = together ? collectionSheets(together.submissions, together.findings, words) : [];
  const own = outcomes.flatMap(({ file, said }) =>
    said?.content ? [{ name: path.basename(file).replace(/\.[^.]*$/, ''), content: said.content }] : [],
  );
  const details = detailsSheet(
    outcomes.flatMap(({ said }) => said?.details ?? []),
    words,
  );
  const sheets = [...first, ...own, ...(details ? [details] : [])];
  const names = legalNames(sheets.map(({ name }) => name));
  return newWorkbook(sheets.map(({ content }, index) => ({ name: names[index] ?? '', content })));
}
