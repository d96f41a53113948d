/** The command line of `target-tracker facts`. */
import path from 'node:path';
import { message } from '../core/message';
import type { Period } from '../core/statistics/period';
import { LOCALES, argumentsOf, isCommand, oneOf, periodOf } from './arguments';
import { Failure } from './failure';

export interface FactsOptions {
  readonly kind: 'facts';
  /** Files and folders. */
  readonly reports: readonly string[];
  readonly template: string;
  readonly format: (typeof FORMATS)[number];
  /** null: what stands in each report. */
  readonly period: Period | null;
  /** null: the active sheet, or the first that fits the template. */
  readonly sheet: string | null;
  /** null: the figures are printed. */
  readonly out: string | null;
  /** The file for the code lists; null: none. */
  readonly codelist: string | null;
}

const FORMATS = ['csv', 'sdmx-csv'] as const;

const OPTIONS = {
  template: { type: 'string', short: 't' },
  format: { type: 'string', short: 'f' },
  period: { type: 'string', short: 'p' },
  sheet: { type: 'string', short: 's' },
  out: { type: 'string', short: 'o' },
  codelist: { type: 'string' },
  locale: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

export const isFactsCommand = (argv: readonly string[]): boolean => isCommand(argv, OPTIONS, 'facts');

/** @throws Failure */
export function factsOptionsOf(
  argv: readonly string[],
): FactsOptions | { readonly kind: 'help' } | { readonly kind: 'version' } {
  const { values, positionals } = argumentsOf(argv, OPTIONS);
  if (values.help) return { kind: 'help' };
  if (values.version) return { kind: 'version' };
  const [, ...reports] = positionals;
  if (reports.length === 0) throw new Failure(message('facts.no-file'));
  if (!values.template) throw new Failure(message('cli.usage.no-template'));
  oneOf(LOCALES, values.locale ?? 'zh-CN', '--locale');
  const format = oneOf(FORMATS, values.format ?? 'csv', '--format');
  const { out = null, codelist = null } = values;
  if (codelist !== null && format !== 'sdmx-csv') throw new Failure(message('facts.codelist-of-csv'));
  requireOwnFiles([...reports, values.template], [out, codelist]);
  return {
    kind: 'facts',
    ...{ reports, format, out, codelist },
    template: values.template,
    period: periodOf(values.period),
    sheet: values.sheet ?? null,
  };
}

/** What is read is never written over. */
function requireOwnFiles(inputs: readonly string[], outputs: readonly (string | null)[]): void {
  const taken = new Set(inputs.map((input) => path.resolve(input)));
  for (const file of outputs) {
    if (file === null) continue;
    if (taken.has(path.resolve(file))) throw new Failure(message('facts.same-file', { file }));
    taken.add(path.resolve(file));
  }
}
