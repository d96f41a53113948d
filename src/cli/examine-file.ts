/** One report file of the command line against the template. */
import { checkFile } from '../collecting/check-file';
import type { ExaminedReport } from '../collecting/check-file';
import type { ReportReading } from '../core/report/reading';
import type { Template } from '../core/template/template';
import { Failure } from './failure';
import type { CheckOptions } from './options';
import type { Terminal } from './terminal';

/** @throws Failure, naming the file. */
export async function examineFile(
  file: string,
  template: Template,
  {
    sheet,
    period,
    entity = null,
  }: Pick<CheckOptions, 'sheet' | 'period'> & Partial<Pick<CheckOptions, 'entity'>>,
  terminal: Terminal,
  before: ReportReading | null = null,
): Promise<ExaminedReport> {
  const bytes = await terminal.read(file).catch((error: unknown) => {
    throw Failure.ofReading(file, error);
  });
  const checked = await checkFile({ name: file, bytes }, template, {
    sheet,
    period,
    entity,
    before: () => before,
  });
  if (checked.report) return checked.report;
  throw new Failure(checked.submission.outcome.reason);
}
