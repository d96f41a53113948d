/** target-tracker template blank: the workbooks that are sent out to be filled in. */
import path from 'node:path';
import { dayOf, monthIndex } from '../core/statistics/period';
import type { Month, Period } from '../core/statistics/period';
import type { Template } from '../core/template/template';
import { newWorkbook } from '../hosts/xlsx/new-workbook';
import type { Locale } from '../messages/keys';
import { reportForms } from '../sheets/report-form/report-form';
import type { ReportForm } from '../sheets/report-form/report-form';
import { Failure, failureLine } from './failure';
import { readTemplate } from './read-template';
import type { BlankOptions } from './template-blank-options';
import type { Terminal } from './terminal';
import { cliWords } from './words';

/** @returns 0: done, and stdout tells each file; 2: could not run, and stderr says why. */
export async function runBlank(options: BlankOptions, terminal: Terminal, locale: Locale): Promise<0 | 2> {
  const words = cliWords(locale);
  try {
    const template = await readTemplate(options.template, terminal);
    const period = options.period ?? latestPeriod(template, terminal.now());
    const { entities, formulas, derived, withoutLastYear, layout } = options;
    const chosen = { period, entities, formulas, derived, withoutLastYear, ...(layout && { layout }) };
    const made = reportForms(template, chosen, words);
    if (!made.ok) throw new Failure(made.reason);
    for (const { file, forms } of filesOf(options.out, made.forms)) {
      await write(file, await newWorkbook(forms), terminal);
      terminal.print(`${words.t('forms.cli.made', { file, period: { period }, sheets: forms.length })}\n`);
    }
    return 0;
  } catch (error) {
    terminal.complain(
      failureLine(error instanceof Failure ? error : Failure.unexpected(options.template, error), words),
    );
    return 2;
  }
}

/** One workbook with everything, or one for each in a folder. */
function filesOf(
  out: string,
  forms: readonly ReportForm[],
): { readonly file: string; readonly forms: readonly ReportForm[] }[] {
  if (/\.xlsx$/i.test(out)) return [{ file: out, forms }];
  return forms.map((form) => ({
    // What may stand in the name of a sheet may still be refused in that of a file.
    file: path.join(out, `${form.name.replace(/[<>|"]/g, '_')}.xlsx`),
    forms: [form],
  }));
}

/** From the beginning of the window to the last month that is over; the whole of it where it is over, or has not begun. */
function latestPeriod({ window }: Template, now: Date): Period {
  const [from, to]: Month[] = [dayOf(window.from), dayOf(window.to)];
  if (!from || !to) throw new RangeError('a window without days');
  const last = monthIndex({ year: now.getFullYear(), month: now.getMonth() + 1 }) - 1;
  const isUnderWay = last >= monthIndex(from) && last < monthIndex(to);
  const end = isUnderWay ? { year: Math.floor(last / 12), month: (last % 12) + 1 } : to;
  return { from: { year: from.year, month: from.month }, to: { year: end.year, month: end.month } };
}

async function write(file: string, bytes: Uint8Array, terminal: Terminal): Promise<void> {
  await terminal.write(file, bytes).catch((error: unknown) => {
    throw Failure.ofWriting(file, error);
  });
}
