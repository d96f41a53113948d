/** target-tracker collect: the figures of clean reports in one table, with where each of them came from. */
import { isChecked } from '../core/collection/submission';
import type { Checked, CheckedSubmission } from '../core/collection/submission';
import { message } from '../core/message';
import { broughtTogether } from '../core/observations/brought-together';
import type { Conflict, IncomingRow } from '../core/observations/brought-together';
import { observationsOf } from '../core/observations/observations-of';
import type { Template } from '../core/template/template';
import { newWorkbook } from '../hosts/xlsx/new-workbook';
import { openXlsx } from '../hosts/xlsx/open';
import { checkFile } from '../collecting/check-file';
import type { Locale } from '../messages/keys';
import { collectionSheetsOf, collectedChanges } from '../sheets/collected-sheets';
import type { CollectedSheets } from '../sheets/collected-sheets';
import { unreadable } from './batch/file-check';
import { findFiles } from './batch/find-files';
import { writeCopy } from './batch/write-copy';
import type { CollectOptions } from './collect-options';
import { Failure, failureLine } from './failure';
import { printable } from './output/printable';
import { readTemplate } from './read-template';
import type { Terminal } from './terminal';
import { cliWords } from './words';

/** @returns 0: everything was brought together; 1: something was left out, and it is told what; 2: nothing was written, or a file could not be read */
export async function runCollect(
  options: CollectOptions,
  terminal: Terminal,
  locale: Locale,
): Promise<0 | 1 | 2> {
  const words = cliWords(locale);
  const complain = (failure: Failure): void => terminal.complain(failureLine(failure, words));
  try {
    const template = await readTemplate(options.template, terminal);
    const before = await readBefore(options, template, terminal);
    if (before && before.sheets.problems.length > 0) {
      for (const { message: said } of before.sheets.problems) complain(new Failure(said));
      return 2;
    }
    const { taken, left, broken } = await readAll(options, template, terminal, complain);
    const { rows, log, conflicts } = broughtTogether(
      before?.sheets.rows ?? [],
      taken.flatMap((submission) => rowsOf(submission, template)),
    );
    for (const conflict of conflicts) complain(conflictTold(conflict, template));
    const changes = collectedChanges(
      before?.sheets ?? null,
      rows,
      log,
      template,
      localTime(terminal.now()),
      words,
    );
    let bytes: Uint8Array;
    if (before) {
      await before.host.apply(changes);
      bytes = await before.host.save();
    } else {
      bytes = await newWorkbook(
        changes.flatMap((change) =>
          change.kind === 'add-sheet' ? [{ name: change.sheet, content: change.content }] : [],
        ),
      );
    }
    const failed = await writeCopy(options.out, bytes, terminal);
    if (failed) throw failed;
    const counts = { files: taken.length, rows: rows.length, changed: log.length, out: options.out };
    terminal.print(`${printable(words.t('cli.collect.done', counts))}\n`);
    if (broken > 0) return 2;
    return left > 0 || conflicts.length > 0 ? 1 : 0;
  } catch (error) {
    complain(error instanceof Failure ? error : Failure.unexpected(options.out, error));
    return 2;
  }
}

async function readBefore({ into }: CollectOptions, template: Template, terminal: Terminal) {
  if (into === null) return null;
  const bytes = await terminal.read(into).catch((error: unknown) => {
    throw Failure.ofReading(into, error);
  });
  const host = await openXlsx(bytes, into);
  const sheets: CollectedSheets = collectionSheetsOf(await host.read({ sheets: 'all' }), template);
  return { host, sheets };
}

async function readAll(
  { reports, into, out, template: templateFile, withErrors }: CollectOptions,
  template: Template,
  terminal: Terminal,
  complain: (failure: Failure) => void,
) {
  const own = [templateFile, out, ...(into === null ? [] : [into])];
  const { files } = await findFiles(reports, terminal.folders, own);
  const taken: CheckedSubmission[] = [];
  let left = 0;
  let broken = 0;
  for (const { file } of files) {
    const submission = await terminal
      .read(file)
      .then(async (bytes) => (await checkFile({ name: file, bytes }, template)).submission)
      .catch((error: unknown) => unreadable(file, Failure.ofReading(file, error)));
    if (!isChecked(submission)) {
      broken += 1;
      if (submission.outcome.kind === 'unreadable') complain(new Failure(submission.outcome.reason));
      continue;
    }
    const { period, counts } = submission.outcome;
    const reason =
      period === null
        ? message('cli.collect.no-period', { file })
        : counts.errors > 0 && !withErrors
          ? message('cli.collect.has-errors', { file, count: counts.errors })
          : null;
    if (reason === null) taken.push(submission);
    else {
      left += 1;
      complain(new Failure(reason));
    }
  }
  return { taken, left, broken };
}

function rowsOf({ file, outcome }: CheckedSubmission, template: Template): IncomingRow[] {
  const { facts, period, entity }: Checked = outcome;
  if (period === null) return [];
  const name = entity?.name ?? null;
  return observationsOf(facts, template, { period, entity: name, file }).map((observation) => ({
    template: template.id,
    observation,
    isOwn: observation.entity === name,
  }));
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

/** 2024-07-05 10:32, as the clock of the office shows it. */
const localTime = (now: Date): string =>
  new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 16).replace('T', ' ');
