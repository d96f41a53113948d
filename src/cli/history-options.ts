/** The command line of `target-tracker history add|close|reopen|status`. */
import { message } from '../core/message';
import type { Period } from '../core/statistics/period';
import { LOCALES, argumentsOf, isAmong, isCommand, oneOf, periodOf } from './arguments';
import { BATCH_OPTIONS, batchOptionsOf } from './batch/batch-options';
import type { BatchOptions } from './batch/batch-options';
import { Failure } from './failure';

export type HistoryOptions = AddOptions | ClosingOptions | StatusOptions;

export interface AddOptions extends BatchOptions {
  readonly kind: 'history';
  readonly action: 'add';
  /** The workbook to write. */
  readonly out: string;
  /** The workbook whose history goes on; null: a new one is begun. May be out itself. */
  readonly into: string | null;
  /** A workbook with collected data that is kept as well; null: none. */
  readonly collected: string | null;
  /** Whether reports with errors are kept too. */
  readonly withErrors: boolean;
}

export interface ClosingOptions {
  readonly kind: 'history';
  readonly action: 'close' | 'reopen';
  readonly book: string;
  readonly template: string;
  readonly out: string;
  /** All of its months. */
  readonly period: Period;
  readonly note: string | null;
}

export interface StatusOptions {
  readonly kind: 'history';
  readonly action: 'status';
  readonly book: string;
  readonly template: string;
  readonly format: (typeof FORMATS)[number];
}

const FORMATS = ['text', 'json', 'csv'] as const;

const OPTIONS = {
  ...BATCH_OPTIONS,
  into: { type: 'string' },
  out: { type: 'string', short: 'o' },
  collected: { type: 'string' },
  note: { type: 'string' },
  format: { type: 'string', short: 'f' },
  'with-errors': { type: 'boolean' },
} as const;

const ACTIONS = ['add', 'close', 'reopen', 'status'] as const;

export const isHistoryCommand = (argv: readonly string[]): boolean => isCommand(argv, OPTIONS, 'history');

/** @throws Failure */
export function historyOptionsOf(
  argv: readonly string[],
): HistoryOptions | { readonly kind: 'help' } | { readonly kind: 'version' } {
  const { values, positionals } = argumentsOf(argv, OPTIONS);
  if (values.help) return { kind: 'help' };
  if (values.version) return { kind: 'version' };
  const [, asked = '', ...named] = positionals;
  const action = ACTIONS.find((one) => one === asked);
  if (!action) throw new Failure(message('cli.history.no-action', { found: asked || '-' }));
  if (action === 'add') return addOptions(named, values);
  const [book, more] = named;
  if (book === undefined || more !== undefined) throw new Failure(message('cli.history.no-book', { action }));
  if (!values.template) throw new Failure(message('cli.usage.no-template'));
  oneOf(LOCALES, values.locale ?? 'zh-CN', '--locale');
  if (action === 'status') {
    const format = oneOf(FORMATS, values.format ?? 'text', '--format');
    return { kind: 'history', action, book, template: values.template, format };
  }
  const period = periodOf(values.period);
  if (!period) throw new Failure(message('cli.history.no-month'));
  const out = workbookOf(values.out, [values.template]);
  const { template, note = null } = values;
  return { kind: 'history', action, book, template, out, period, note };
}

type Values = ReturnType<typeof argumentsOf<typeof OPTIONS>>['values'];

function addOptions(reports: readonly string[], values: Values): AddOptions {
  const { into = null, collected = null } = values;
  // The figures may also come from collected data alone.
  const from = reports.length > 0 ? reports : [collected ?? into].filter((each) => each !== null);
  const batch = batchOptionsOf(values, from, message('cli.history.no-report'));
  const out = workbookOf(values.out, [...reports, batch.template, collected]);
  return {
    ...{ kind: 'history', action: 'add', ...batch, reports, out, into },
    collected: reports.length > 0 ? collected : (collected ?? into),
    withErrors: values['with-errors'] ?? false,
  };
}

/** What is read is never written over, but for the history itself. */
function workbookOf(out: string | undefined, inputs: readonly (string | null)[]): string {
  if (out === undefined || !/\.xlsx$/i.test(out)) throw new Failure(message('cli.history.no-out'));
  if (isAmong(inputs, out)) throw new Failure(message('cli.usage.report-is-input', { file: out }));
  return out;
}
