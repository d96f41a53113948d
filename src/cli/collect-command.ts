/** target-tracker collect: the figures of clean reports in one table, with where each of them came from. */
import { isChecked } from '../core/collection/submission';
import type { Submission } from '../core/collection/submission';
import { message } from '../core/message';
import type { Message } from '../core/message';
import { broughtTogether } from '../core/observations/brought-together';
import type { Conflict } from '../core/observations/brought-together';
import { rowsOfSubmission } from '../core/collection/rows-of-submission';
import type { Template } from '../core/template/template';
import { openXlsx } from '../hosts/xlsx/open';
import type { Locale } from '../messages/keys';
import { collectionSheetsOf, collectedChanges, lostWith } from '../sheets/collection/collected-sheets';
import type { CollectedSheets } from '../sheets/collection/collected-sheets';
import { localMinute } from '../sheets/local-time';
import { beginBatch, stopped, submissionsOf } from './batch/batch';
import type { Batch } from './batch/batch';
import { workbookWith } from './batch/workbook-with';
import { writeCopy } from './batch/write-copy';
import type { CollectOptions } from './collect-options';
import { Failure, failureLine } from './failure';
import { printable } from './output/printable';
import type { Terminal } from './terminal';
import { cliWords } from './words';

/** @returns 0: everything was brought together; 1: something was left out, and it is told what; 2: nothing was written, or a file could not be read; 130: the user broke off */
export async function runCollect(
  options: CollectOptions,
  terminal: Terminal,
  locale: Locale,
): Promise<0 | 1 | 2 | 130> {
  const words = cliWords(locale);
  const complain = (failure: Failure): void => terminal.complain(failureLine(failure, words));
  let batch: Batch | null = null;
  try {
    const { out, into } = options;
    const output = { format: null, report: null, annotate: false };
    batch = await beginBatch(options, output, { reads: [into], writes: [out] }, terminal, locale, words);
    const { template } = batch;
    const before = into === null ? null : await readBefore(into, template, terminal);
    if (before && before.sheets.problems.length > 0) {
      for (const { message: said } of before.sheets.problems) complain(new Failure(said));
      return 2;
    }
    const submissions = await submissionsOf(batch, terminal, words);
    const reasons = submissions.map((submission) => reasonAgainst(submission, options));
    for (const reason of reasons) if (reason) complain(new Failure(reason));
    const taken = submissions.filter(isChecked).filter((each) => !reasonAgainst(each, options));
    const { rows, log, conflicts } = broughtTogether(
      before?.sheets.rows ?? [],
      taken.flatMap((submission) => rowsOfSubmission(submission, template)),
    );
    for (const conflict of conflicts) complain(conflictTold(conflict, template));
    const lost = lostWith(before?.sheets ?? null, rows);
    for (const { message: said } of lost) complain(new Failure(said));
    if (lost.length > 0) return 2;
    const when = localMinute(terminal.now());
    const changes = collectedChanges(before?.sheets ?? null, rows, log, template, when, words);
    const failed = await writeCopy(out, await workbookWith(before?.host ?? null, changes), terminal);
    if (failed) throw failed;
    if (terminal.stop?.aborted) throw stopped();
    const counts = { files: taken.length, rows: rows.length, changed: log.length, out };
    terminal.print(`${printable(words.t('cli.collect.done', counts))}\n`);
    if (!submissions.every(isChecked)) return 2;
    return reasons.some((reason) => reason !== null) || conflicts.length > 0 ? 1 : 0;
  } catch (error) {
    complain(error instanceof Failure ? error : Failure.unexpected(options.out, error));
    return terminal.stop?.aborted ? 130 : 2;
  } finally {
    await batch?.end();
  }
}

async function readBefore(into: string, template: Template, terminal: Terminal) {
  const bytes = await terminal.read(into).catch((error: unknown) => {
    throw Failure.ofReading(into, error);
  });
  const host = await openXlsx(bytes, into);
  const sheets: CollectedSheets = collectionSheetsOf(await host.read({ sheets: 'all' }), template);
  return { host, sheets };
}

/** Why a file is left out; null: it is taken. */
function reasonAgainst({ file, outcome }: Submission, { withErrors }: CollectOptions): Message | null {
  if (outcome.kind === 'unreadable') return outcome.reason;
  if (outcome.period === null) return message('cli.collect.no-period', { file });
  const { errors: count } = outcome.counts;
  return count > 0 && !withErrors ? message('cli.collect.has-errors', { file, count }) : null;
}

function conflictTold({ figures: [first, second] }: Conflict, template: Template): Failure {
  const name = template.indicators.find(({ code }) => code === first.indicator)?.name ?? first.indicator;
  return new Failure(
    message('collection.conflict', {
      entity: first.entity ?? template.total ?? '',
      name,
      period: { period: first.period },
      first: first.source.file ?? '',
      second: second.source.file ?? '',
    }),
  );
}
