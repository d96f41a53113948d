/** The command line of `target-tracker summary`. */
import { message } from '../core/message';
import { argumentsOf, isAmong, isCommand } from './arguments';
import { BATCH_OPTIONS, batchOptionsOf } from './batch/batch-options';
import type { BatchOptions } from './batch/batch-options';
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
  /** Workbooks with ledgers of the scheme, whose figures stand beside the reported ones. */
  readonly ledgers: readonly string[];
  /** Indicator and entity that the dashboard shows month by month, under any of their names; null: the usual one, and the whole. */
  readonly trend: { readonly indicator: string | null; readonly entity: string | null };
  /** Whether reports with errors are counted too. */
  readonly withErrors: boolean;
}

const OPTIONS = {
  ...BATCH_OPTIONS,
  scheme: { type: 'string' },
  history: { type: 'string' },
  out: { type: 'string', short: 'o' },
  into: { type: 'string' },
  ledger: { type: 'string', multiple: true },
  trend: { type: 'string' },
  'trend-of': { type: 'string' },
  'with-errors': { type: 'boolean' },
} as const;

export const isSummaryCommand = (argv: readonly string[]): boolean => isCommand(argv, OPTIONS, 'summary');

/** @throws Failure */
export function summaryOptionsOf(
  argv: readonly string[],
): SummaryOptions | { readonly kind: 'help' } | { readonly kind: 'version' } {
  const { values, positionals } = argumentsOf(argv, OPTIONS);
  if (values.help) return { kind: 'help' };
  if (values.version) return { kind: 'version' };
  const [, ...reports] = positionals;
  const batch = batchOptionsOf(values, reports, message('cli.summary.no-report'));
  const { out, into = null, scheme = null, history = null, ledger: ledgers = [] } = values;
  if (out === undefined || !/\.xlsx$/i.test(out)) throw new Failure(message('cli.summary.no-out'));
  if (ledgers.length > 0 && scheme === null) throw new Failure(message('cli.ledger.no-scheme'));
  if (isAmong([...reports, ...ledgers, batch.template, scheme, history], out))
    throw new Failure(message('cli.usage.report-is-input', { file: out }));
  const withErrors = values['with-errors'] ?? false;
  const trend = { indicator: values.trend ?? null, entity: values['trend-of'] ?? null };
  return { kind: 'summary', ...batch, out, into, scheme, history, ledgers, trend, withErrors };
}
