/** Calls a cell function as a host does, and reads its answer. */
import { functionCatalogue } from '../../src/functions/catalogue';
import type { CellFailure, CellResult } from '../../src/functions/failure';
import type { Locale } from '../../src/messages/keys';
import { wordsFor } from '../../src/messages/words';

export type Result = CellResult | CellResult[][];

export function call(id: string, ...args: readonly unknown[]): Result {
  const definition = functionCatalogue.find((each) => each.id === id);
  if (!definition) throw new Error(`no function ${id}`);
  return definition.evaluate(args);
}

/** The error of each cell; the number, truth or words where there is none. */
export function codes(result: Result, locale: Locale = 'zh-CN'): unknown {
  if (Array.isArray(result)) return result.map((row) => row.map((cell) => codes(cell, locale)));
  if (typeof result !== 'object') return result;
  return 'error' in result ? result.error : wordsFor(locale).say(result.words);
}

export const chinese = (result: Result): string => wordsFor('zh-CN').say((result as CellFailure).message);
export const english = (result: Result): string => wordsFor('en-US').say((result as CellFailure).message);
