/** The command line of `target-tracker rules`. */
import path from 'node:path';
import { message } from '../core/message';
import { LOCALES, argumentsOf, isCommand, oneOf } from './arguments';
import { Failure } from './failure';

export interface RulesOptions {
  readonly kind: 'rules';
  /** learn: propose rules from clean sheets; check: tell what is wrong with those there are. */
  readonly action: (typeof ACTIONS)[number];
  readonly reports: readonly string[];
  readonly template: string;
  readonly format: (typeof FORMATS)[number];
  /** null: the active sheet, or the first that fits the template. */
  readonly sheet: string | null;
  /** The file for the template with all that was learned; null: none. */
  readonly out: string | null;
}

const ACTIONS = ['learn', 'check'] as const;
const FORMATS = ['text', 'json'] as const;

const OPTIONS = {
  template: { type: 'string', short: 't' },
  format: { type: 'string', short: 'f' },
  sheet: { type: 'string', short: 's' },
  out: { type: 'string', short: 'o' },
  locale: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

export const isRulesCommand = (argv: readonly string[]): boolean => isCommand(argv, OPTIONS, 'rules');

/** @throws Failure */
export function rulesOptionsOf(
  argv: readonly string[],
): RulesOptions | { readonly kind: 'help' } | { readonly kind: 'version' } {
  const { values, positionals } = argumentsOf(argv, OPTIONS);
  if (values.help) return { kind: 'help' };
  if (values.version) return { kind: 'version' };
  const [, wanted = '', ...reports] = positionals;
  const action = ACTIONS.find((known) => known === wanted);
  if (!action) throw new Failure(message('cli.rules.no-action', { found: wanted, allowed: [...ACTIONS] }));
  if (action === 'learn' && reports.length === 0) throw new Failure(message('cli.rules.no-report'));
  if (!values.template) throw new Failure(message('cli.usage.no-template'));
  oneOf(LOCALES, values.locale ?? 'zh-CN', '--locale');
  if (action === 'check' && values.out !== undefined) {
    throw new Failure(message('cli.usage.unknown-option', { option: '--out' }));
  }
  return {
    kind: 'rules',
    action,
    reports,
    template: values.template,
    format: oneOf(FORMATS, values.format ?? 'text', '--format'),
    sheet: values.sheet ?? null,
    out: values.out === undefined ? null : templateFile(values.out, reports),
  };
}

/** A report is never written over; the template itself may be, because that is what the new one replaces. */
function templateFile(file: string, reports: readonly string[]): string {
  if (!/\.json$/i.test(file)) throw new Failure(message('cli.rules.out-name', { file }));
  if (reports.some((report) => path.resolve(report) === path.resolve(file))) {
    throw new Failure(message('cli.rules.out-is-input', { file }));
  }
  return file;
}
