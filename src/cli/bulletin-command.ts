/** target-tracker bulletin: the text of the notice from checked reports. */
import { checkFile } from '../collecting/check-file';
import { bulletinHtml, bulletinText } from '../core/bulletin/as-text';
import { bulletinOf } from '../core/bulletin/bulletin';
import type { Bulletin, Run } from '../core/bulletin/runs';
import { usualPatternsDocument } from '../core/bulletin/usual';
import { isChecked } from '../core/collection/submission';
import { message } from '../core/message';
import type { Observation } from '../core/observations/observation';
import { observationsOf } from '../core/observations/observations-of';
import { parseScheme } from '../core/scheme/parse';
import { DEFAULT_SCHEME, SCHEME_FORMAT } from '../core/scheme/scheme';
import type { Scheme } from '../core/scheme/scheme';
import { monthIndex } from '../core/statistics/period';
import type { Period } from '../core/statistics/period';
import { attainmentsOf } from '../core/summary/attainments-of';
import { Earlier } from '../core/summary/earlier';
import { rankingsOf } from '../core/summary/ranking';
import { scoreRankingsOf } from '../core/summary/score-ranking';
import { scoresOf } from '../core/summary/scores-of';
import type { Template } from '../core/template/template';
import { newWorkbook } from '../hosts/xlsx/new-workbook';
import type { Locale } from '../messages/keys';
import type { Words } from '../messages/words';
import { bulletinSheet } from '../sheets/bulletin-sheet';
import { bulletinSpeech, withBulletinWords } from '../sheets/bulletin-sheet/words';
import { cellAddress } from '../workbook/address';
import { findFiles } from './batch/find-files';
import { writeCopy } from './batch/write-copy';
import type { BulletinOptions } from './bulletin-options';
import { Failure, failureLine } from './failure';
import { printable } from './output/printable';
import { readTemplate } from './read-template';
import type { Terminal } from './terminal';
import { cliWords } from './words';

/** @returns 0: everything counted; 1: a report was left out, and it is told why; 2: nothing was written, or a report could not be read */
export async function runBulletin(
  options: BulletinOptions,
  terminal: Terminal,
  locale: Locale,
): Promise<0 | 1 | 2> {
  const words = bulletinWords(locale);
  const complain = (failure: Failure): void => terminal.complain(failureLine(failure, words));
  try {
    const template = await readTemplate(options.template, terminal);
    const scheme = await readScheme(options.scheme, template, terminal);
    const { observations, left, broken } = await readReports(options, template, terminal, complain);
    const period = options.period ?? latestOf(observations);
    if (!period || observations.length === 0) throw new Failure(message('bulletin.nothing'));
    const bulletin = told(observations, period, scheme, template, locale);
    for (const lack of bulletin.leftOut) complain(new Failure(lack));
    if (bulletin.paragraphs.length === 0) throw new Failure(message('bulletin.nothing-said'));
    await hand(bulletin, options.out, template, terminal, words);
    if (broken > 0) return 2;
    return left > 0 ? 1 : 0;
  } catch (error) {
    complain(error instanceof Failure ? error : Failure.unexpected(options.out ?? options.template, error));
    return 2;
  }
}

/** Prints a scheme with the usual sentences in both languages, for an office to change. */
export function printPatterns(terminal: Terminal): 0 {
  const patterns = usualPatternsDocument([bulletinSpeech('zh-CN'), bulletinSpeech('en-US')]);
  terminal.print(`${JSON.stringify({ format: SCHEME_FORMAT, bulletin: { patterns } }, null, 2)}\n`);
  return 0;
}

/** The words of the terminal, and those of notices. */
export const bulletinWords = (locale: Locale): Words => withBulletinWords(cliWords(locale));

