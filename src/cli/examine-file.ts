/** One report file against the template, by itself. */
import { checkFile } from '../collecting/check-file';
import type { ExaminedReport } from '../collecting/check-file';
import type { Template } from '../core/template/template';
import { Failure } from './failure';
import type { CheckOptions } from './options';
import type { Terminal } from './terminal';

/** @throws Failure, naming the file. */
export async function examineFile(
  file: string,
  template: Template,
  { sheet, period }: Pick<CheckOptions, 'sheet' | 'period'>,
  terminal: Terminal,
): Promise<ExaminedReport> {
  const bytes = await terminal.read(file).catch((error: unknown) => {
    throw Failure.ofReading(file, error);
  });
  const checked = await checkFile({ name: file, bytes }, template, { sheet, period });
  if (checked.report) return checked.report;
  throw new Failure(checked.submission.outcome.reason);
}
