/** target-tracker ledger learn: ledgers described from the headings and values of their sheets, with what they give; written as a scheme. */
import { draftLedger } from '../core/ledger-drafting/draft-ledger';
import { likelyLedger } from '../core/ledger-drafting/looks-like';
import { borneOut, previewLedger } from '../core/ledger-drafting/preview-ledger';
import type { PreviewedWith } from '../core/ledger-drafting/preview-ledger';
import { ledgersOfScheme, schemeWithLedger } from '../core/ledger-drafting/scheme-ledgers';
import { ownedBy } from '../core/ledgers/books';
import type { LedgerBook } from '../core/ledgers/books';
import { message } from '../core/message';
import { DEFAULT_SCHEME } from '../core/scheme/scheme';
import { dayOf } from '../core/statistics/period';
import type { Template } from '../core/template/template';
import type { Locale } from '../messages/keys';
import { isSameSheet } from '../workbook/sheet-names';
import { Failure, failureLine } from './failure';
import type { LedgerLearnOptions } from './ledger-learn-options';
import { learnedLedgerText } from './output/learned-ledger-text';
import type { LearnedLedger } from './output/learned-ledger-text';
import { printable } from './output/printable';
import { readLedgerBook, readReportBeside, reportInBooks } from './read-ledger-books';
import { readScheme } from './read-scheme';
import { readTemplate } from './read-template';
import type { Terminal } from './terminal';
import { cliWords } from './words';

/** @returns 0: something is proposed; 2: nothing is, or a file could not be read, and stderr says why */
export async function runLedgerLearn(
  options: LedgerLearnOptions,
  terminal: Terminal,
  locale: Locale,
): Promise<0 | 2> {
  const words = cliWords(locale);
  const { format, out, scheme: before } = options;
  try {
    const template = await readTemplate(options.template, terminal);
    const text = before === null ? null : await schemeText(before, template, terminal);
    const books: LedgerBook[] = [];
    for (const file of options.books) books.push(await readLedgerBook(file, template, terminal));
    const learned = await learnFrom(books, template, text, options, terminal);
    if (learned.length === 0) throw new Failure(message('cli.ledger.learn.none'));
    const scheme = learned.reduce<string | null>(
      (made, { ledger }) => schemeWithLedger(made, ledger, null),
      text,
    );
    terminal.print(
      format === 'json' ? (scheme ?? '') : printable(learnedLedgerText(learned, template, words)),
    );
    if (out !== null) await write(out, scheme ?? '', terminal);
    // JSON is read by programs, and stands alone.
    if (format === 'text') {
      const said =
        out === null ? message('cli.ledger.learn.how-to-keep') : message('cli.ledger.learn.done', { out });
      terminal.print(`\n${printable(words.say(said))}\n`);
    }
    return 0;
  } catch (error) {
    const failure = error instanceof Failure ? error : Failure.unexpected(options.books[0] ?? '', error);
    terminal.complain(failureLine(failure, words));
    return 2;
  }
}

/** Sheets that a ledger of the scheme names are described already. */
async function learnFrom(
  read: readonly LedgerBook[],
  template: Template,
  scheme: string | null,
  { report, period, sheet: wanted }: LedgerLearnOptions,
  terminal: Terminal,
): Promise<LearnedLedger[]> {
  const known = ledgersOfScheme(scheme) ?? [];
  const described = known.flatMap(({ name, sheets }) => (sheets.length > 0 ? sheets : [name]));
  const beside =
    report === null
      ? reportInBooks(withoutLedgers(read, template), DEFAULT_SCHEME, template, period)
      : await readReportBeside(report, template, period, terminal);
  const { from, to } = template.window;
  const given: PreviewedWith = {
    template,
    period: period ?? beside.period ?? { from: dayOf(from), to: dayOf(to) },
    reported: beside.observations,
  };
  const learned: LearnedLedger[] = [];
  for (const book of ownedBy(read, beside.observations, template)) {
    for (const sheet of book.sheets) {
      const isMeant =
        wanted === null
          ? !described.some((name) => isSameSheet(name, sheet.name)) && likelyLedger(sheet, template) !== null
          : isSameSheet(wanted, sheet.name);
      if (!isMeant) continue;
      const taken = [...known, ...learned.map(({ ledger }) => ledger)].map(({ name }) => name);
      const draft = draftLedger(sheet, template, taken);
      if (!draft) {
        throw new Failure(message('cli.ledger.learn.no-table', { file: book.file ?? '', sheet: sheet.name }));
      }
      const one = { ...book, sheets: [sheet] };
      const ledger = borneOut(one, draft.ledger, draft.likely, given);
      learned.push({
        file: book.file,
        sheet: draft.sheet,
        ledger,
        preview: previewLedger(one, ledger, given),
      });
    }
  }
  if (learned.length === 0 && wanted !== null) {
    throw new Failure(message('cli.ledger.learn.no-sheet', { sheet: wanted }));
  }
  return learned;
}

/** A ledger with a column for an indicator may fit the template as a report does. */
const withoutLedgers = (books: readonly LedgerBook[], template: Template): LedgerBook[] =>
  books.map((book) => ({
    ...book,
    sheets: book.sheets.filter((sheet) => likelyLedger(sheet, template) === null),
  }));

/** One that cannot be used is told, and nothing is added to it. */
async function schemeText(file: string, template: Template, terminal: Terminal): Promise<string> {
  await readScheme(file, template, terminal);
  return new TextDecoder().decode(await terminal.read(file));
}

async function write(file: string, text: string, terminal: Terminal): Promise<void> {
  await terminal.write(file, new TextEncoder().encode(text)).catch((error: unknown) => {
    throw Failure.ofWriting(file, error);
  });
}
