/** The command line of `target-tracker ledger learn`. */
import { message } from '../core/message';
import type { Period } from '../core/statistics/period';
import { LOCALES, argumentsOf, isAmong, isCommand, oneOf, periodOf } from './arguments';
import { Failure } from './failure';

export interface LedgerLearnOptions {
  readonly kind: 'ledger-learn';
  readonly books: readonly string[];
  readonly template: string;
  /** A scheme that the ledgers are added to; null: a new one. */
  readonly scheme: string | null;
  /** What the rows are compared with; null: the sheet of a book that fits the template, if there is one. */
  readonly report: string | null;
  /** null: that of the report, else the window of the template. */
  readonly period: Period | null;
  /** null: every sheet that looks like a ledger. */
  readonly sheet: string | null;
  /** text: what is proposed and what it gives; json: the scheme. */
  readonly format: (typeof FORMATS)[number];
  /** The scheme as a file; null: none. May be the scheme that is added to. */
  readonly out: string | null;
}

const FORMATS = ['text', 'json'] as const;

const OPTIONS = {
  template: { type: 'string', short: 't' },
  scheme: { type: 'string' },
  report: { type: 'string', short: 'r' },
  period: { type: 'string', short: 'p' },
  sheet: { type: 'string', short: 's' },
  format: { type: 'string', short: 'f' },
  out: { type: 'string', short: 'o' },
  locale: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

export const isLedgerLearnCommand = (argv: readonly string[]): boolean =>
  isCommand(argv, OPTIONS, 'ledger', 'learn');

/** @throws Failure */
export function ledgerLearnOptionsOf(
  argv: readonly string[],
): LedgerLearnOptions | { readonly kind: 'help' } | { readonly kind: 'version' } {
  const { values, positionals } = argumentsOf(argv, OPTIONS);
  if (values.help) return { kind: 'help' };
  if (values.version) return { kind: 'version' };
  const [, , ...books] = positionals;
  if (books.length === 0) throw new Failure(message('cli.ledger.learn.no-book'));
  if (!values.template) throw new Failure(message('cli.usage.no-template'));
  oneOf(LOCALES, values.locale ?? 'zh-CN', '--locale');
  const { template, scheme = null, report = null, sheet = null, out = null } = values;
  if (out !== null && !/\.json$/i.test(out)) {
    throw new Failure(message('cli.ledger.learn.out-name', { file: out }));
  }
  if (out !== null && isAmong([...books, template, report], out)) {
    throw new Failure(message('cli.ledger.learn.out-is-input', { file: out }));
  }
  return {
    kind: 'ledger-learn',
    ...{ books, template, scheme, report, sheet, out },
    period: periodOf(values.period),
    format: oneOf(FORMATS, values.format ?? 'text', '--format'),
  };
}
