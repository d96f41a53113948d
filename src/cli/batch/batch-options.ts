/** What stands on the command line of each command that takes many files. */
import type { Message } from '../../core/message';
import { message } from '../../core/message';
import type { Period } from '../../core/statistics/period';
import { LOCALES, oneOf, periodOf, timeLimitOf, wholeOf } from '../arguments';
import { Failure } from '../failure';

export interface BatchOptions {
  /** Files and folders. */
  readonly reports: readonly string[];
  readonly template: string;
  /** null: the active sheet, or the first that fits the template. */
  readonly sheet: string | null;
  /** null: the period that stands in the report. */
  readonly period: Period | null;
  /** Whose report it is, as it was typed; null: as the report says. */
  readonly entity: string | null;
  /** How many files at once; null: as many as there are processors. */
  readonly jobs: number | null;
  /** Seconds that one file may take. */
  readonly timeLimit: number;
}

export const BATCH_OPTIONS = {
  template: { type: 'string', short: 't' },
  period: { type: 'string', short: 'p' },
  sheet: { type: 'string', short: 's' },
  jobs: { type: 'string', short: 'j' },
  'time-limit': { type: 'string' },
  locale: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

type BatchValues = { readonly [name in Exclude<keyof typeof BATCH_OPTIONS, 'help' | 'version'>]?: string } & {
  readonly entity?: string;
};

/**
 * @param noReport what is said where no report is named
 * @throws Failure
 */
export function batchOptionsOf(
  values: BatchValues,
  reports: readonly string[],
  noReport: Message,
): BatchOptions {
  if (reports.length === 0) throw new Failure(noReport);
  if (!values.template) throw new Failure(message('cli.usage.no-template'));
  oneOf(LOCALES, values.locale ?? 'zh-CN', '--locale');
  return {
    reports,
    template: values.template,
    sheet: values.sheet ?? null,
    period: periodOf(values.period),
    entity: values.entity ?? null,
    jobs: wholeOf(values.jobs, '--jobs'),
    timeLimit: timeLimitOf(values['time-limit']),
  };
}
