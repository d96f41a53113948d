/** target-tracker template: one drafted from a report or a notice, JSON to worksheets and back, the JSON Schema. */
import { message } from '../core/message';
import { templateJsonSchema } from '../core/template/json-schema';
import { printTemplate } from '../core/template/print';
import type { Template } from '../core/template/template';
import { newWorkbook } from '../hosts/xlsx/new-workbook';
import type { Locale } from '../messages/keys';
import type { Words } from '../messages/words';
import { templateSheets } from '../sheets/template-sheets/template-sheets';
import { tooLongForSheets } from '../sheets/template-sheets/too-long';
import { Failure, failureLine } from './failure';
import { draftTemplate, draftText } from './new-template';
import { printable } from './output/printable';
import { readTemplateFile } from './read-template';
import type { NewTemplateOptions, TemplateOptions } from './template-options';
import type { Terminal } from './terminal';
import { cliWords } from './words';

/** @returns 0: done; 1: the draft has questions that must be answered; 2: could not run, and stderr says why, every problem of a template on a line of its own. */
export async function runTemplate(
  options: TemplateOptions,
  terminal: Terminal,
  locale: Locale,
): Promise<0 | 1 | 2> {
  const words = cliWords(locale);
  const complain = (failure: Failure): void => terminal.complain(failureLine(failure, words));
  try {
    if (options.action === 'schema') {
      const schema = `${JSON.stringify(templateJsonSchema(), null, 2)}\n`;
      if (options.out === null) terminal.print(schema);
      else await write(options.out, new TextEncoder().encode(schema), terminal);
      return 0;
    }
    if (options.action === 'new') return await newTemplate(options, terminal, words);
    const read = await readTemplateFile(options.from, terminal);
    for (const said of read.remarks) complain(new Failure(said));
    if (!read.ok) return 2;
    await write(options.out, await templateBytes(read.template, options.out, words), terminal);
    return 0;
  } catch (error) {
    const file = options.action === 'schema' ? (options.out ?? '') : options.from;
    complain(error instanceof Failure ? error : Failure.unexpected(file, error));
    return 2;
  }
}

async function newTemplate(options: NewTemplateOptions, terminal: Terminal, words: Words): Promise<0 | 1> {
  const { from, out } = options;
  const draft = await draftTemplate(options, terminal);
  const isOpen = draft.questions.some((question) => question.isOpen);
  terminal.print(draftText(draft, from, words));
  // Half a template never takes the place of one that may be whole.
  if (isOpen && (await isThere(out, terminal)))
    throw new Failure(message('drafting.cli.kept', { file: out }));
  await write(out, await templateBytes(draft.template, out, words), terminal);
  terminal.print(`${printable(words.t('drafting.cli.written', { file: out }))}\n`);
  return isOpen ? 1 : 0;
}

const isThere = (file: string, terminal: Terminal): Promise<boolean> =>
  terminal.read(file).then(
    () => true,
    () => false,
  );

/** @param file its ending says in which form */
async function templateBytes(template: Template, file: string, words: Words): Promise<Uint8Array> {
  if (!/\.xlsx$/i.test(file)) return new TextEncoder().encode(printTemplate(template));
  const sheets = templateSheets(template, words);
  const refused = tooLongForSheets(sheets);
  if (refused) throw new Failure(refused);
  return newWorkbook(sheets);
}

async function write(file: string, bytes: Uint8Array, terminal: Terminal): Promise<void> {
  await terminal.write(file, bytes).catch((error: unknown) => {
    throw Failure.ofWriting(file, error);
  });
}
