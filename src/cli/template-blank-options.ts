/** The command line of `target-tracker template blank`. */
import path from 'node:path';
import { message } from '../core/message';
import type { Layout } from '../core/report/reading';
import type { Period } from '../core/statistics/period';
import { LOCALES, argumentsOf, isCommand, oneOf, periodOf } from './arguments';
import { Failure } from './failure';

export interface BlankOptions {
  readonly kind: 'blank';
  readonly template: string;
  /** A workbook (.xlsx) with all forms, or a folder for one workbook each. */
  readonly out: string;
  /** null: up to the last month that is over, within the window of the template. */
  readonly period: Period | null;
  readonly entities: 'all' | 'each' | { readonly name: string };
  /** null: as the template suggests. */
  readonly layout: Layout | null;
  readonly formulas: 'native' | 'target';
  readonly derived: boolean;
  readonly withoutLastYear: boolean;
}

const LAYOUTS = ['indicator-rows', 'entity-rows', 'matrix'] as const;

const OPTIONS = {
  template: { type: 'string', short: 't' },
  out: { type: 'string', short: 'o' },
  period: { type: 'string', short: 'p' },
  entity: { type: 'string' },
  'each-entity': { type: 'boolean' },
  layout: { type: 'string' },
  formulas: { type: 'string' },
  derived: { type: 'boolean' },
  'without-last-year': { type: 'boolean' },
  locale: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

export const isBlankCommand = (argv: readonly string[]): boolean =>
  isCommand(argv, OPTIONS, 'template', 'blank');

/** @throws Failure */
export function blankOptionsOf(
  argv: readonly string[],
): BlankOptions | { readonly kind: 'help' } | { readonly kind: 'version' } {
  const { values, positionals } = argumentsOf(argv, OPTIONS);
  if (values.help) return { kind: 'help' };
  if (values.version) return { kind: 'version' };
  oneOf(LOCALES, values.locale ?? 'zh-CN', '--locale');
  const [, , surplus] = positionals;
  if (surplus !== undefined) throw new Failure(message('forms.cli.surplus', { found: surplus }));
  if (!values.template) throw new Failure(message('cli.usage.no-template'));
  if (!values.out) throw new Failure(message('forms.cli.no-out'));
  if (values.entity !== undefined && values['each-entity'])
    throw new Failure(message('forms.cli.one-or-each'));
  return {
    kind: 'blank',
    template: values.template,
    out: outOf(values.out, values.template),
    period: periodOf(values.period),
    entities:
      values.entity === undefined ? (values['each-entity'] ? 'each' : 'all') : { name: values.entity },
    layout: values.layout === undefined ? null : oneOf(LAYOUTS, values.layout, '--layout'),
    formulas: oneOf(['native', 'target'] as const, values.formulas ?? 'native', '--formulas'),
    derived: values.derived ?? false,
    withoutLastYear: values['without-last-year'] ?? false,
  };
}

/** The template itself is never written over. */
function outOf(out: string, template: string): string {
  if (path.resolve(out) === path.resolve(template))
    throw new Failure(message('forms.cli.out-is-input', { file: out }));
  if (/\.[a-z]{2,5}$/i.test(out) && !/\.xlsx$/i.test(out))
    throw new Failure(message('forms.cli.out-name', { file: out }));
  return out;
}
