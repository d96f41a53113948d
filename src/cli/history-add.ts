/** target-tracker history add: the figures of reports below those that are kept; nothing that is there is written over. */
import { additionOf } from '../core/history/add-report';
import { additionTold } from '../core/history/addition-told';
import { EMPTY_HISTORY } from '../core/history/history';
import type { Message } from '../core/message';
import { message } from '../core/message';
import type { Observation } from '../core/observations/observation';
import { periodCode } from '../core/statistics/period';
import type { Template } from '../core/template/template';
import type { Locale } from '../messages/keys';
import type { Words } from '../messages/words';
import { keepChanges, noRoomFor } from '../sheets/history/history-sheet';
import { beginBatch, stopped, submissionsOf } from './batch/batch';
import { countedReports } from './batch/counted-reports';
import { workbookWith } from './batch/workbook-with';
import { writeCopy } from './batch/write-copy';
import { Failure, failureLine } from './failure';
import type { AddOptions } from './history-options';
import { readKeptWorkbook } from './kept-workbook';
import { printable } from './output/printable';
import { readTemplate } from './read-template';
import type { Terminal } from './terminal';
import { cliWords } from './words';

/** @returns 0: every figure is kept; 1: something was left out, and it is told what; 2: nothing was written, or a file could not be read; 130: the user broke off */
export async function runHistoryAdd(
  options: AddOptions,
  terminal: Terminal,
  locale: Locale,
): Promise<0 | 1 | 2 | 130> {
  const words = cliWords(locale);
  const tell = (said: Message): void => terminal.complain(failureLine(new Failure(said), words));
  try {
    const { out, into } = options;
    const template = await readTemplate(options.template, terminal);
    const before = into === null ? null : await readKeptWorkbook(into, template, terminal);
    for (const said of [...(before?.problems ?? []), ...(before?.remarks ?? [])]) tell(said);
    if (before && before.problems.length > 0) return 2;
    const reported = await reportedBy(options, terminal, locale, words);
    const collected = await collectedIn(options, template, before?.collected ?? [], terminal);
    for (const said of [...reported.told, ...collected.told]) tell(said);
    if (collected.told.length > 0) return 2;
    const { period } = options;
    const offered = [...reported.observations, ...collected.observations].filter(
      (one) => period === null || periodCode(one.period) === periodCode(period),
    );
    const addition = additionOf(before?.history ?? EMPTY_HISTORY, offered);
    const notAdded = additionTold(addition, template);
    for (const { message: said } of notAdded) tell(said);
    const { fresh, known } = addition;
    if (fresh.length === 0 && known === 0) throw new Failure(message('cli.history.nothing'));
    const own = before?.own ?? { names: [], sheets: [] };
    const noRoom = noRoomFor(fresh.length, own);
    if (noRoom) throw new Failure(noRoom);
    const changes = keepChanges(own, fresh, template, words);
    if (before || changes.length > 0) {
      const failed = await writeCopy(out, await workbookWith(before?.host ?? null, changes), terminal);
      if (failed) throw failed;
    }
    if (terminal.stop?.aborted) throw stopped();
    const left = notAdded.length;
    terminal.print(`${printable(words.t('cli.history.added', { count: fresh.length, known, left, out }))}\n`);
    if (reported.unreadable > 0) return 2;
    return left > 0 || reported.told.length > 0 ? 1 : 0;
  } catch (error) {
    tell((error instanceof Failure ? error : Failure.unexpected(options.out, error)).said);
    return terminal.stop?.aborted ? 130 : 2;
  }
}

interface Offered {
  readonly observations: readonly Observation[];
  /** Why something is left out. */
  readonly told: readonly Message[];
  readonly unreadable: number;
}

async function reportedBy(
  options: AddOptions,
  terminal: Terminal,
  locale: Locale,
  words: Words,
): Promise<Offered> {
  const { reports, period, withErrors, out, into, collected } = options;
  if (reports.length === 0) return { observations: [], told: [], unreadable: 0 };
  const output = { format: null, report: null, annotate: false };
  const batch = await beginBatch(
    { ...options, period: null },
    output,
    { reads: [into, collected], writes: [out] },
    terminal,
    locale,
    words,
  );
  try {
    const submissions = await submissionsOf(batch, terminal, words);
    const counted = countedReports(submissions, period, withErrors, batch.template);
    const { observations, leaveOut, reasons: told, unreadable } = counted;
    return {
      observations: observations.filter(({ source: { file } }) => file === null || !leaveOut.has(file)),
      ...{ told, unreadable },
    };
  } finally {
    await batch.end();
  }
}

/** @param own collected data of the workbook that the history stands in */
async function collectedIn(
  { collected, into }: AddOptions,
  template: Template,
  own: readonly { readonly observation: Observation }[],
  terminal: Terminal,
): Promise<Offered> {
  if (collected === null) return { observations: [], told: [], unreadable: 0 };
  const kept = collected === into ? null : await readKeptWorkbook(collected, template, terminal);
  const figures = kept?.collected ?? own;
  return {
    observations: figures.map(({ observation }) => observation),
    told: kept?.problems ?? [],
    unreadable: 0,
  };
}
