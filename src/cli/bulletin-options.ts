/** The command line of `target-tracker bulletin`. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { message } from '../core/message';
import type { Period } from '../core/statistics/period';
import { argumentsOf, oneOf, periodOf } from './arguments';
import { Failure } from './failure';

export interface BulletinOptions {
  readonly kind: 'bulletin';
  /** Files and folders, also of earlier periods. */
  readonly reports: readonly string[];
  readonly template: string;
  /** null: the usual sentences, rankings and lists. */
  readonly scheme: string | null;
  /** What the notice is about; null: the latest period of the reports. */
  readonly period: Period | null;
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
  template: { type: 'string', short: 't' },
  scheme: { type: 'string' },
  period: { type: 'string', short: 'p' },
  out: { type: 'string', short: 'o' },
  'with-errors': { type: 'boolean' },
  patterns: { type: 'boolean' },
  locale: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

export const isBulletinCommand = (argv: readonly string[]): boolean =>
  parseArgs({ args: [...argv], allowPositionals: true, strict: false, options: OPTIONS }).positionals[0] ===
  'bulletin';

/** @throws Failure */
export function bulletinOptionsOf(
  argv: readonly string[],
): BulletinOptions | PatternsOptions | { readonly kind: 'help' } | { readonly kind: 'version' } {
  const { values, positionals } = argumentsOf(argv, OPTIONS);
  if (values.help) return { kind: 'help' };
  if (values.version) return { kind: 'version' };
  oneOf(['zh-CN', 'en-US'], values.locale ?? 'zh-CN', '--locale');
  if (values.patterns) return { kind: 'bulletin-patterns' };
  const [, ...reports] = positionals;
  if (reports.length === 0) throw new Failure(message('bulletin.no-file'));
  if (!values.template) throw new Failure(message('cli.usage.no-template'));
  const { template, scheme = null, out = null } = values;
  if (out !== null && !/\.(?:txt|html?|xlsx)$/i.test(out)) {
    throw new Failure(message('bulletin.out-name', { file: out }));
  }
  const inputs = [...reports, template, ...(scheme === null ? [] : [scheme])].map((each) =>
    path.resolve(each),
  );
  if (out !== null && inputs.includes(path.resolve(out))) {
    throw new Failure(message('bulletin.same-file', { file: out }));
  }
  return {
    kind: 'bulletin',
    ...{ reports, template, scheme, out },
    period: periodOf(values.period),
    withErrors: values['with-errors'] ?? false,
  };
}
