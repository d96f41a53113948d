/** The report of the period before, that --before names: read by the same template, and compared with, not checked. */
import { readReport } from '../core/report/read-report';
import type { ReportReading } from '../core/report/reading';
import type { Template } from '../core/template/template';
import { Failure } from './failure';
import { firstThatFits } from './fitting-sheet';
import type { Terminal } from './terminal';

/** @throws Failure, naming the file */
export async function readBefore(
  file: string,
  template: Template,
  terminal: Terminal,
): Promise<ReportReading> {
  try {
    const { result } = await firstThatFits(file, null, terminal, (snapshot) =>
      readReport(snapshot, template),
    );
    return result.reading;
  } catch (error) {
    throw error instanceof Failure ? error : Failure.unexpected(file, error);
  }
}
