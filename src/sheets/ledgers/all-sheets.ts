/** All sheets that ledgers give, put into a workbook: ours of a run before are written anew, one of the user's never is. */
import type { BookLedgers, LedgerBook } from '../../core/ledgers/books';
import type { Observation } from '../../core/observations/observation';
import type { Template } from '../../core/template/template';
import type { Words } from '../../messages/speak';
import type { WorkbookChange } from '../../workbook/changes';
import type { SheetContent } from '../../workbook/content';
import { ownSheetChanges } from '../own-sheets/own-sheet-changes';
import type { MadeSheet } from '../own-sheets/own-sheet-changes';
import type { OwnSheets } from '../own-sheets/own-sheets';
import { ledgerCheckSheet } from './check-sheet';
import { classesSheet } from './classes-sheet';
import { dutiesSheet } from './duties-sheet';
import { problemsSheet } from './problems-sheet';

/**
 * @param own what stands in the workbook that is written
 * @param here the ledgers that stand in it; null: none of them do
 */
export function ledgerSheetChanges(
  own: OwnSheets,
  books: BookLedgers,
  template: Template,
  reported: readonly Observation[],
  here: LedgerBook | null,
  words: Words,
): WorkbookChange[] {
  const plain = (kind: MadeSheet['kind'], content: SheetContent | null): MadeSheet => ({
    ...{ kind, content },
    highlights: [],
  });
  const sorted = (kind: 'classes' | 'stages'): MadeSheet => ({
    ...{ kind, content: null, highlights: [] },
    ...classesSheet(books, kind, here, words),
  });
  return ownSheetChanges(
    own,
    [
      plain('ledger-check', ledgerCheckSheet(books, template, reported, here, words)),
      plain('problems', problemsSheet(books, here, words)),
      plain('duties', dutiesSheet(books, here, words)),
      ...[sorted('classes'), sorted('stages')],
    ],
    words.locale,
  );
}
