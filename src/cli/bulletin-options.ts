/** The command line of `target-tracker bulletin`. */
import { message } from '../core/message';
import { argumentsOf, isAmong, isCommand } from './arguments';
import { BATCH_OPTIONS, batchOptionsOf } from './batch/batch-options';
import type { BatchOptions } from './batch/batch-options';
import { Failure } from './failure';

export interface BulletinOptions extends BatchOptions {
  readonly kind: 'bulletin';
  /** null: the usual sentences, rankings and lists. */
  readonly scheme: string | null;
  /** A workbook with figures of months before: a history or collected data; null: none. */
  readonly history: string | null;
  /** null: the text is printed. */
  readonly out: string | null;
  /** Whether reports with errors count too. */
  readonly withErrors: boolean;
}

/** The usual sentences as the beginning of a scheme. */
export interface PatternsOptions {
  readonly kind: 'bulletin-patterns';
}

const OPTIONS = {
  ...BATCH_OPTIONS,
  scheme: { type: 'string' },
  history: { type: 'string' },
  out: { type: 'string', short: 'o' },
  'with-errors': { type: 'boolean' },
  patterns: { type: 'boolean' },
} as const;

export const isBulletinCommand = (argv: readonly string[]): boolean => isCommand(argv, OPTIONS, 'bulletin');

/** @throws Failure */
export function bulletinOptionsOf(
  argv: readonly string[],
): BulletinOptions | PatternsOptions | { readonly kind: 'help' } | { readonly kind: 'version' } {
  const { values, positionals } = argumentsOf(argv, OPTIONS);
  if (values.help) return { kind: 'help' };
  if (values.version) return { kind: 'version' };
  if (values.patterns) return { kind: 'bulletin-patterns' };
  const [, ...reports] = positionals;
  const batch = batchOptionsOf(values, reports, message('bulletin.no-file'));
  const { scheme = null, history = null, out = null } = values;
  if (out !== null && !/\.(?:txt|html?|xlsx)$/i.test(out)) {
    throw new Failure(message('bulletin.out-name', { file: out }));
  }
  if (out !== null && isAmong([...reports, batch.template, scheme, history], out)) {
    throw new Failure(message('bulletin.same-file', { file: out }));
  }
  return { kind: 'bulletin', ...batch, scheme, history, out, withErrors: values['with-errors'] ?? false };
}
