/** target-tracker ledger: figures counted from rows against the reported ones, lists of problems, duties, classes and stages. */
import { bookLines, ownedBy, readBooks } from '../core/ledgers/books';
import type { BookLedgers, BookLine, LedgerBook } from '../core/ledgers/books';
import { message } from '../core/message';
import type { Message } from '../core/message';
import type { Observation } from '../core/observations/observation';
import type { Template } from '../core/template/template';
import { openXlsx } from '../hosts/xlsx/open';
import type { Locale } from '../messages/keys';
import { ledgerSheetChanges } from '../sheets/ledgers/all-sheets';
import { readOwnSheets } from '../sheets/own-sheets/own-sheets';
import { NO_SHEETS } from '../sheets/summary/all-sheets';
import { foundReports } from './batch/found-reports';
import type { OwnFiles } from './batch/found-reports';
import { workbookWith } from './batch/workbook-with';
import { writeCopy } from './batch/write-copy';
import { Failure, failureLine } from './failure';
import type { LedgerOptions } from './ledger-options';
import { ledgerJson } from './output/ledger-json';
import { ledgerText } from './output/ledger-text';
import { printable } from './output/printable';
import { readLedgerBook, readReportBeside, reportInBooks } from './read-ledger-books';
import { readScheme } from './read-scheme';
import { readTemplate } from './read-template';
import type { Terminal } from './terminal';
import { cliWords } from './words';

/** @returns 0: everything agrees; 1: a figure differs or cannot be told, or a ledger has faults; 2: nothing was counted, or a file could not be read */
export async function runLedger(
  options: LedgerOptions,
  terminal: Terminal,
  locale: Locale,
): Promise<0 | 1 | 2> {
  const words = cliWords(locale);
  const tell = (said: Message): void => terminal.complain(failureLine(new Failure(said), words));
  try {
    const template = await readTemplate(options.template, terminal);
    const scheme = await readScheme(options.scheme, template, terminal);
    if (scheme.ledgers.length + scheme.classes.length + scheme.stages.length === 0) {
      throw new Failure(message('cli.ledger.none-in-scheme', { file: options.scheme }));
    }
    const { files } = await foundReports(options.books, ownFiles(options), terminal);
    const read: LedgerBook[] = [];
    for (const { file } of files) {
      try {
        read.push(await readLedgerBook(file, template, terminal));
      } catch (error) {
        tell((error instanceof Failure ? error : Failure.unexpected(file, error)).said);
      }
    }
    if (read.length === 0) return 2;
    const report =
      options.report === null
        ? reportInBooks(read, scheme, template, options.period)
        : await readReportBeside(options.report, template, options.period, terminal);
    const period = options.period ?? report.period;
    if (!period) throw new Failure(message('cli.ledger.no-period'));
    const books = readBooks(ownedBy(read, report.observations, template), scheme, template, period);
    const lines = bookLines(books, template, report.observations);
    for (const problem of books.problems) tell(inFile(problem));
    terminal.print(
      options.format === 'json'
        ? ledgerJson(books, lines, template, words)
        : printable(ledgerText(books, lines, words)),
    );
    await writeSheets(books, template, report.observations, options, terminal, locale);
    if (read.length < files.length) return 2;
    return hasFaults(books, lines) ? 1 : 0;
  } catch (error) {
    tell((error instanceof Failure ? error : Failure.unexpected(options.scheme, error)).said);
    return 2;
  }
}

const ownFiles = ({ template, scheme, report, into, out }: LedgerOptions): OwnFiles => ({
  reads: [template, scheme, report, into],
  writes: [out],
});

const inFile = ({ message: said, file }: BookLedgers['problems'][number]): Message =>
  file === null ? said : message('cli.ledger.in-file', { file, said });

function hasFaults({ ledgers, classes, problems }: BookLedgers, lines: readonly BookLine[]): boolean {
  const remarks = [...ledgers, ...classes].flatMap(({ table }) => table.remarks);
  return (
    problems.length > 0 ||
    remarks.some(({ severity }) => severity === 'error') ||
    lines.some(({ finding }) => finding !== null && finding.outcome !== 'holds')
  );
}

async function writeSheets(
  books: BookLedgers,
  template: Template,
  reported: readonly Observation[],
  { out, into, format }: LedgerOptions,
  terminal: Terminal,
  locale: Locale,
): Promise<void> {
  if (out === null) return;
  const words = cliWords(locale);
  const host = into === null ? null : await openXlsx(await bytesOf(into, terminal), into);
  const own = host ? await readOwnSheets(host) : NO_SHEETS;
  const here =
    [...books.ledgers, ...books.classes].find(({ book }) => into !== null && book.file === into)?.book ??
    null;
  const changes = ledgerSheetChanges(own, books, template, reported, here, words);
  const failed = await writeCopy(out, await workbookWith(host, changes), terminal);
  if (failed) throw failed;
  // JSON is read by programs, and stands alone.
  if (format === 'text') terminal.print(`${printable(words.t('cli.ledger.done', { out }))}\n`);
}

const bytesOf = (file: string, terminal: Terminal): Promise<Uint8Array> =>
  terminal.read(file).catch((error: unknown) => {
    throw Failure.ofReading(file, error);
  });
