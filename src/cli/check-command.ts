/** target-tracker check: every file against the template, and all of them against each other. */
import path from 'node:path';
import { checkCollection } from '../core/collection/check-collection';
import type { CollectionFinding } from '../core/collection/collection-finding';
import { earlierReports } from '../core/history/earlier-reports';
import type { EarlierReports, Whose } from '../core/history/earlier-reports';
import { isChecked } from '../core/collection/submission';
import type { Submission } from '../core/collection/submission';
import { message } from '../core/message';
import type { ReportReading } from '../core/report/reading';
import { newWorkbook } from '../hosts/xlsx/new-workbook';
import type { Locale } from '../messages/keys';
import type { Words } from '../messages/words';
import { findingsSheets } from '../sheets/collection/collection-workbook';
import { beginBatch, checkAll, stopped } from './batch/batch';
import type { Batch } from './batch/batch';
import type { FileOutcome } from './batch/file-check';
import type { FoundFile } from './batch/find-files';
import { readLastReports } from './batch/last-reports';
import { writeCopy } from './batch/write-copy';
import { Failure, failureLine } from './failure';
import { historyOf } from './kept-workbook';
import type { CheckOptions } from './options';
import { collectionCsv, collectionJson, collectionText } from './output/collection';
import { csvDocument } from './output/csv';
import { jsonDocument } from './output/json';
import type { Terminal } from './terminal';
import { cliWords } from './words';

/** @returns as in the help; 130 where the user broke off */
export async function runCheck(
  options: CheckOptions,
  terminal: Terminal,
  locale: Locale,
): Promise<0 | 1 | 2 | 130> {
  const words = cliWords(locale);
  const complain = (said: Failure): void => terminal.complain(failureLine(said, words));
  let batch: Batch | null = null;
  try {
    batch = await begin(options, terminal, locale, words);
    const last = await readLastReports(options.before, batch, terminal);
    for (const failure of last.failures) complain(failure);
    if (last.failures.length > 0 && !last.isFolder) return 2;
    const kept = await historyOf(options.history, batch.template, terminal, complain);
    if (!kept) return 2;
    const { template } = batch;
    const earlierOf = (whose: Whose) =>
      withBefore(earlierReports(kept.history, template, whose), last.of(whose));
    const settle = (file: FoundFile, outcome: FileOutcome) => settled(file, outcome, options, terminal);
    const outcomes = await checkAll(batch, earlierOf, settle, terminal, words);
    if (terminal.stop?.aborted) throw stopped();
    const failures = outcomes.flatMap((outcome) => outcome.failures);
    for (const failure of failures) complain(failure);
    const submissions = outcomes.map(({ submission }) => submission);
    const { hasFolder } = batch.found;
    const findings = checkCollection(submissions, batch.template, {
      before: last.submissions,
      isComplete: hasFolder,
    });
    const together = submissions.length > 1 || hasFolder ? { submissions, findings } : null;
    print(outcomes, together, options, terminal, words);
    for (const { said } of outcomes) for (const line of said?.remarks ?? []) terminal.complain(line);
    if (options.report !== null && outcomes.some(({ said }) => said !== null)) {
      const told = outcomes.flatMap(({ file, said }) => (said ? [{ file, ...said.findings }] : []));
      const bytes = await newWorkbook(findingsSheets(told, together, words));
      const failed = await writeCopy(options.report, bytes, terminal);
      if (failed) throw failed;
      if (terminal.stop?.aborted) throw stopped();
    }
    if (failures.length + last.failures.length > 0) return 2;
    return hasErrors(submissions, together?.findings ?? []) ? 1 : 0;
  } catch (error) {
    complain(error instanceof Failure ? error : Failure.unexpected(options.reports[0] ?? '', error));
    return terminal.stop?.aborted ? 130 : 2;
  } finally {
    await batch?.end();
  }
}

/** What was named is nearer than what is kept. */
const withBefore = (earlier: EarlierReports, before: ReportReading | null): EarlierReports =>
  before ? { ...earlier, before } : earlier;

/** @throws Failure, before any file was checked */
async function begin(
  options: CheckOptions,
  terminal: Terminal,
  locale: Locale,
  words: Words,
): Promise<Batch> {
  const { format, report, annotate, before, history } = options;
  const output = { format, report, annotate: annotate !== null };
  const batch = await beginBatch(
    options,
    output,
    { reads: [before, history], writes: [report, annotate] },
    terminal,
    locale,
    words,
  );
  if (annotate !== null) requireOwnPlaces(batch.found.files, annotate);
  return batch;
}

/** What is read is never written over. */
function requireOwnPlaces(files: readonly FoundFile[], folder: string): void {
  const inputs = new Set(files.map(({ file }) => path.resolve(file)));
  const taken = files.find(({ place }) => inputs.has(path.resolve(folder, place)));
  if (taken) throw new Failure(message('cli.usage.annotate-is-input', { file: taken.file, folder }));
}

interface Told extends FileOutcome {
  readonly file: string;
  readonly failures: readonly Failure[];
}

/** The copy is written as soon as it is there, and nothing of it kept. */
async function settled(
  { file, place }: FoundFile,
  { submission, said }: FileOutcome,
  { annotate }: CheckOptions,
  terminal: Terminal,
): Promise<Told> {
  const failures: Failure[] = [];
  if (submission.outcome.kind === 'unreadable') failures.push(new Failure(submission.outcome.reason));
  const copy = said?.copy ?? null;
  if (copy && 'refused' in copy)
    failures.push(new Failure(message('cli.not-annotated', { file, reason: copy.refused })));
  else if (copy && annotate !== null) {
    const failure = await writeCopy(path.join(annotate, place), copy.bytes, terminal);
    if (failure) failures.push(failure);
  }
  return { file, submission, said: said && { ...said, copy: null }, failures };
}

interface Together {
  readonly submissions: readonly Submission[];
  readonly findings: readonly CollectionFinding[];
}

function print(
  outcomes: readonly Told[],
  together: Together | null,
  { format }: CheckOptions,
  terminal: Terminal,
  words: Words,
): void {
  const outputs = outcomes.flatMap(({ said }) => said?.output ?? []);
  const all = outcomes.flatMap(({ said }) => (said ? [said.output] : []));
  if (all.length === 0 && !together) return;
  const args = together && ([together.submissions, together.findings, words] as const);
  switch (format) {
    case 'json':
      terminal.print(jsonDocument(all, args ? collectionJson(...args) : {}));
      return;
    case 'csv':
      terminal.print(csvDocument([...(outputs as string[][]), ...(args ? collectionCsv(...args) : [])]));
      return;
    case 'text':
      terminal.print([...(all as string[]), ...(args ? [collectionText(...args)] : [])].join('\n'));
  }
}

const hasErrors = (submissions: readonly Submission[], findings: readonly CollectionFinding[]): boolean =>
  submissions.some((each) => isChecked(each) && each.outcome.counts.errors > 0) ||
  findings.some(({ severity }) => severity === 'error');
