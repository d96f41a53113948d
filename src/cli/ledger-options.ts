/** The command line of `target-tracker ledger`. */
import { message } from '../core/message';
import type { Period } from '../core/statistics/period';
import { LOCALES, argumentsOf, isAmong, isCommand, oneOf, periodOf } from './arguments';
import { Failure } from './failure';

export interface LedgerOptions {
  readonly kind: 'ledger';
  /** Workbooks with ledgers, and folders of them. */
  readonly books: readonly string[];
  readonly template: string;
  readonly scheme: string;
  /** What the rows are compared with; null: the sheet of a book that fits the template, if there is one. */
  readonly report: string | null;
  /** null: that of the report. */
  readonly period: Period | null;
  readonly format: (typeof FORMATS)[number];
  /** The workbook for the sheets; null: none. */
  readonly out: string | null;
  /** A workbook whose sheets of ours are written anew and whose others stay; null: a new one. May be out itself. */
  readonly into: string | null;
}

const FORMATS = ['text', 'json'] as const;

const OPTIONS = {
  template: { type: 'string', short: 't' },
  scheme: { type: 'string' },
  report: { type: 'string', short: 'r' },
  period: { type: 'string', short: 'p' },
  format: { type: 'string', short: 'f' },
  out: { type: 'string', short: 'o' },
  into: { type: 'string' },
  locale: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

export const isLedgerCommand = (argv: readonly string[]): boolean => isCommand(argv, OPTIONS, 'ledger');

/** @throws Failure */
export function ledgerOptionsOf(
  argv: readonly string[],
): LedgerOptions | { readonly kind: 'help' } | { readonly kind: 'version' } {
  const { values, positionals } = argumentsOf(argv, OPTIONS);
  if (values.help) return { kind: 'help' };
  if (values.version) return { kind: 'version' };
  const [, ...books] = positionals;
  if (books.length === 0) throw new Failure(message('cli.ledger.no-book'));
  if (!values.template) throw new Failure(message('cli.usage.no-template'));
  if (!values.scheme) throw new Failure(message('cli.ledger.no-scheme'));
  oneOf(LOCALES, values.locale ?? 'zh-CN', '--locale');
  const { template, scheme, report = null, out = null, into = null } = values;
  if (out !== null && !/\.xlsx$/i.test(out)) throw new Failure(message('cli.ledger.out-name', { file: out }));
  if (out === null && into !== null) throw new Failure(message('cli.ledger.into-without-out'));
  const read = [...books, template, scheme, report].filter((file) => file !== into);
  if (out !== null && isAmong(read, out)) {
    throw new Failure(message('cli.ledger.out-is-input', { file: out }));
  }
  return {
    kind: 'ledger',
    ...{ books, template, scheme, report, out, into },
    period: periodOf(values.period),
    format: oneOf(FORMATS, values.format ?? 'text', '--format'),
  };
}
