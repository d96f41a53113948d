/** The command line of `target-tracker template`. */
import path from 'node:path';
import { message } from '../core/message';
import { LOCALES, argumentsOf, isCommand, oneOf } from './arguments';
import { Failure } from './failure';

export type TemplateOptions =
  | NewTemplateOptions
  | { readonly kind: 'template'; readonly action: 'convert'; readonly from: string; readonly out: string }
  | {
      readonly kind: 'template';
      readonly action: 'schema';
      /** null: printed. */ readonly out: string | null;
    };

export interface NewTemplateOptions {
  readonly kind: 'template';
  readonly action: 'new';
  /** A report, a sheet of targets, or the text of a notice. */
  readonly from: string;
  readonly out: string;
  /** null: the active sheet, or the first with a table. */
  readonly sheet: string | null;
}

const ACTIONS = ['new', 'convert', 'schema'] as const;

const OPTIONS = {
  out: { type: 'string', short: 'o' },
  sheet: { type: 'string', short: 's' },
  locale: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

export const isTemplateCommand = (argv: readonly string[]): boolean => isCommand(argv, OPTIONS, 'template');

/** @throws Failure */
export function templateOptionsOf(
  argv: readonly string[],
): TemplateOptions | { readonly kind: 'help' } | { readonly kind: 'version' } {
  const { values, positionals } = argumentsOf(argv, OPTIONS);
  if (values.help) return { kind: 'help' };
  if (values.version) return { kind: 'version' };
  oneOf(LOCALES, values.locale ?? 'zh-CN', '--locale');
  const [, wanted = '', ...files] = positionals;
  const action = ACTIONS.find((known) => known === wanted);
  switch (action) {
    case 'new': {
      const [from, ...more] = files;
      if (from === undefined || more.length > 0 || values.out === undefined) {
        throw new Failure(message('drafting.cli.new-files'));
      }
      const sheet = values.sheet ?? null;
      return { kind: 'template', action, from, out: templateFile(values.out, from), sheet };
    }
    case 'convert': {
      const [from, out, ...more] = files;
      if (from === undefined || out === undefined || more.length > 0 || values.out !== undefined) {
        throw new Failure(message('drafting.cli.two-files'));
      }
      return { kind: 'template', action, from, out: templateFile(out, from) };
    }
    case 'schema':
      return { kind: 'template', action, out: values.out ?? null };
    case undefined:
      throw new Failure(message('drafting.cli.no-action', { found: wanted, allowed: [...ACTIONS, 'blank'] }));
  }
}

/** By its ending JSON or worksheets; what is read is never written over. */
function templateFile(file: string, input: string): string {
  if (!/\.(?:json|xlsx)$/i.test(file)) throw new Failure(message('drafting.cli.out-name', { file }));
  if (path.resolve(file) === path.resolve(input)) {
    throw new Failure(message('drafting.cli.out-is-input', { file }));
  }
  return file;
}
