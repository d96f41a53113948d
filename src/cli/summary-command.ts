/** target-tracker summary: 汇总, 排名, 考核得分 and 督查清单 of a period, from many reports and the months before. */
import { EMPTY_HISTORY } from '../core/history/history';
import type { Message } from '../core/message';
import { wholeSummary } from '../core/summary/whole';
import { nameKey } from '../core/template/name-key';
import type { Template } from '../core/template/template';
import type { Locale } from '../messages/keys';
import { NO_SHEETS, wholeSummaryChanges } from '../sheets/summary/all-sheets';
import { beginBatch, stopped, submissionsOf } from './batch/batch';
import type { Batch } from './batch/batch';
import { countedReports } from './batch/counted-reports';
import { workbookWith } from './batch/workbook-with';
import { writeCopy } from './batch/write-copy';
import { chosenEntity } from './chosen-entity';
import { chosenIndicator } from './chosen-indicator';
import { Failure, failureLine } from './failure';
import { lookedBack, readKeptWorkbook } from './kept-workbook';
import { summaryText } from './output/summary-text';
import { ledgerFigures } from './ledger-figures';
import { readScheme } from './read-scheme';
import type { SummaryOptions } from './summary-options';
import type { Terminal } from './terminal';
import { cliWords } from './words';

/** Asked for by name before the reports are read. @throws Failure */
const trendShown = ({ indicator, entity }: SummaryOptions['trend'], template: Template) => ({
  indicator: indicator === null ? null : chosenIndicator(template, indicator),
  entity: entity === null || isTotal(entity, template) ? null : chosenEntity(template, entity, '--trend-of'),
});

/** The whole may be asked for by its name as well. */
const isTotal = (name: string, { total }: Template): boolean =>
  total !== null && nameKey(name) === nameKey(total);

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
    const own = { reads: [into, historyFile, schemeFile, ...options.ledgers], writes: [out] };
    // Each file is of the period that stands in it: those of earlier months are looked back to.
    batch = await beginBatch({ ...options, period: null }, output, own, terminal, locale, words);
    const { template } = batch;
    const scheme = await readScheme(schemeFile, template, terminal);
    const shown = trendShown(options.trend, template);
    const before = into === null ? null : await readKeptWorkbook(into, template, terminal);
    const kept = historyFile === null ? before : await readKeptWorkbook(historyFile, template, terminal);
    const past = kept
      ? lookedBack(historyFile ?? into ?? '', kept, ({ said }) => tell(said))
      : { history: EMPTY_HISTORY, isFaulty: false };
    if (!past) return 2;
    const submissions = await submissionsOf(batch, terminal, words);
    const { period, observations, leaveOut, reasons, counted, unreadable } = countedReports(
      submissions,
      options.period,
      withErrors,
      template,
    );
    for (const reason of reasons) tell(reason);
    if (!period) return 2;
    const counts = observations.filter(({ source: { file } }) => file === null || !leaveOut.has(file));
    const fromRows = await ledgerFigures(options.ledgers, scheme, template, period, counts, terminal);
    for (const said of fromRows.said) tell(said);
    const figures = [...observations, ...fromRows.observations];
    const whole = wholeSummary(figures, past.history, template, scheme, period, { leaveOut });
    for (const problem of whole.attainments.problems) tell(problem.message);
    const changes = wholeSummaryChanges(before?.own ?? NO_SHEETS, whole, template, scheme, words, shown);
    const failed = await writeCopy(out, await workbookWith(before?.host ?? null, changes), terminal);
    if (failed) throw failed;
    if (terminal.stop?.aborted) throw stopped();
    terminal.print(summaryText(whole, counted, template, out, words));
    if (unreadable > 0) return 2;
    const isLess = counted < submissions.length || past.isFaulty;
    return isLess || whole.attainments.problems.length + fromRows.said.length > 0 ? 1 : 0;
  } catch (error) {
    tell((error instanceof Failure ? error : Failure.unexpected(options.out, error)).said);
    return terminal.stop?.aborted ? 130 : 2;
  } finally {
    await batch?.end();
  }
}
