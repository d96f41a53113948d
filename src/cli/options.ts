/** The command line, read and checked. */
import { message } from '../core/message';
import type { Locale } from '../messages/keys';
import { localeOf } from '../messages/words';
import { LOCALES, argumentsOf, isAmong, oneOf } from './arguments';
import { BATCH_OPTIONS, batchOptionsOf } from './batch/batch-options';
import type { BatchOptions } from './batch/batch-options';
import { bulletinOptionsOf, isBulletinCommand } from './bulletin-options';
import type { BulletinOptions, PatternsOptions } from './bulletin-options';
import { collectOptionsOf, isCollectCommand } from './collect-options';
import type { CollectOptions } from './collect-options';
import { Failure } from './failure';
import { factsOptionsOf, isFactsCommand } from './facts-options';
import type { FactsOptions } from './facts-options';
import { historyOptionsOf, isHistoryCommand } from './history-options';
import type { HistoryOptions } from './history-options';
import { isLedgerLearnCommand, ledgerLearnOptionsOf } from './ledger-learn-options';
import type { LedgerLearnOptions } from './ledger-learn-options';
import { isLedgerCommand, ledgerOptionsOf } from './ledger-options';
import type { LedgerOptions } from './ledger-options';
import { isRulesCommand, rulesOptionsOf } from './rules-options';
import type { RulesOptions } from './rules-options';
import { blankOptionsOf, isBlankCommand } from './template-blank-options';
import type { BlankOptions } from './template-blank-options';
import { isSummaryCommand, summaryOptionsOf } from './summary-options';
import type { SummaryOptions } from './summary-options';
import { isTemplateCommand, templateOptionsOf } from './template-options';
import type { TemplateOptions } from './template-options';

const FORMATS = ['text', 'json', 'csv'] as const;

export type OutputFormat = (typeof FORMATS)[number];

export interface CheckOptions extends BatchOptions {
  readonly kind: 'check';
  readonly format: OutputFormat;
  /** The report of the period before, or a folder of them; null: none at hand. */
  readonly before: string | null;
  /** A workbook with a history; null: none. */
  readonly history: string | null;
  /** The workbook into which the findings are written; null: none. */
  readonly report: string | null;
  /** The folder for annotated copies; null: none. */
  readonly annotate: string | null;
}

export type Options =
  | CheckOptions
  | CollectOptions
  | SummaryOptions
  | LedgerOptions
  | LedgerLearnOptions
  | RulesOptions
  | BlankOptions
  | TemplateOptions
  | FactsOptions
  | BulletinOptions
  | PatternsOptions
  | HistoryOptions
  | { readonly kind: 'help' }
  | { readonly kind: 'version' };

export interface ParsedOptions {
  /** Known also where the rest is wrong, so that the complaint is in the reader's language. */
  readonly locale: Locale;
  readonly parsed:
    { readonly ok: true; readonly options: Options } | { readonly ok: false; readonly failure: Failure };
}

export function parseOptions(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): ParsedOptions {
  const asked = LOCALES.find(
    (known) => argv.includes(`--locale=${known}`) || argv[argv.indexOf('--locale') + 1] === known,
  );
  const locale = (argv.some((part) => part.startsWith('--locale')) && asked) || localeFrom(env);
  try {
    return { locale, parsed: { ok: true, options: optionsOf(argv) } };
  } catch (error) {
    if (error instanceof Failure) return { locale, parsed: { ok: false, failure: error } };
    throw error;
  }
}

function optionsOf(argv: readonly string[]): Options {
  if (isCollectCommand(argv)) return collectOptionsOf(argv);
  if (isSummaryCommand(argv)) return summaryOptionsOf(argv);
  if (isLedgerLearnCommand(argv)) return ledgerLearnOptionsOf(argv);
  if (isLedgerCommand(argv)) return ledgerOptionsOf(argv);
  if (isRulesCommand(argv)) return rulesOptionsOf(argv);
  if (isBlankCommand(argv)) return blankOptionsOf(argv);
  if (isTemplateCommand(argv)) return templateOptionsOf(argv);
  if (isFactsCommand(argv)) return factsOptionsOf(argv);
  if (isBulletinCommand(argv)) return bulletinOptionsOf(argv);
  if (isHistoryCommand(argv)) return historyOptionsOf(argv);
  const { values, positionals } = argumentsOf(argv, OPTIONS);
  if (values.help) return { kind: 'help' };
  if (values.version) return { kind: 'version' };
  const [command, ...reports] = positionals;
  if (command === undefined) throw new Failure(message('cli.usage.no-command'));
  if (command !== 'check') throw new Failure(message('cli.usage.unknown-command', { command }));
  const batch = batchOptionsOf(values, reports, message('cli.usage.no-report'));
  const { before = null, annotate = null, report = null, history = null } = values;
  return {
    kind: 'check',
    ...batch,
    format: oneOf(FORMATS, values.format ?? 'text', '--format'),
    before,
    history,
    annotate,
    report: report === null ? null : workbookOf(report, [...reports, batch.template, before, history]),
  };
}

const OPTIONS = {
  ...BATCH_OPTIONS,
  format: { type: 'string', short: 'f' },
  before: { type: 'string', short: 'b' },
  history: { type: 'string' },
  entity: { type: 'string' },
  report: { type: 'string', short: 'r' },
  annotate: { type: 'string' },
} as const;

/** What is read is never written over. */
function workbookOf(file: string, inputs: readonly (string | null)[]): string {
  if (!/\.xlsx$/i.test(file)) throw new Failure(message('cli.usage.report-name', { file }));
  if (isAmong(inputs, file)) throw new Failure(message('cli.usage.report-is-input', { file }));
  return file;
}

/** The language of the terminal where it names one; Chinese otherwise (C and POSIX name none). */
function localeFrom(env: Readonly<Record<string, string | undefined>>): Locale {
  const language = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return /^[a-z]{2}(?![a-z])/i.test(language) ? localeOf(language.replace('_', '-')) : 'zh-CN';
}
