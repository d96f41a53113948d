/** Figures counted from ledgers, beside those of reports: what the two say of one thing is held against each other. */
import { bookLines, bookObservations, ownedBy, readBooks } from '../core/ledgers/books';
import type { LedgerBook } from '../core/ledgers/books';
import { message } from '../core/message';
import type { Message } from '../core/message';
import type { Observation } from '../core/observations/observation';
import type { Scheme } from '../core/scheme/scheme';
import type { Period } from '../core/statistics/period';
import type { Template } from '../core/template/template';
import { readLedgerBook } from './read-ledger-books';
import type { Terminal } from './terminal';

export interface LedgerFigures {
  /** Those that are sure and that no report gives: a figure that is reported and only rounded stays as it was reported. */
  readonly observations: readonly Observation[];
  /** Where a ledger and a report differ, and what is wrong in the ledgers. */
  readonly said: readonly Message[];
}

/** @throws Failure, naming the file */
export async function ledgerFigures(
  files: readonly string[],
  scheme: Scheme,
  template: Template,
  period: Period,
  reported: readonly Observation[],
  terminal: Pick<Terminal, 'read'>,
): Promise<LedgerFigures> {
  if (files.length === 0) return { observations: [], said: [] };
  const read: LedgerBook[] = [];
  for (const file of files) read.push(await readLedgerBook(file, template, terminal));
  const books = readBooks(ownedBy(read, reported, template), scheme, template, period);
  const lines = bookLines(books, template, reported);
  // What rounding explains is no contradiction; where the two differ both stand, so that neither counts.
  const agreed = new Set(
    lines.flatMap(({ indicator, measure, entity, reported: told, finding }) =>
      told && (finding === null || finding.outcome === 'holds')
        ? [JSON.stringify([indicator.code, measure, entity])]
        : [],
    ),
  );
  const observations = bookObservations(books).filter(
    ({ indicator, measure, entity }) => !agreed.has(JSON.stringify([indicator, measure, entity])),
  );
  const remarks = books.ledgers.flatMap(({ table, book }) =>
    table.remarks.flatMap((remark) =>
      remark.severity === 'error'
        ? [message('cli.ledger.in-file', { file: book.file ?? '', said: remark.message })]
        : [],
    ),
  );
  return {
    observations,
    said: [
      ...books.problems.map((problem) => problem.message),
      ...remarks,
      ...lines.flatMap(({ finding }) => (finding && finding.outcome !== 'holds' ? [finding.message] : [])),
    ],
  };
}
