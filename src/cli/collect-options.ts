/** The command line of `target-tracker collect`. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { message } from '../core/message';
import { argumentsOf, oneOf, periodOf, timeLimitOf, wholeOf } from './arguments';
import type { BatchOptions } from './batch/batch';
import { Failure } from './failure';

export interface CollectOptions extends BatchOptions {
  readonly kind: 'collect';
  /** The workbook to write. */
  readonly out: string;
  /** The workbook that was collected into before; null: a new one is begun. May be out itself. */
  readonly into: string | null;
  /** Whether reports with errors are taken in too. */
  readonly withErrors: boolean;
}

const OPTIONS = {
  template: { type: 'string', short: 't' },
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

export const isCollectCommand = (argv: readonly string[]): boolean =>
  parseArgs({ args: [...argv], allowPositionals: true, strict: false, options: OPTIONS }).positionals[0] ===
  'collect';

/** @throws Failure */
export function collectOptionsOf(
  argv: readonly string[],
): CollectOptions | { readonly kind: 'help' } | { readonly kind: 'version' } {
  const { values, positionals } = argumentsOf(argv, OPTIONS);
  if (values.help) return { kind: 'help' };
  if (values.version) return { kind: 'version' };
  oneOf(['zh-CN', 'en-US'], values.locale ?? 'zh-CN', '--locale');
  const [, ...reports] = positionals;
  if (reports.length === 0) throw new Failure(message('cli.collect.no-report'));
  if (!values.template) throw new Failure(message('cli.usage.no-template'));
  const { out } = values;
  if (out === undefined || !/\.xlsx$/i.test(out)) throw new Failure(message('cli.collect.no-out'));
  if ([...reports, values.template].some((input) => path.resolve(input) === path.resolve(out)))
    throw new Failure(message('cli.usage.report-is-input', { file: out }));
  return {
    kind: 'collect',
    reports,
    template: values.template,
    out,
    into: values.into ?? null,
    withErrors: values['with-errors'] ?? false,
    period: periodOf(values.period),
    sheet: values.sheet ?? null,
    entity: null,
    jobs: wholeOf(values.jobs, '--jobs'),
    timeLimit: timeLimitOf(values['time-limit']),
  };
}
