/** What every command does with its arguments: reads them, and complains about them with the remedy. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { ParseArgsConfig } from 'node:util';
import { message } from '../core/message';
import type { Period } from '../core/statistics/period';
import { parsePeriod } from '../core/statistics/period';
import type { Locale } from '../messages/keys';
import { Failure } from './failure';

export const LOCALES: readonly Locale[] = ['zh-CN', 'en-US'];

type OptionTypes = NonNullable<ParseArgsConfig['options']>;

/** Whether these words come first among what is no option; the options say which of them take a value. */
export function isCommand(argv: readonly string[], options: OptionTypes, ...words: string[]): boolean {
  const { positionals } = parseArgs({ args: [...argv], allowPositionals: true, strict: false, options });
  return words.every((word, place) => positionals[place] === word);
}

/** @throws Failure */
export function argumentsOf<T extends OptionTypes>(argv: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...argv], allowPositionals: true, options });
  } catch (error) {
    const { code, message: text } = error as NodeJS.ErrnoException;
    const [option = text] = /--[a-z][\w-]*/i.exec(text) ?? /-\w/.exec(text) ?? [];
    const key =
      code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE' ? 'cli.usage.option-value' : 'cli.usage.unknown-option';
    throw new Failure(message(key, { option }));
  }
}

/** @throws Failure */
export function oneOf<T extends string>(allowed: readonly T[], value: string, option: string): T {
  const found = allowed.find((known) => known === value);
  if (found === undefined) {
    throw new Failure(message('cli.usage.not-allowed', { option, value, allowed: [...allowed] }));
  }
  return found;
}

/** @returns null where nothing was written. @throws Failure */
export function periodOf(code: string | undefined): Period | null {
  if (code === undefined) return null;
  const period = parsePeriod(code);
  if (!period) throw new Failure(message('cli.usage.period', { value: code }));
  return period;
}

/** @returns at least 1; null where nothing was written. @throws Failure */
export function wholeOf(value: string | undefined, option: string): number | null {
  if (value === undefined) return null;
  if (!/^[1-9]\d{0,4}$/.test(value)) throw new Failure(message('cli.usage.number', { option, value }));
  return Number(value);
}

/** Seconds that one file may take. @throws Failure */
export const timeLimitOf = (value: string | undefined): number =>
  wholeOf(value, '--time-limit') ?? USUAL_TIME_LIMIT;

const USUAL_TIME_LIMIT = 120;

/** What is read is never written over. */
export const isAmong = (inputs: readonly (string | null)[], file: string): boolean =>
  inputs.some((input) => input !== null && path.resolve(input) === path.resolve(file));
