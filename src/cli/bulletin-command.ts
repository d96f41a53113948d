/** target-tracker bulletin: the text of the notice from checked reports. */
import { bulletinPage, bulletinText } from '../core/bulletin/as-text';
import { bulletinOf } from '../core/bulletin/bulletin';
import type { Bulletin } from '../core/bulletin/runs';
import { usualPatternsDocument } from '../core/bulletin/usual';
import type { History } from '../core/history/history';
import { message } from '../core/message';
import { SCHEME_FORMAT } from '../core/scheme/scheme';
import type { Scheme } from '../core/scheme/scheme';
import type { Period } from '../core/statistics/period';
import { wholeSummary } from '../core/summary/whole';
import type { Template } from '../core/template/template';
import { newWorkbook } from '../hosts/xlsx/new-workbook';
import type { Locale } from '../messages/keys';
import type { Words } from '../messages/words';
import { bulletinSheet } from '../sheets/bulletin/bulletin-sheet';
import { bulletinSpeech } from '../sheets/bulletin/words';
import { withSheetWords } from '../sheets/words';
import { beginBatch, stopped, submissionsOf } from './batch/batch';
import type { Batch } from './batch/batch';
import { countedReports } from './batch/counted-reports';
import type { CountedReports } from './batch/counted-reports';
import { writeCopy } from './batch/write-copy';
import type { BulletinOptions } from './bulletin-options';
import { Failure, failureLine } from './failure';
import { historyOf } from './kept-workbook';
import { printable } from './output/printable';
import { readScheme } from './read-scheme';
import type { Terminal } from './terminal';
import { cliWords } from './words';

/** @returns 0: everything counted; 1: a report was left out, or the history is not in order, and it is told why; 2: nothing was written, or a report could not be read; 130: the user broke off */
export async function runBulletin(
  options: BulletinOptions,
  terminal: Terminal,
  locale: Locale,
): Promise<0 | 1 | 2 | 130> {
  const words = cliWords(locale);
  const complain = (failure: Failure): void => terminal.complain(failureLine(failure, words));
  let batch: Batch | null = null;
  try {
    const { out, scheme: schemeFile, withErrors } = options;
    const output = { format: null, report: null, annotate: false };
    // Each file is of the period that stands in it: those of earlier months are looked back to.
    batch = await beginBatch(
      { ...options, period: null },
      output,
      { reads: [schemeFile, options.history], writes: [out] },
      terminal,
      locale,
      words,
    );
    const { template } = batch;
    const scheme = await readScheme(schemeFile, template, terminal);
    const kept = await historyOf(options.history, template, terminal, complain);
    if (!kept) return 2;
    const submissions = await submissionsOf(batch, terminal, words);
    const reports = countedReports(submissions, options.period, withErrors, template);
    for (const reason of reports.reasons) complain(new Failure(reason));
    if (!reports.period || reports.counted === 0) throw new Failure(message('bulletin.nothing'));
    const bulletin = told(reports, reports.period, kept.history, scheme, template, locale);
    for (const lack of bulletin.leftOut) complain(new Failure(lack));
    if (bulletin.paragraphs.length === 0) throw new Failure(message('bulletin.nothing-said'));
    await hand(bulletin, out, template, terminal, words);
    if (terminal.stop?.aborted) throw stopped();
    if (reports.unreadable > 0) return 2;
    return reports.reasons.length > 0 || kept.isFaulty ? 1 : 0;
  } catch (error) {
    complain(error instanceof Failure ? error : Failure.unexpected(options.out ?? options.template, error));
    return terminal.stop?.aborted ? 130 : 2;
  } finally {
    await batch?.end();
  }
}

/** Prints a scheme with the usual sentences in both languages, for an office to change. */
export function printPatterns(terminal: Terminal): 0 {
  const patterns = usualPatternsDocument([bulletinSpeech('zh-CN'), bulletinSpeech('en-US')]);
  terminal.print(`${JSON.stringify({ format: SCHEME_FORMAT, bulletin: { patterns } }, null, 2)}\n`);
  return 0;
}

function told(
  { observations, leaveOut }: CountedReports,
  period: Period,
  history: History,
  scheme: Scheme,
  template: Template,
  locale: Locale,
): Bulletin {
  const whole = wholeSummary(observations, history, template, scheme, period, { leaveOut });
  const counted = observations.filter(({ source: { file } }) => file === null || !leaveOut.has(file));
  return bulletinOf({ ...whole, observations: counted }, scheme.bulletin, template, bulletinSpeech(locale));
}

async function hand(
  bulletin: Bulletin,
  out: string | null,
  template: Template,
  terminal: Terminal,
  words: Words,
): Promise<void> {
  if (out === null) {
    terminal.print(printable(bulletinText(bulletin)));
    return;
  }
  const failed = await writeCopy(out, await bytesOf(bulletin, out, template, words), terminal);
  if (failed) throw failed;
  const figures = bulletin.paragraphs.flat().filter(({ kind }) => kind === 'figure').length;
  const paragraphs = bulletin.paragraphs.length;
  terminal.print(`${printable(words.t('bulletin.made', { file: out, paragraphs, figures }))}\n`);
}

async function bytesOf(
  bulletin: Bulletin,
  out: string,
  template: Template,
  words: Words,
): Promise<Uint8Array> {
  if (/\.xlsx$/i.test(out)) {
    const name = withSheetWords(words).t('sheets.bulletin.name');
    return newWorkbook([{ name, content: bulletinSheet(bulletin, template, words) }]);
  }
  if (/\.txt$/i.test(out)) return new TextEncoder().encode(bulletinText(bulletin));
  return new TextEncoder().encode(bulletinPage(bulletin, words.locale));
}
