/** The command line of `target-tracker collect`. */
import { message } from '../core/message';
import { argumentsOf, isAmong, isCommand } from './arguments';
import { BATCH_OPTIONS, batchOptionsOf } from './batch/batch-options';
import type { BatchOptions } from './batch/batch-options';
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
  ...BATCH_OPTIONS,
  out: { type: 'string', short: 'o' },
  into: { type: 'string' },
  'with-errors': { type: 'boolean' },
} as const;

export const isCollectCommand = (argv: readonly string[]): boolean => isCommand(argv, OPTIONS, 'collect');

/** @throws Failure */
export function collectOptionsOf(
  argv: readonly string[],
): CollectOptions | { readonly kind: 'help' } | { readonly kind: 'version' } {
  const { values, positionals } = argumentsOf(argv, OPTIONS);
  if (values.help) return { kind: 'help' };
  if (values.version) return { kind: 'version' };
  const [, ...reports] = positionals;
  const batch = batchOptionsOf(values, reports, message('cli.collect.no-report'));
  const { out, into = null } = values;
  if (out === undefined || !/\.xlsx$/i.test(out)) throw new Failure(message('cli.collect.no-out'));
  if (isAmong([...reports, batch.template], out))
    throw new Failure(message('cli.usage.report-is-input', { file: out }));
  return { kind: 'collect', ...batch, out, into, withErrors: values['with-errors'] ?? false };
}
