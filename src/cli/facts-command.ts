/** target-tracker facts: the figures of reports as a table for other programs; nothing is checked. */
import { firstFittingSheet } from '../collecting/fitting-sheet';
import { reasonOf } from '../collecting/refused';
import { submittedEntity } from '../core/collection/submitted-entity';
import { sdmxCodelists } from '../core/exporting/sdmx-codelists';
import { sdmxCsv } from '../core/exporting/sdmx-csv';
import { tidyCsv } from '../core/exporting/tidy-csv';
import { message } from '../core/message';
import type { Observation } from '../core/observations/observation';
import { observationsOf } from '../core/observations/observations-of';
import { readReport } from '../core/report/read-report';
import type { Template } from '../core/template/template';
import { openReport } from '../hosts/open-report';
import type { Locale } from '../messages/keys';
import type { Words } from '../messages/words';
import { SHEET_SENTENCES } from '../sheets/words';
import { foundReports } from './batch/found-reports';
import { Failure, failureLine } from './failure';
import type { FactsOptions } from './facts-options';
import { readTemplate } from './read-template';
import type { Terminal } from './terminal';
import { cliWords } from './words';

/** @returns 0: every report was read; 2: some could not be read, and stderr says which and why; the figures of the others are there. */
export async function runFacts(options: FactsOptions, terminal: Terminal, locale: Locale): Promise<0 | 2> {
  const words = cliWords(locale);
  const complain = (failure: Failure): void => terminal.complain(failureLine(failure, words));
  let current = options.template;
  try {
    const template = await readTemplate(options.template, terminal);
    const own = { reads: [options.template], writes: [options.out, options.codelist] };
    const { files } = await foundReports(options.reports, own, terminal);
    const observations: Observation[] = [];
    let read = 0;
    for (const { file } of files) {
      current = file;
      try {
        for (const each of await observationsIn(file, template, options, terminal)) observations.push(each);
        read += 1;
      } catch (error) {
        // One unreadable file is no reason to leave the rest out.
        complain(error instanceof Failure ? error : new Failure(reasonOf(error, file)));
      }
    }
    if (read === 0) return 2;
    await hand(observations, read, template, options, terminal, words);
    return read === files.length ? 0 : 2;
  } catch (error) {
    complain(error instanceof Failure ? error : Failure.unexpected(current, error));
    return 2;
  }
}

async function observationsIn(
  file: string,
  template: Template,
  { sheet, period }: FactsOptions,
  terminal: Terminal,
): Promise<Observation[]> {
  const bytes = await terminal.read(file).catch((error: unknown) => {
    throw Failure.ofReading(file, error);
  });
  const host = await openReport(bytes, file);
  const { snapshot, result } = await firstFittingSheet(host, file, sheet, (candidate) =>
    readReport(candidate, template),
  );
  const { reading } = result;
  const own = period ?? reading.period?.period ?? null;
  if (!own) throw new Failure(message('facts.no-period', { file }));
  const entity = submittedEntity(snapshot, reading, template, file)?.name ?? null;
  return observationsOf(reading.facts, template, { period: own, entity, file });
}

/** @throws Failure where a file cannot be written */
async function hand(
  observations: readonly Observation[],
  files: number,
  template: Template,
  { format, out, codelist }: FactsOptions,
  terminal: Terminal,
  words: Words,
): Promise<void> {
  const sdmx = format === 'sdmx-csv' ? sdmxCsv(observations, template) : null;
  const text = sdmx ? sdmx.text : tidyCsv(observations, template);
  for (const remark of sdmx?.remarks ?? []) terminal.complain(failureLine(new Failure(remark), words));
  if (out === null) terminal.print(text);
  else {
    await write(out, text, terminal);
    terminal.print(`${words.t('facts.made', { file: out, files, count: observations.length })}\n`);
  }
  if (sdmx && codelist !== null) {
    await write(codelist, sdmxCodelists(sdmx.codes, measureNames, terminal.now()), terminal);
  }
}

const measureNames = (measure: Observation['measure']) => ({
  zh: SHEET_SENTENCES['zh-CN'][`sheets.observations.measure.${measure}`],
  en: SHEET_SENTENCES['en-US'][`sheets.observations.measure.${measure}`],
});

async function write(file: string, text: string, terminal: Terminal): Promise<void> {
  await terminal.write(file, new TextEncoder().encode(text)).catch((error: unknown) => {
    throw Failure.ofWriting(file, error);
  });
}
