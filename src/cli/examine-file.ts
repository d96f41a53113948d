/** One report file against the template: open, choose the sheet, examine. */
import type { Examination } from '../core/examine';
import { examine } from '../core/examine';
import type { ReportReading } from '../core/report/reading';
import type { Review } from '../core/review/explanations';
import { reviewOf } from '../core/review/explanations';
import type { Template } from '../core/template/template';
import { lastReportOf } from '../core/validation/last-report';
import type { ReadExplanations, StoredExplanation } from '../sheets/explanations-sheet';
import { readExplanations } from '../sheets/explanations-sheet';
import { firstThatFits } from './fitting-sheet';
import type { CheckOptions } from './options';
import type { Terminal } from './terminal';

export interface ExaminedReport {
  /** As it was named on the command line. */
  readonly file: string;
  readonly sheet: string;
  readonly template: Template;
  readonly examination: Examination;
  /** The queries, explained in the workbook or not. */
  readonly review: Review<StoredExplanation>;
  /** Rows of the explanations that cannot be understood. */
  readonly problems: ReadExplanations['problems'];
  /** Whether the report before is of an earlier period that it can be compared with; absent where none was given. */
  readonly isComparable?: boolean;
}

/** @throws Failure, naming the file. */
export async function examineFile(
  file: string,
  template: Template,
  { sheet, period }: Pick<CheckOptions, 'sheet' | 'period'>,
  terminal: Terminal,
  before: ReportReading | null = null,
): Promise<ExaminedReport> {
  const began = performance.now();
  const shouldStop = () => performance.now() - began > LONGEST_SEARCH;
  const { snapshot, own, result } = await firstThatFits(file, sheet, terminal, (candidate) =>
    examine(candidate, template, { ...(period && { period }), ...(before && { before }), shouldStop }),
  );
  const { examination } = result;
  const { explanations, problems } = readExplanations(own);
  const review = reviewOf(examination.validation, explanations, snapshot, examination.period);
  const isComparable = before && lastReportOf(before, template, examination.period) !== null;
  return {
    file,
    sheet: snapshot.name,
    template,
    examination,
    review,
    problems,
    ...(before && { isComparable: isComparable === true }),
  };
}

/** Milliseconds after which the findings stand without what is not yet known of their causes. */
const LONGEST_SEARCH = 20_000;