function told(
  observations: readonly Observation[],
  period: Period,
  scheme: Scheme,
  template: Template,
  locale: Locale,
): Bulletin {
  const earlier = new Earlier(observations, template, period);
  const attainments = attainmentsOf(observations, template, period, { earlier });
  const scores = scoresOf(attainments, scheme, template, earlier.yearBefore(monthIndex(period.to)));
  const rankings = [
    ...rankingsOf(attainments, scheme.rankings, template, earlier),
    ...scoreRankingsOf(attainments, scores, scheme, template, earlier),
  ];
  const input = { attainments, observations, rankings, scores, earlier };
  return bulletinOf(input, scheme.bulletin, template, bulletinSpeech(locale));
}

async function readScheme(file: string | null, template: Template, terminal: Terminal): Promise<Scheme> {
  if (file === null) return DEFAULT_SCHEME;
  const bytes = await terminal.read(file).catch((error: unknown) => {
    throw Failure.ofReading(file, error);
  });
  const parsed = parseScheme(new TextDecoder().decode(bytes), template);
  if (parsed.ok) return parsed.scheme;
  const [first] = parsed.problems;
  if (!first) throw new Error('a scheme that was refused has a problem');
  const more = parsed.problems.length - 1;
  const said = { file, path: first.path, problem: first.message };
  throw new Failure(
    more > 0
      ? message('bulletin.scheme-problems', { ...said, more })
      : message('bulletin.scheme-problem', said),
  );
}

async function readReports(
  { reports, template: templateFile, scheme, period, out, withErrors }: BulletinOptions,
  template: Template,
  terminal: Terminal,
  complain: (failure: Failure) => void,
) {
  const own = [templateFile, scheme, out].filter((each) => each !== null);
  const { files } = await findFiles(reports, terminal.folders, own);
  const observations: Observation[] = [];
  let left = 0;
  let broken = 0;
  for (const { file } of files) {
    try {
      const bytes = await terminal.read(file).catch((error: unknown) => {
        throw Failure.ofReading(file, error);
      });
      const { submission } = await checkFile({ name: file, bytes }, template);
      if (!isChecked(submission)) {
        if (submission.outcome.kind === 'unreadable') throw new Failure(submission.outcome.reason);
        continue;
      }
      const { facts, entity, counts, period: printed } = submission.outcome;
      const found = printed ?? period;
      if (!found) throw new LeftOutReport(message('bulletin.no-period', { file }));
      if (counts.errors > 0 && !withErrors) {
        throw new LeftOutReport(message('bulletin.has-errors', { file, count: counts.errors }));
      }
      const origin = { period: found, entity: entity?.name ?? null, file };
      for (const each of observationsOf(facts, template, origin)) observations.push(each);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      if (error instanceof LeftOutReport) left += 1;
      else broken += 1;
      complain(error);
    }
  }
  return { observations, left, broken };
}

/** A report that was read and does not count. */
class LeftOutReport extends Failure {}

function latestOf(observations: readonly Observation[]): Period | null {
  let latest: Period | null = null;
  for (const { period } of observations) {
    if (!latest || monthIndex(period.to) > monthIndex(latest.to)) latest = period;
  }
  return latest;
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
    const name = words.t('bulletin.sheet.name');
    return newWorkbook([{ name, content: bulletinSheet(bulletin, template, words) }]);
  }
  if (/\.txt$/i.test(out)) return new TextEncoder().encode(bulletinText(bulletin));
  const body = bulletinHtml(bulletin, originOf);
  const head = `<!doctype html>\n<html lang="${words.locale}">\n<meta charset="utf-8">\n`;
  return new TextEncoder().encode(`${head}<body>\n${body}</body>\n</html>\n`);
}

/** The cells of a figure: 报表.xlsx › Sheet1!F7. */
function originOf(run: Run): string | null {
  if (run.kind === 'text' || run.figure.sources.length === 0) return null;
  const cells = run.figure.sources.map(({ source: { file, cell } }) => {
    const named = `${cell.sheet}!${cellAddress(cell.row, cell.column)}`;
    return file === null ? named : `${file} › ${named}`;
  });
  return cells.slice(0, MOST_CELLS).join('\n') + (cells.length > MOST_CELLS ? '\n…' : '');
}

const MOST_CELLS = 10;
