/** One file of a batch: checked, put into words, and let go of; what is left is plain data that any thread may hand over. */
import path from 'node:path';
import { annotatedCopy } from '../../collecting/annotated-copy';
import type { AnnotatedCopy } from '../../collecting/annotated-copy';
import { checkFile } from '../../collecting/check-file';
import type { CheckFileOptions, ExaminedReport } from '../../collecting/check-file';
import { firstFittingSheet } from '../../collecting/fitting-sheet';
import { reasonOf } from '../../collecting/refused';
import { submittedEntity } from '../../core/collection/submitted-entity';
import type { Submission } from '../../core/collection/submission';
import type { EarlierReports, Whose } from '../../core/history/earlier-reports';
import type { Message } from '../../core/message';
import { readReport } from '../../core/report/read-report';
import type { ReportReading } from '../../core/report/reading';
import type { Period } from '../../core/statistics/period';
import type { Template } from '../../core/template/template';
import { openReport } from '../../hosts/open-report';
import type { Locale } from '../../messages/keys';
import type { Words } from '../../messages/words';
import { fileFindings } from '../../sheets/collection/collection-workbook';
import type { FileFindings } from '../../sheets/collection/collection-workbook';
import type { FindingsReport } from '../../sheets/findings/findings-sheet';
import { localDay } from '../../sheets/local-time';
import { Failure } from '../failure';
import type { OutputFormat } from '../options';
import { csvRemarks, csvRows } from '../output/csv';
import { jsonReport } from '../output/json';
import { oneLine } from '../output/printable';
import { reportText } from '../output/text';

/** What is the same for all files of a run; plain data. */
export interface CheckSetup {
  readonly template: Template;
  readonly locale: Locale;
  readonly sheet: string | null;
  readonly period: Period | null;
  readonly entity: string | null;
  /** null: nothing is to be put into words. */
  readonly format: OutputFormat | null;
  /** Where the workbook of findings will lie; null: none is asked for. */
  readonly report: string | null;
  /** Whether annotated copies are asked for. */
  readonly annotate: boolean;
  readonly at: Date;
  /** Seconds after which a thread gives a file up. */
  readonly timeLimit: number;
  /** How many files there are. */
  readonly count: number;
}

export interface FileOutcome {
  readonly submission: Submission;
  /** null where it could not be checked, or nothing is to be said. */
  readonly said: Said | null;
}

/** What was found in one file, in words. */
export interface Said {
  /** In the format that was asked for: a block of text, the object of a JSON document, or rows of cells. */
  readonly output: string | object | readonly (readonly string[])[];
  /** For stderr, a line each. */
  readonly remarks: readonly string[];
  /** In the workbook of findings. */
  readonly findings: FileFindings;
  readonly copy: AnnotatedCopy | { readonly refused: Message } | null;
}

/** A report to compare with. */
export interface LastOutcome {
  readonly submission: Submission;
  readonly reading: ReportReading | null;
}

/** What a report is compared with. */
export type EarlierOf = (whose: Whose) => EarlierReports;

/** Whoever checks files: this thread, or several others. */
export interface Checker {
  check(file: string, earlierOf: EarlierOf): Promise<FileOutcome>;
  readLast(file: string): Promise<LastOutcome>;
  stop(): Promise<void>;
}

export type ReadFile = (file: string) => Promise<Uint8Array>;

/** Never rejects. */
export async function checkOne(
  file: string,
  setup: CheckSetup,
  words: Words,
  read: ReadFile,
  earlier: NonNullable<CheckFileOptions['earlier']>,
): Promise<FileOutcome> {
  try {
    const bytes = await read(file).catch((error: unknown) => {
      throw Failure.ofReading(file, error);
    });
    const { template, sheet, period, entity } = setup;
    const { submission, report } = await checkFile({ name: file, bytes }, template, {
      sheet,
      period,
      entity,
      earlier,
    });
    return {
      submission,
      said: report && setup.format && (await saidOf(report, bytes, setup.format, setup, words)),
    };
  } catch (error) {
    return { submission: unreadable(file, error), said: null };
  }
}

/** Never rejects. */
export async function readLast(file: string, template: Template, read: ReadFile): Promise<LastOutcome> {
  try {
    const bytes = await read(file).catch((error: unknown) => {
      throw Failure.ofReading(file, error);
    });
    const { snapshot, result } = await firstFittingSheet(
      await openReport(bytes, file),
      file,
      null,
      (candidate) => readReport(candidate, template),
    );
    const { facts, period, ...rest } = result.reading;
    return {
      reading: { ...rest, facts, period },
      submission: {
        file,
        outcome: {
          kind: 'checked',
          sheet: snapshot.name,
          template: template.id,
          entity: submittedEntity(snapshot, result.reading, template, file),
          period: period?.period ?? null,
          counts: { errors: 0, queries: 0, hints: 0 },
          isReady: false,
          facts,
        },
      },
    };
  } catch (error) {
    return { submission: unreadable(file, error), reading: null };
  }
}

export const unreadable = (file: string, error: unknown): Submission => ({
  file,
  outcome: {
    kind: 'unreadable',
    reason: error instanceof Failure ? error.said : reasonOf(error, file),
  },
});

async function saidOf(
  report: ExaminedReport,
  bytes: Uint8Array,
  format: OutputFormat,
  { report: target, annotate, at, count }: CheckSetup,
  words: Words,
): Promise<Said> {
  const copy = annotate ? await copyOf(report, bytes, at, words) : null;
  const ofCopy = copy && 'remarks' in copy ? copy.remarks : [];
  return {
    output:
      format === 'json' && ofCopy.length > 0
        ? { ...jsonReport(report, words), copyRemarks: ofCopy }
        : OUTPUTS[format](report, words),
    remarks: [
      ...(format === 'csv' ? csvRemarks([report], words) : []),
      ...ofCopy.map((remark) => oneLine(words.t('cli.copy-remark', { file: report.file, remark }))),
    ],
    findings:
      target === null
        ? { content: null, details: null }
        : fileFindings(report.file, findingsOf(report, target, at), count, words),
    copy,
  };
}

const OUTPUTS = { text: reportText, json: jsonReport, csv: csvRows } as const;

function findingsOf(
  { file, sheet, template, examination: { period, validation }, review }: ExaminedReport,
  target: string,
  at: Date,
): FindingsReport {
  // The links to the reports start from where the workbook of findings lies.
  const from = path.relative(path.dirname(target), file).replaceAll(path.sep, '/');
  return { file: from, sheet, template, period, validation, review, date: localDay(at) };
}

async function copyOf(
  report: ExaminedReport,
  bytes: Uint8Array,
  at: Date,
  words: Words,
): Promise<Said['copy']> {
  try {
    return await annotatedCopy(bytes, report.file, report, words, at);
  } catch (error) {
    return { refused: reasonOf(error, report.file) };
  }
}
