/** One run of the command: arguments in, text out, exit code back. Nothing here knows of the process. */
import { chosenEntity } from './chosen-entity';
import { examineFile } from './examine-file';
import type { ExaminedReport } from '../collecting/check-file';
import { Failure, failureLine } from './failure';
import type { OutputFormat } from './options';
import { parseOptions } from './options';
import { findingsFile } from './findings-file';
import { csvOf, csvRemarks } from './output/csv';
import { jsonOf } from './output/json';
import { textOf } from './output/text';
import { readBefore } from './read-before';
import { readTemplate } from './read-template';
import { runRules } from './rules-command';
import { runBlank } from './template-blank-command';
import { runTemplate } from './template-command';
import type { Words } from '../messages/words';
import { cliWords } from './words';
import type { Terminal } from './terminal';
import { version } from './version';

/** @returns 0: no finding of severity error; 1: some; 2: something could not be run, and stderr says what. */
export async function run(argv: readonly string[], terminal: Terminal): Promise<0 | 1 | 2> {
  const { locale, parsed } = parseOptions(argv, terminal.env);
  const words = cliWords(locale);
  const complain = (error: Failure): void => terminal.complain(failureLine(error, words));
  if (!parsed.ok) {
    complain(parsed.failure);
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

  const examined: ExaminedReport[] = [];
  let couldNotRun = false;
  try {
    const template = await readTemplate(options.template, terminal);
    const entity = options.entity === null ? null : chosenEntity(template, options.entity);
    const before = options.before === null ? null : await readBefore(options.before, template, terminal);
    for (const file of options.reports) {
      try {
        examined.push(await examineFile(file, template, { ...options, entity }, terminal, before));
      } catch (error) {
        // One unreadable file is no reason to leave the rest of a batch unchecked.
        couldNotRun = true;
        complain(error instanceof Failure ? error : Failure.unexpected(file, error));
      }
    }
  } catch (error) {
    complain(error instanceof Failure ? error : Failure.unexpected(options.template, error));
    return 2;
  }
  if (examined.length > 0) terminal.print(OUTPUTS[options.format](examined, words));
  if (options.format === 'csv') for (const line of csvRemarks(examined, words)) terminal.complain(line);
  if (options.report !== null && examined.length > 0) {
    try {
      await terminal.write(
        options.report,
        await findingsFile(options.report, examined, terminal.now(), words),
      );
    } catch (error) {
      complain(Failure.ofWriting(options.report, error));
      return 2;
    }
  }
  if (couldNotRun) return 2;
  return examined.some(({ examination }) => examination.validation.summary.errors > 0) ? 1 : 0;
}

const OUTPUTS: Readonly<Record<OutputFormat, (reports: readonly ExaminedReport[], words: Words) => string>> =
  {
    text: textOf,
    json: jsonOf,
    csv: csvOf,
  };
