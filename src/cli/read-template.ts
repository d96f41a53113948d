/** The template that --template names. */
import { message } from '../core/message';
import { parseTemplate } from '../core/template/parse';
import type { Template } from '../core/template/template';
import { Failure } from './failure';
import type { Terminal } from './terminal';

/** @throws Failure, naming the file and, where there is one, the field. */
export async function readTemplate(file: string, terminal: Terminal): Promise<Template> {
  const bytes = await terminal.read(file).catch((error: unknown) => {
    throw Failure.ofReading(file, error);
  });
  // A workbook begins as every ZIP archive does.
  if (/\.xls[xmb]?$/i.test(file) || (bytes[0] === 0x50 && bytes[1] === 0x4b)) {
    throw new Failure(message('cli.template.worksheet', { file }));
  }
  const result = parseTemplate(new TextDecoder().decode(bytes));
  if (result.ok) return result.template;
  const [first] = result.problems;
  const problem = first
    ? first.path
      ? message('cli.template.field', { path: first.path, problem: first.message })
      : first.message
    : '';
  const more = result.problems.length - 1;
  throw new Failure(
    more > 0
      ? message('cli.template.problems', { file, problem, more })
      : message('cli.template.problem', { file, problem }),
  );
}
