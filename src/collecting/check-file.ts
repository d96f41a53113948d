/** One submitted file: opened, its sheet and its entity found, examined by the template that is meant for it. */
import type {
  CheckedSubmission,
  Submission,
  SubmittedEntity,
  Unreadable,
} from '../core/collection/submission';
import { submittedEntity } from '../core/collection/submitted-entity';
import type { Examination } from '../core/examine';
import { examine } from '../core/examine';
import { NOTHING_EARLIER } from '../core/history/earlier-reports';
import type { EarlierReports, Whose } from '../core/history/earlier-reports';
import { readReport } from '../core/report/read-report';
import type { Review } from '../core/review/explanations';
import { reviewOf } from '../core/review/explanations';
import type { Period } from '../core/statistics/period';
import type { Template } from '../core/template/template';
import { lastReportOf } from '../core/validation/last-report';
import { openReport } from '../hosts/open-report';
import type { ReadExplanations, StoredExplanation } from '../sheets/findings/explanations-sheet';
import { readExplanations } from '../sheets/findings/explanations-sheet';
import { firstFittingSheet } from './fitting-sheet';
import type { ReadableWorkbook } from './read-once';
import { reasonOf } from './refused';
import { templateFor } from './template-for';

export interface SubmittedFile {
  /** As the user knows it; also says whose report it is, where nothing else does. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The same bytes, where somebody has opened them already. */
  readonly opened?: ReadableWorkbook;
}

export type EarlierOf = (whose: Whose) => EarlierReports | Promise<EarlierReports>;

export interface CheckFileOptions {
  /** null, or left out: the active sheet, or the first that fits the template. */
  readonly sheet?: string | null;
  /** null, or left out: the period that stands in the sheet. */
  readonly period?: Period | null;
  /** Whose report it is, as the template spells it; null, or left out: as sheet and file say. */
  readonly entity?: string | null;
  /** What it is compared with, by whose report it is and of which period. */
  readonly earlier?: EarlierOf;
  /** Ends the search for culprits; the findings then stand without some of their suspects. By default after 20 seconds. */
  readonly shouldStop?: () => boolean;
}

export type CheckedFile =
  | { readonly submission: CheckedSubmission; readonly report: ExaminedReport }
  | { readonly submission: Submission & { readonly outcome: Unreadable }; readonly report: null };

/** What showing and annotating a report needs; let go of it when that is done, because it holds the whole sheet. */
export interface ExaminedReport {
  /** As the file was named. */
  readonly file: string;
  readonly sheet: string;
  /** The one it was examined by: for a report of one entity, with the targets of that entity alone. */
  readonly template: Template;
  readonly entity: SubmittedEntity | null;
  readonly examination: Examination;
  /** The queries, explained in the workbook or not. */
  readonly review: Review<StoredExplanation>;
  /** Rows of the explanations that cannot be understood. */
  readonly problems: ReadExplanations['problems'];
  /** Whether the report before is of an earlier period that it can be compared with; absent where none was given. */
  readonly isComparable?: boolean;
}

/** Never rejects for anything that a file may hold: what cannot be checked is a submission that says why. */
export async function checkFile(
  file: SubmittedFile,
  template: Template,
  options: CheckFileOptions = {},
): Promise<CheckedFile> {
  try {
    const report = await examinedReport(file, template, options);
    return { submission: submissionOf(report), report };
  } catch (error) {
    const reason = reasonOf(error, file.name);
    return { submission: { file: file.name, outcome: { kind: 'unreadable', reason } }, report: null };
  }
}

/** @throws Refused, WorkbookError */
async function examinedReport(
  { name: file, bytes, opened }: SubmittedFile,
  template: Template,
  {
    sheet = null,
    period = null,
    entity: chosen = null,
    earlier,
    shouldStop = within(LONGEST_SEARCH),
  }: CheckFileOptions,
): Promise<ExaminedReport> {
  const host = opened ?? (await openReport(bytes, file));
  const { snapshot, own, result } = await firstFittingSheet(host, file, sheet, async (candidate) => {
    const read = readReport(candidate, template);
    if (!read.ok) return read;
    const entity =
      chosen === null
        ? submittedEntity(candidate, read.reading, template, file)
        : { name: chosen, isKnown: true, inSheet: null, inFileName: null };
    const meant = templateFor(template, entity, read.reading);
    const { layout } = read.reading;
    const whose = {
      entity: entity?.name ?? null,
      period: period ?? read.reading.period?.period ?? null,
      layout,
    };
    const { before: last, lastYear, past } = (await earlier?.(whose)) ?? NOTHING_EARLIER;
    const examined = examine(candidate, meant, {
      ...(meant === template && { reading: read.reading }),
      ...(period && { period }),
      ...(last && { before: last }),
      ...(lastYear && { lastYear }),
      past,
      shouldStop,
    });
    return examined.ok ? { ...examined, entity, meant, last } : examined;
  });
  const { examination, entity, meant, last } = result;
  const { explanations, problems } = readExplanations(own);
  return {
    file,
    sheet: snapshot.name,
    template: meant,
    entity,
    examination,
    review: reviewOf(examination.validation, explanations, snapshot, examination.period),
    problems,
    ...(last && { isComparable: lastReportOf(last, meant, examination.period) !== null }),
  };
}

function submissionOf({
  file,
  sheet,
  template,
  entity,
  examination,
  review,
}: ExaminedReport): CheckedSubmission {
  const { reading, period, validation } = examination;
  const { errors, queries, hints } = validation.summary;
  return {
    file,
    outcome: {
      kind: 'checked',
      sheet,
      template: template.id,
      entity,
      period,
      counts: { errors, queries, hints },
      isReady: review.readiness.ready,
      facts: reading.facts,
    },
  };
}

function within(milliseconds: number): () => boolean {
  const began = performance.now();
  return () => performance.now() - began > milliseconds;
}

/** Milliseconds after which the findings stand without what is not yet known of their causes. */
const LONGEST_SEARCH = 20_000;
