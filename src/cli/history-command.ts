/** target-tracker history: figures kept month by month, months closed and reopened, and how it all stands. */
import type { HistoryFinding } from '../core/history/changes';
import { closeMonth, reopenMonth } from '../core/history/closing';
import { closingOf, monthName } from '../core/history/history';
import { historyOverview } from '../core/history/overview';
import type { Message } from '../core/message';
import { message } from '../core/message';
import { monthIndex } from '../core/statistics/period';
import type { Month, Period } from '../core/statistics/period';
import type { Template } from '../core/template/template';
import type { Locale } from '../messages/keys';
import { closingChanges, closingRowChanges } from '../sheets/history/history-sheet';
import { localDay } from '../sheets/local-time';
import type { WorkbookChange } from '../workbook/changes';
import { writeCopy } from './batch/write-copy';
import { Failure, failureLine } from './failure';
import { runHistoryAdd } from './history-add';
import type { ClosingOptions, HistoryOptions, StatusOptions } from './history-options';
import { keptAgain, readKeptWorkbook } from './kept-workbook';
import type { KeptWorkbook } from './kept-workbook';
import { historyCsv } from './output/history-csv';
import { historyJson } from './output/history-json';
import { findingLine, overviewText } from './output/history-text';
import { printable } from './output/printable';
import { readTemplate } from './read-template';
import type { Terminal } from './terminal';
import { cliWords } from './words';
import type { Words } from '../messages/words';

/** @returns 0: done, and all in order; 1: something stands in the way, or is not in order, and it is told; 2: nothing was written, or a file could not be read; 130: the user broke off */
export async function runHistory(
  options: HistoryOptions,
  terminal: Terminal,
  locale: Locale,
): Promise<0 | 1 | 2 | 130> {
  if (options.action === 'add') return runHistoryAdd(options, terminal, locale);
  const words = cliWords(locale);
  const tell = (said: Message): void => terminal.complain(failureLine(new Failure(said), words));
  try {
    const template = await readTemplate(options.template, terminal);
    const kept = await readKeptWorkbook(options.book, template, terminal);
    for (const said of [...kept.problems, ...kept.remarks]) tell(said);
    if (options.action === 'status') return status(kept, options, template, terminal, words);
    if (kept.problems.length > 0) return 2;
    return await turn(kept, options, template, terminal, words);
  } catch (error) {
    tell((error instanceof Failure ? error : Failure.unexpected(options.book, error)).said);
    return terminal.stop?.aborted ? 130 : 2;
  }
}

function status(
  { history, problems }: KeptWorkbook,
  { book, format }: StatusOptions,
  template: Template,
  terminal: Terminal,
  words: Words,
): 0 | 1 | 2 {
  const overview = historyOverview(history);
  const documents = {
    text: () => overviewText(overview, book, template, words),
    json: () => historyJson(overview, problems, template, words),
    csv: () => historyCsv(overview, problems, book, template, words),
  };
  terminal.print(documents[format]());
  if (problems.length > 0) return 2;
  return overview.findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}

/** All months of the period, or none of them. */
async function turn(
  before: KeptWorkbook,
  options: ClosingOptions,
  template: Template,
  terminal: Terminal,
  words: Words,
): Promise<0 | 1 | 2> {
  const { out, action } = options;
  const isClosing = action === 'close';
  let kept = before;
  const changed: HistoryFinding[] = [];
  const done: Month[] = [];
  for (const month of monthsOf(options.period)) {
    const turned = (isClosing ? closed : reopened)(
      kept,
      month,
      { ...options, date: localDay(terminal.now()) },
      words,
    );
    if (turned === null) continue;
    if (!turned.ok) {
      for (const finding of turned.reasons) terminal.complain(failureLine(new Failure(finding), words));
      return 1;
    }
    changed.push(...turned.told);
    done.push(month);
    await kept.host.apply(turned.changes);
    kept = await keptAgain(kept, template);
  }
  if (done.length === 0) {
    const key = isClosing ? 'cli.history.none-to-close' : 'cli.history.none-to-reopen';
    terminal.complain(failureLine(new Failure(message(key, { period: { period: options.period } })), words));
    return 1;
  }
  const failed = await writeCopy(out, await kept.host.save(), terminal);
  if (failed) throw failed;
  const said = isClosing ? 'cli.history.closed' : 'cli.history.reopened';
  const lines = [
    ...changed.map((finding) => findingLine(finding, words)),
    ...done.map((month) => {
      const count = closingOf(kept.history, month)?.rows ?? 0;
      const key = isClosing && count === 0 ? 'cli.history.closed-empty' : said;
      return words.t(key, { month: monthName(month), count });
    }),
    words.t('cli.summary.done', { out }),
  ];
  terminal.print(lines.map((line) => `${printable(line)}\n`).join(''));
  return 0;
}

type Turned =
  | {
      readonly ok: true;
      readonly changes: readonly WorkbookChange[];
      readonly told: readonly HistoryFinding[];
    }
  | { readonly ok: false; readonly reasons: readonly Message[] };
type Remark = { readonly date: string; readonly note: string | null };

/** null: it is closed already. */
function closed({ own, history }: KeptWorkbook, month: Month, remark: Remark, words: Words): Turned | null {
  if (closingOf(history, month)?.state === 'closed') return null;
  const result = closeMonth(history, month, remark);
  if (!result.ok) {
    const { reasons } = result;
    return { ok: false, reasons: 'key' in reasons ? [reasons] : reasons.map((finding) => finding.message) };
  }
  const changes = closingChanges(own, result.closing, result.figures, words);
  return { ok: true, changes, told: result.changes };
}

/** What was edited while it was closed is told; what will be changed from now on is told when it is closed again. */
function reopened({ own, history }: KeptWorkbook, month: Month, remark: Remark, words: Words): Turned | null {
  const result = reopenMonth(history, month, remark);
  if (!result) return null;
  return {
    ok: true,
    changes: closingRowChanges(own, result.closing, words),
    told: result.changes,
  };
}

const monthsOf = ({ from, to }: Period): Month[] =>
  Array.from({ length: monthIndex(to) - monthIndex(from) + 1 }, (_, more) => {
    const index = monthIndex(from) + more;
    return { year: Math.floor(index / 12), month: (index % 12) + 1 };
  });
