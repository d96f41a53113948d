/** A template in a file: JSON, or the worksheets of a workbook. */
import type { Message } from '../core/message';
import { message } from '../core/message';
import { parseTemplate } from '../core/template/parse';
import type { Template } from '../core/template/template';
import { openXlsx } from '../hosts/xlsx/open';
import { isTemplateWorkbook, templateSheetNames } from '../sheets/template-sheets/find-sheets';
import { readTemplateSheets, remarkMessage } from '../sheets/template-sheets/read-template-sheets';
import { Failure } from './failure';
import type { Terminal } from './terminal';

export type TemplateFile =
  | {
      readonly ok: true;
      readonly template: Template;
      /** What was not read. */ readonly remarks: readonly Message[];
    }
  /** Every problem, with its field or its cell. */
  | { readonly ok: false; readonly remarks: readonly Message[] };

/** @throws Failure, naming the file and, where there is one, the field or the cell. */
export async function readTemplate(file: string, terminal: Terminal): Promise<Template> {
  const read = await readTemplateFile(file, terminal);
  if (read.ok) return read.template;
  const [problem = ''] = read.remarks;
  const more = read.remarks.length - 1;
  throw new Failure(
    more > 0
      ? message('cli.template.problems', { file, problem, more })
      : message('cli.template.problem', { file, problem }),
  );
}

/** @throws Failure where the file itself cannot be read */
export async function readTemplateFile(file: string, terminal: Terminal): Promise<TemplateFile> {
  const bytes = await terminal.read(file).catch((error: unknown) => {
    throw Failure.ofReading(file, error);
  });
  // A workbook begins as every ZIP archive does.
  if (/\.xls[xmb]?$/i.test(file) || (bytes[0] === 0x50 && bytes[1] === 0x4b)) {
    return readWorkbook(bytes, file);
  }
  const result = parseTemplate(new TextDecoder().decode(bytes));
  if (result.ok) return { ok: true, template: result.template, remarks: [] };
  const remarks = result.problems.map(({ path, message: problem }) =>
    path ? message('cli.template.field', { path, problem }) : problem,
  );
  return { ok: false, remarks };
}

async function readWorkbook(bytes: Uint8Array, file: string): Promise<TemplateFile> {
  try {
    const host = await openXlsx(bytes, file);
    const { sheets } = await host.outline();
    const names = sheets.map(({ name }) => name);
    if (!isTemplateWorkbook(names))
      throw new Failure(message('drafting.cli.no-template', { file, sheets: names }));
    const result = readTemplateSheets(await host.read({ sheets: templateSheetNames(names) }));
    return result.ok
      ? { ok: true, template: result.template, remarks: result.remarks.map(remarkMessage) }
      : { ok: false, remarks: result.problems.map(remarkMessage) };
  } catch (error) {
    throw error instanceof Failure ? error : Failure.unexpected(file, error);
  }
}
