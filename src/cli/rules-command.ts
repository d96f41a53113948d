/** target-tracker rules: learns rules from clean reports, or tells what is wrong with those of a template. */
import { learnRules } from '../core/learning/learn-rules';
import { reportOnRules } from '../core/learning/rule-report';
import { withRules } from '../core/learning/with-rules';
import type { ReportReading } from '../core/report/reading';
import { printTemplate } from '../core/template/print';
import type { Locale } from '../messages/keys';
import { examineFile } from './examine-file';
import { Failure, failureLine } from './failure';
import { learnedJson, learnedText, remarksJson, remarksText } from './output/rules';
import { readTemplate } from './read-template';
import { rulesWords } from './rules-words';
import type { RulesOptions } from './rules-options';
import type { Terminal } from './terminal';

/** @returns 0: nothing new was learned, or no rule is in trouble; 1: something to look at; 2: could not run, and stderr says why. */
export async function runRules(
  options: RulesOptions,
  terminal: Terminal,
  locale: Locale,
): Promise<0 | 1 | 2> {
  const words = rulesWords(locale);
  const { action, format, out, sheet } = options;
  let current = options.template;
  try {
    const template = await readTemplate(options.template, terminal);
    const readings: ReportReading[] = [];
    for (const file of options.reports) {
      current = file;
      const asked = { ...options, kind: 'check', format: 'text', period: null, sheet, report: null } as const;
      readings.push((await examineFile(file, template, asked, terminal)).examination.reading);
    }
    if (action === 'check') {
      const report = reportOnRules(template, readings);
      terminal.print(format === 'json' ? remarksJson(report, template, words) : remarksText(report, words));
      return report.remarks.length > 0 ? 1 : 0;
    }
    const learned = learnRules(readings, template);
    terminal.print(format === 'json' ? learnedJson(learned, template, words) : learnedText(learned, words));
    if (out !== null) await write(out, printTemplate(withRules(template, learned.proposals)), terminal);
    return learned.proposals.some(({ known }) => known === null) ? 1 : 0;
  } catch (error) {
    // What is learned from some of the sheets only may be wrong: one that cannot be read ends it all.
    terminal.complain(
      failureLine(error instanceof Failure ? error : Failure.unexpected(current, error), words),
    );
    return 2;
  }
}

async function write(file: string, text: string, terminal: Terminal): Promise<void> {
  await terminal.write(file, new TextEncoder().encode(text)).catch((error: unknown) => {
    throw Failure.ofWriting(file, error);
  });
}
