/** The actual figures in a formula, as messages: 9,780 ÷ 14,500 = 67.45%. */
import { message } from '../message';
import type { FigureText, Message } from '../message';

type Part = FigureText | Message;

export const equals = (formula: Part, result: FigureText): Message =>
  message('validation.working.equals', { left: bare(formula), right: result });
export const plus = (left: Part, right: Part): Message =>
  message('validation.working.plus', { left: bare(left), right: bare(right) });
export const minus = (left: Part, right: Part): Message =>
  message('validation.working.minus', { left: bare(left), right: bare(right) });
export const times = (left: Part, right: Part): Message =>
  message('validation.working.times', { left: bare(left), right: bare(right) });
export const over = (left: Part, right: Part): Message =>
  message('validation.working.over', { left: bare(left), right: bare(right) });
export const bracket = (inner: Part): Message =>
  message('validation.working.bracket', { inner: bare(inner) });

/** a + b + … + z (12 项) where there are too many to read. */
export const sumOf = (terms: readonly Part[]): Part => sumOfMany(terms.length, (i) => terms[i] ?? null);

/** The same of terms that are asked for one by one, because most of very many are not shown. */
export function sumOfMany(count: number, termAt: (index: number) => Part | null): Part {
  const [first, second, last] = [termAt(0), termAt(1), termAt(count - 1)];
  if (!first) return { figure: '0', unit: null };
  if (second && last && count > MOST_TERMS) {
    return message('validation.working.long-sum', {
      first: bare(first),
      second: bare(second),
      last: bare(last),
      count,
    });
  }
  return Array.from({ length: count - 1 }, (_, i) => termAt(i + 1) ?? first).reduce<Part>(plus, first);
}

const MOST_TERMS = 8;

/** Amounts stand without their unit inside a formula; percentages keep their sign. */
export function bare(part: Part): Part {
  return 'figure' in part && part.unit !== '%' ? { figure: part.figure, unit: null } : part;
}
