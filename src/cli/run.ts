/** One run of the command: arguments in, text out, exit code back. Nothing here knows of the process. */
import { printPatterns, runBulletin } from './bulletin-command';
import { runCollect } from './collect-command';
import { runCheck } from './check-command';
import { runFacts } from './facts-command';
import { failureLine } from './failure';
import { runHistory } from './history-command';
import { runLedger } from './ledger-command';
import { runLedgerLearn } from './ledger-learn-command';
import { parseOptions } from './options';
import { runSummary } from './summary-command';
import { runRules } from './rules-command';
import { runBlank } from './template-blank-command';
import { runTemplate } from './template-command';
import { cliWords } from './words';
import type { Terminal } from './terminal';
import { version } from './version';

/** @returns 0: no finding of severity error; 1: some; 2: something could not be run, and stderr says what; 130: broken off. */
export async function run(argv: readonly string[], terminal: Terminal): Promise<0 | 1 | 2 | 130> {
  const { locale, parsed } = parseOptions(argv, terminal.env);
  const words = cliWords(locale);
  if (!parsed.ok) {
    terminal.complain(failureLine(parsed.failure, words));
    return 2;
  }
  const { options } = parsed;
  if (options.kind === 'help') {
    terminal.print(`${words.t('cli.help')}\n`);
    return 0;
  }
  if (options.kind === 'version') {
    terminal.print(`${version}\n`);
    return 0;
  }
  if (options.kind === 'rules') return runRules(options, terminal, locale);
  if (options.kind === 'blank') return runBlank(options, terminal, locale);
  if (options.kind === 'template') return runTemplate(options, terminal, locale);
  if (options.kind === 'facts') return runFacts(options, terminal, locale);
  if (options.kind === 'bulletin-patterns') return printPatterns(terminal);
  if (options.kind === 'bulletin') return runBulletin(options, terminal, locale);
  if (options.kind === 'summary') return runSummary(options, terminal, locale);
  if (options.kind === 'history') return runHistory(options, terminal, locale);
  if (options.kind === 'ledger-learn') return runLedgerLearn(options, terminal, locale);
  if (options.kind === 'ledger') return runLedger(options, terminal, locale);
  if (options.kind === 'collect') return runCollect(options, terminal, locale);
  return runCheck(options, terminal, locale);
}
