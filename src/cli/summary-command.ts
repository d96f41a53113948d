/** target-tracker summary: 汇总, 排名, 考核得分 and 督查清单 of a period, from many reports and the months before. */
import { isChecked } from '../core/collection/submission';
import type { Submission } from '../core/collection/submission';
import { EMPTY_HISTORY } from '../core/history/history';
import type { History } from '../core/history/history';
import { message } from '../core/message';
import type { Message } from '../core/message';
import { rowsOfSubmission } from '../core/collection/rows-of-submission';
import { monthIndex } from '../core/statistics/period';
import type { Period } from '../core/statistics/period';
import { wholeSummary } from '../core/summary/whole';
import type { Template } from '../core/template/template';
import { openXlsx } from '../hosts/xlsx/open';
import type { XlsxHost } from '../hosts/xlsx/open';
import type { Locale } from '../messages/keys';
import { collectionSheetsOf } from '../sheets/collected-sheets';
import { readHistory } from '../sheets/history-sheet';
import { readOwnSheets } from '../sheets/own-sheets';
import type { OwnSheets } from '../sheets/own-sheets';
import { NO_SHEETS, wholeSummaryChanges } from '../sheets/summary/all-sheets';
import { beginBatch, checkAll, stopped } from './batch/batch';
import type { Batch } from './batch/batch';
import { workbookWith } from './batch/workbook-with';
import { writeCopy } from './batch/write-copy';
import { Failure, failureLine } from './failure';
import { summaryText } from './output/summary-text';
import { readScheme } from './read-scheme';
import type { SummaryOptions } from './summary-options';
import type { Terminal } from './terminal';
import { cliWords } from './words';

/** @returns 0: every report counts; 1: something was left out or contradicts itself, and it is told what; 2: nothing was written, or a file could not be read; 130: the user broke off */
export async function runSummary(
  options: SummaryOptions,
  terminal: Terminal,
  locale: Locale,
): Promise<0 | 1 | 2 | 130> {
  const words = cliWords(locale);
  const tell = (said: Message): void => terminal.complain(failureLine(new Failure(said), words));
  let batch: Batch | null = null;
  try {
    const { out, into, history: historyFile, scheme: schemeFile, withErrors } = options;
    const output = { format: null, report: null, annotate: false };
    const own = [out, into, historyFile, schemeFile];
    // Each file is of the period that stands in it: those of earlier months are looked back to.
    batch = await beginBatch({ ...options, period: null }, output, own, terminal, locale, words);
    const { template } = batch;
    const scheme = await readScheme(schemeFile, template, terminal);
    const before = into === null ? null : await readWorkbook(into, template, terminal);
    const kept = historyFile === null ? before : await readWorkbook(historyFile, template, terminal);
    for (const said of kept?.problems ?? []) tell(said);
    if (kept && kept.problems.length > 0) return 2;
    const submissions = await checkAll(
      batch,
      () => null,
      (_file, { submission }) => dated(submission, options.period),
      terminal,
      words,
    );
    if (terminal.stop?.aborted) throw stopped();
    // A stray file with errors must not decide which month is told.
    const counting = submissions.filter((one) => withErrors || !hasErrors(one));
    const period = options.period ?? latestOf(counting) ?? latestOf(submissions);
    const reasons = submissions.map((submission) => reasonAgainst(submission, period, withErrors));
    for (const reason of reasons) if (reason) tell(reason);
    if (!period) return 2;
    const read = submissions.filter(isChecked);
    const whole = wholeSummary(
      read.flatMap((one) => rowsOfSubmission(one, template).map(({ observation }) => observation)),
      kept?.history ?? EMPTY_HISTORY,
      template,
      scheme,
      period,
      { leaveOut: new Set(read.filter((_, i) => !withErrors && hasErrors(read[i])).map(({ file }) => file)) },
    );
    for (const problem of whole.attainments.problems) tell(problem.message);
    const changes = wholeSummaryChanges(before?.own ?? NO_SHEETS, whole, template, scheme, words);
    const failed = await writeCopy(out, await workbookWith(before?.host ?? null, changes), terminal);
    if (failed) throw failed;
    if (terminal.stop?.aborted) throw stopped();
    const counted = reasons.filter((reason) => reason === null).length;
    terminal.print(summaryText(whole, counted, template, out, words));
    if (read.length < submissions.length) return 2;
    return counted < submissions.length || whole.attainments.problems.length > 0 ? 1 : 0;
  } catch (error) {
    tell((error instanceof Failure ? error : Failure.unexpected(options.out, error)).said);
    return terminal.stop?.aborted ? 130 : 2;
  } finally {
    await batch?.end();
  }
}

interface ReadWorkbook {
  readonly host: XlsxHost;
  readonly own: OwnSheets;
  /** What the history and the collected data of the workbook hold. */
  readonly history: History;
  readonly problems: readonly Message[];
}

async function readWorkbook(file: string, template: Template, terminal: Terminal): Promise<ReadWorkbook> {
  const bytes = await terminal.read(file).catch((error: unknown) => {
    throw Failure.ofReading(file, error);
  });
  const host = await openXlsx(bytes, file);
  const own = await readOwnSheets(host);
  const { history, problems } = readHistory(own, template);
  const collected = collectionSheetsOf(await host.read({ sheets: 'all' }), template);
  const figures = collected.rows.map(({ observation }) => ({
    ...{ observation, cell: observation.source.cell },
    sealed: null,
  }));
  return {
    ...{ host, own },
    history: { ...history, figures: [...history.figures, ...figures] },
    problems: [...problems, ...collected.problems].map(({ message: said }) => said),
  };
}

/** A report that does not say of which period it is, is of the one that was asked for. */
function dated(submission: Submission, period: Period | null): Submission {
  if (!isChecked(submission) || submission.outcome.period !== null) return submission;
  return { ...submission, outcome: { ...submission.outcome, period } };
}

const latestOf = (submissions: readonly Submission[]): Period | null =>
  submissions
    .filter(isChecked)
    .reduce<Period | null>(
      (latest, { outcome: { period } }) =>
        period && (!latest || monthIndex(period.to) > monthIndex(latest.to)) ? period : latest,
      null,
    );

const hasErrors = (submission: Submission | undefined): boolean =>
  submission?.outcome.kind === 'checked' && submission.outcome.counts.errors > 0;

/** Why a file does not count; null: it does, now or as a month before. */
function reasonAgainst(
  { file, outcome }: Submission,
  asked: Period | null,
  withErrors: boolean,
): Message | null {
  if (outcome.kind === 'unreadable') return outcome.reason;
  const { period } = outcome;
  if (!period) return message('cli.summary.no-period', { file });
  const { errors: count } = outcome.counts;
  if (count > 0 && !withErrors) return message('cli.summary.has-errors', { file, count });
  return asked && monthIndex(period.to) > monthIndex(asked.to)
    ? message('cli.summary.later', { file, period: { period }, asked: { period: asked } })
    : null;
}
