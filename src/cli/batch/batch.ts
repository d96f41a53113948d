/** The files of a run and whoever checks them: the same for every command that takes many. */
import { message } from '../../core/message';
import { NOTHING_EARLIER } from '../../core/history/earlier-reports';
import type { Submission } from '../../core/collection/submission';
import type { Template } from '../../core/template/template';
import type { Locale } from '../../messages/keys';
import type { Words } from '../../messages/words';
import { chosenEntity } from '../chosen-entity';
import { Failure, failureLine } from '../failure';
import { readTemplate } from '../read-template';
import type { Terminal } from '../terminal';
import type { BatchOptions } from './batch-options';
import type { Checker, CheckSetup, FileOutcome, EarlierOf } from './file-check';
import type { FoundFile, FoundFiles } from './find-files';
import { foundReports } from './found-reports';
import type { OwnFiles } from './found-reports';
import { ownThread } from './own-thread';

export interface Batch {
  readonly template: Template;
  readonly found: FoundFiles;
  readonly checker: Checker;
  readonly jobs: number;
  /** To be called whatever happened. */
  end(): Promise<void>;
}

/**
 * @param output what is wanted of each file besides its figures
 * @param own files that the run reads otherwise, beside the template, and those that it writes
 * @throws Failure, before any file was checked
 */
export async function beginBatch(
  options: BatchOptions,
  output: Pick<CheckSetup, 'format' | 'report' | 'annotate'>,
  own: OwnFiles,
  terminal: Terminal,
  locale: Locale,
  words: Words,
): Promise<Batch> {
  const { sheet, period, timeLimit } = options;
  const template = await readTemplate(options.template, terminal);
  const entity = options.entity === null ? null : chosenEntity(template, options.entity, '--entity');
  const reads = [options.template, ...own.reads];
  const found = await foundReports(options.reports, { ...own, reads }, terminal);
  if (found.skipped.length > 0) {
    const files = found.skipped.slice(0, MOST_SKIPPED);
    const said = new Failure(message('cli.skipped', { count: found.skipped.length, files }));
    terminal.complain(failureLine(said, words));
  }
  const count = found.files.length;
  const at = terminal.now();
  const setup = { ...output, template, locale, sheet, period, entity, at, timeLimit, count };
  const jobs = Math.max(1, Math.min(options.jobs ?? terminal.cores ?? 1, count));
  const isWorth = count > 1 || options.jobs !== null;
  const checker =
    (isWorth ? terminal.startWorkers?.(setup, jobs) : undefined) ??
    ownThread(setup, words, (file) => terminal.read(file));
  const stop = () => void checker.stop();
  terminal.stop?.addEventListener('abort', stop);
  return {
    template,
    found,
    checker,
    jobs,
    async end() {
      terminal.stop?.removeEventListener('abort', stop);
      await checker.stop();
    },
  };
}

const MOST_SKIPPED = 5;

/** The user broke off. */
export const stopped = (): Failure => new Failure(message('cli.stopped'));

/** Every file by itself, nothing earlier at hand. @throws Failure where the user broke off */
export async function submissionsOf(batch: Batch, terminal: Terminal, words: Words): Promise<Submission[]> {
  const submissions = await checkAll(
    batch,
    () => NOTHING_EARLIER,
    (_file, { submission }) => submission,
    terminal,
    words,
  );
  if (terminal.stop?.aborted) throw stopped();
  return submissions;
}

/**
 * As many at once as there are threads; in the order of the files whatever ends first, and not to the end where the user
 * broke off.
 * @param settle what is kept of an outcome; the rest is let go of
 */
export async function checkAll<Kept>(
  { found: { files }, checker, jobs }: Batch,
  earlierOf: EarlierOf,
  settle: (file: FoundFile, outcome: FileOutcome) => Kept | Promise<Kept>,
  terminal: Terminal,
  words: Words,
): Promise<Kept[]> {
  let done = 0;
  const kept = await inTurns(files, jobs, async (each) => {
    if (terminal.stop?.aborted) return null;
    const own = await settle(each, await checker.check(each.file, earlierOf));
    done += 1;
    terminal.progress?.(words.t('cli.progress-line', { done, count: files.length, file: each.file }));
    return { own };
  });
  terminal.progress?.(null);
  return kept.flatMap((each) => (each ? [each.own] : []));
}

/** @returns in the order of what was given */
export async function inTurns<From, To>(
  all: readonly From[],
  atOnce: number,
  work: (each: From) => Promise<To>,
): Promise<To[]> {
  const results: To[] = [];
  const places = all.entries();
  const worker = async (): Promise<void> => {
    for (const [place, each] of places) results[place] = await work(each);
  };
  await Promise.all(Array.from({ length: Math.max(1, atOnce) }, worker));
  return results;
}
