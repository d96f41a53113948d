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
export function sumOf(terms: readonly Part[]): Part {
  const [first, ...rest] = terms;
  const last = rest[rest.length - 1];
  if (!first) return { figure: '0', unit: null };
  if (last && terms.length > MOST_TERMS) {
    return message('validation.working.long-sum', {
      first: bare(first),
      second: bare(rest[0] ?? first),
      last: bare(last),
      count: terms.length,
    });
  }
  return rest.reduce<Part>(plus, first);
}

const MOST_TERMS = 8;

/** Amounts stand without their unit inside a formula; percentages keep their sign. */
export function bare(part: Part): Part {
  return 'figure' in part && part.unit !== '%' ? { figure: part.figure, unit: null } : part;
}
