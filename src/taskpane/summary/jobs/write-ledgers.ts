/** 台账 into the workbook: the sheets made of its ledgers as changes, and what takes them out again. */
import { fetchAllWords } from '../../../messages/fetch-words';
import type { Locale } from '../../../messages/keys';
import { ledgerSheetChanges } from '../../../sheets/ledgers/all-sheets';
import type { Summed } from '../summed';
import { ledgersOf } from './ledgers';
import type { LedgersAsked } from './ledgers';
import { withBack } from './write';
import type { WriteTold } from './write';

export interface WriteLedgersAsked extends LedgersAsked {
  readonly locale: Locale;
}

/** The materials must have been read just now: they say which sheets there are. @returns null where no ledger was found */
export async function ledgersWritten(summed: Summed, asked: WriteLedgersAsked): Promise<WriteTold> {
  const { books, reported, here } = ledgersOf(summed, asked);
  if (books.ledgers.length + books.classes.length === 0) return null;
  const words = await fetchAllWords(asked.locale);
  return withBack(ledgerSheetChanges(summed.own, books, summed.template, reported, here, words), summed.own);
}
