/** target-tracker template: JSON to worksheets and back, and the JSON Schema. */
import { templateJsonSchema } from '../core/template/json-schema';
import { printTemplate } from '../core/template/print';
import type { Template } from '../core/template/template';
import { newWorkbook } from '../hosts/xlsx/new-workbook';
import type { Locale } from '../messages/keys';
import type { Words } from '../messages/words';
import { templateSheets } from '../sheets/template-sheets/template-sheets';
import { Failure, failureLine } from './failure';
import { readTemplateFile } from './read-template';
import type { TemplateOptions } from './template-options';
import type { Terminal } from './terminal';
import { cliWords } from './words';

/** @returns 0: done; 2: could not run, and stderr says why, every problem of a template on a line of its own. */
export async function runTemplate(
  options: TemplateOptions,
  terminal: Terminal,
  locale: Locale,
): Promise<0 | 2> {
  const words = cliWords(locale);
  const complain = (failure: Failure): void => terminal.complain(failureLine(failure, words));
  try {
    if (options.action === 'schema') {
      const schema = `${JSON.stringify(templateJsonSchema(), null, 2)}\n`;
      if (options.out === null) terminal.print(schema);
      else await write(options.out, new TextEncoder().encode(schema), terminal);
      return 0;
    }
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

/** @param file its ending says in which form */
async function templateBytes(template: Template, file: string, words: Words): Promise<Uint8Array> {
  return /\.xlsx$/i.test(file)
    ? newWorkbook(templateSheets(template, words))
    : new TextEncoder().encode(printTemplate(template));
}

async function write(file: string, bytes: Uint8Array, terminal: Terminal): Promise<void> {
  await terminal.write(file, bytes).catch((error: unknown) => {
    throw Failure.ofWriting(file, error);
  });
}
