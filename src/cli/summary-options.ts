/** The command line of `target-tracker summary`. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { message } from '../core/message';
import { argumentsOf, oneOf, periodOf, timeLimitOf, wholeOf } from './arguments';
import type { BatchOptions } from './batch/batch';
import { Failure } from './failure';

export interface SummaryOptions extends BatchOptions {
  readonly kind: 'summary';
  /** The workbook to write. */
  readonly out: string;
  /** A workbook whose sheets of ours are written anew and whose others stay; null: a new one. May be out itself. */
  readonly into: string | null;
  /** A scheme in JSON; null: every indicator ranked by completion. */
  readonly scheme: string | null;
  /** A workbook with figures of months before: a history or collected data; null: none. */
  readonly history: string | null;
  /** Whether reports with errors are counted too. */
  readonly withErrors: boolean;
}

const OPTIONS = {
  template: { type: 'string', short: 't' },
  scheme: { type: 'string' },
  history: { type: 'string' },
  out: { type: 'string', short: 'o' },
  into: { type: 'string' },
  'with-errors': { type: 'boolean' },
  period: { type: 'string', short: 'p' },
  sheet: { type: 'string', short: 's' },
  jobs: { type: 'string', short: 'j' },
  'time-limit': { type: 'string' },
  locale: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

export const isSummaryCommand = (argv: readonly string[]): boolean =>
  parseArgs({ args: [...argv], allowPositionals: true, strict: false, options: OPTIONS }).positionals[0] ===
  'summary';

/** @throws Failure */
export function summaryOptionsOf(
  argv: readonly string[],
): SummaryOptions | { readonly kind: 'help' } | { readonly kind: 'version' } {
  const { values, positionals } = argumentsOf(argv, OPTIONS);
  if (values.help) return { kind: 'help' };
  if (values.version) return { kind: 'version' };
  oneOf(['zh-CN', 'en-US'], values.locale ?? 'zh-CN', '--locale');
  const [, ...reports] = positionals;
  if (reports.length === 0) throw new Failure(message('cli.summary.no-report'));
  if (!values.template) throw new Failure(message('cli.usage.no-template'));
  const { template, out, into = null, scheme = null, history = null } = values;
  if (out === undefined || !/\.xlsx$/i.test(out)) throw new Failure(message('cli.summary.no-out'));
  const inputs = [...reports, template, scheme, history].filter((each) => each !== null);
  if (inputs.some((input) => path.resolve(input) === path.resolve(out)))
    throw new Failure(message('cli.usage.report-is-input', { file: out }));
  return {
    kind: 'summary',
    ...{ reports, template, out, into, scheme, history },
    withErrors: values['with-errors'] ?? false,
    period: periodOf(values.period),
    sheet: values.sheet ?? null,
    entity: null,
    jobs: wholeOf(values.jobs, '--jobs'),
    timeLimit: timeLimitOf(values['time-limit']),
  };
}
