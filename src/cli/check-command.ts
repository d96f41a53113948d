/** target-tracker check: every file against the template, and all of them against each other. */
import path from 'node:path';
import { checkCollection } from '../core/collection/check-collection';
import type { CollectionFinding } from '../core/collection/collection-finding';
import { isChecked } from '../core/collection/submission';
import type { Submission } from '../core/collection/submission';
import { message } from '../core/message';
import type { Template } from '../core/template/template';
import type { Locale } from '../messages/keys';
import type { Words } from '../messages/words';
import type { CheckSetup, Checker, FileOutcome } from './batch/file-check';
import { findFiles } from './batch/find-files';
import type { FoundFile, FoundFiles } from './batch/find-files';
import { readLastReports } from './batch/last-reports';
import type { LastReports } from './batch/last-reports';
import { ownThread } from './batch/own-thread';
import { writeCopy } from './batch/write-copy';
import { chosenEntity } from './chosen-entity';
import { Failure, failureLine } from './failure';
import { findingsFile } from './findings-file';
import type { CheckOptions } from './options';
import { collectionCsv, collectionJson, collectionText } from './output/collection';
import { csvDocument } from './output/csv';
import { jsonDocument } from './output/json';
import { readTemplate } from './read-template';
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
  let batch: Batch;
  try {
    batch = await prepared(options, terminal, locale, words);
  } catch (error) {
    complain(error instanceof Failure ? error : Failure.unexpected(options.template, error));
    return 2;
  }
  const { found, checker } = batch;
  const stop = () => void checker.stop();
  terminal.stop?.addEventListener('abort', stop);
  const told: Failure[] = [];
  if (found.skipped.length > 0) {
    const names = found.skipped.slice(0, MOST_SKIPPED);
    complain(new Failure(message('cli.skipped', { count: found.skipped.length, files: names })));
  }
  try {
    const last = await readLastReports(options.before, batch, terminal);
    for (const failure of last.failures) {
      complain(failure);
      if (!last.isFolder) return 2;
      told.push(failure);
    }
    const outcomes = await checkAll(batch, last, options, terminal, words);
    if (terminal.stop?.aborted) {
      complain(new Failure(message('cli.stopped')));
      return 130;
    }
    const failures = outcomes.flatMap((outcome) => outcome.failures);
    for (const failure of failures) complain(failure);
    told.push(...failures);
    const submissions = outcomes.map(({ submission }) => submission);
    const isBatch = submissions.length > 1 || found.hasFolder;
    const findings = isBatch
      ? checkCollection(submissions, batch.setup.template, {
          before: last.submissions,
          isComplete: found.hasFolder,
        })
      : [];
    print(outcomes, isBatch ? { submissions, findings } : null, options, terminal, words);
    if (options.report !== null && outcomes.some(({ said }) => said !== null)) {
      try {
        await terminal.write(
          options.report,
          await findingsFile(outcomes, isBatch ? { submissions, findings } : null, words),
        );
      } catch (error) {
        complain(Failure.ofWriting(options.report, error));
        return 2;
      }
    }
    if (told.length > 0) return 2;
    return hasErrors(submissions, findings) ? 1 : 0;
  } catch (error) {
    complain(error instanceof Failure ? error : Failure.unexpected(options.reports[0] ?? '', error));
    return 2;
  } finally {
    terminal.stop?.removeEventListener('abort', stop);
    await checker.stop();
  }
}

const MOST_SKIPPED = 5;

export interface Batch {
  readonly setup: CheckSetup;
  readonly found: FoundFiles;
  readonly checker: Checker;
  readonly jobs: number;
}

/** @throws Failure, before any file was checked */
async function prepared(
  options: CheckOptions,
  terminal: Terminal,
  locale: Locale,
  words: Words,
): Promise<Batch> {
  const { sheet, period, format, report, annotate, before, timeLimit } = options;
  const template: Template = await readTemplate(options.template, terminal);
  const entity = options.entity === null ? null : chosenEntity(template, options.entity);
  const own = [options.template, report, annotate, before].filter((each) => each !== null);
  const found = await findFiles(options.reports, terminal.folders, own);
  if (annotate !== null) requireOwnPlaces(found.files, annotate);
  const setup: CheckSetup = {
    template,
    locale,
    sheet,
    period,
    entity,
    format,
    report,
    annotate: annotate !== null,
    at: terminal.now(),
    timeLimit,
  };
  const jobs = Math.min(options.jobs ?? terminal.cores ?? 1, found.files.length);
  const isWorth = found.files.length > 1 || options.jobs !== null;
  const checker =
    (isWorth ? terminal.startWorkers?.(setup, jobs) : undefined) ??
    ownThread(setup, words, (file) => terminal.read(file));
  return { setup, found, checker, jobs };
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

/** As many at once as there are threads; in the order of the files whatever ends first. */
async function checkAll(
  { found, checker, jobs }: Batch,
  last: LastReports,
  options: CheckOptions,
  terminal: Terminal,
  words: Words,
): Promise<Told[]> {
  const outcomes: Told[] = [];
  let next = 0;
  let done = 0;
  const work = async (): Promise<void> => {
    for (let place = next++; place < found.files.length; place = next++) {
      const each = found.files[place];
      if (!each || terminal.stop?.aborted) return;
      const outcome = await checker.check(each.file, last.of);
      outcomes[place] = await settled(each, outcome, options, terminal);
      done += 1;
      terminal.progress?.(words.t('cli.progress-line', { done, count: found.files.length, file: each.file }));
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, jobs) }, work));
  terminal.progress?.(null);
  return outcomes;
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
      for (const { said } of outcomes) for (const line of said?.remarks ?? []) terminal.complain(line);
      return;
    case 'text':
      terminal.print([...(all as string[]), ...(args ? [collectionText(...args)] : [])].join('\n'));
  }
}

const hasErrors = (submissions: readonly Submission[], findings: readonly CollectionFinding[]): boolean =>
  submissions.some((each) => isChecked(each) && each.outcome.counts.errors > 0) ||
  findings.some(({ severity }) => severity === 'error');
