/** One field in one cell: the value of the JSON form as it is written, and what was typed as the value of the JSON form. */
import type { Message } from '../../core/message';
import { message } from '../../core/message';
import { cellText } from '../../core/review/cell-text';
import { readNumberFormat } from '../../core/report/number-format';
import { decimalNumber, decimalOf } from '../../core/statistics/decimal';
import type { Words } from '../../messages/speak';
import type { CellValue } from '../../workbook/snapshot';
import { isCellError } from '../../workbook/snapshot';
import { readDay } from '../day';
import { comparable } from '../words';
import { CHOICES } from './fields';
import type { Choice, FieldType } from './fields';
import { curveText, listText, readCurve, readList } from './texts';
import { draftingSpellings } from './words';
import type { DraftingKey } from './words';

/** @param value of the JSON form; null where the field is left out */
export function cellOf(type: FieldType, value: unknown, words: Words): CellValue {
  if (value === null || value === undefined) return null;
  switch (type.kind) {
    case 'texts':
      return listText(Array.isArray(value) ? value.map(String) : [String(value)]) || null;
    case 'choice':
      return words.t(wordKey(type.of, String(value)));
    case 'choices':
      return Array.isArray(value)
        ? value.map((each) => words.t(wordKey(type.of, String(each)))).join('、')
        : null;
    case 'schedule':
      return typeof value === 'object'
        ? curveText(value as Readonly<Record<string, number>>)
        : words.t(wordKey('schedule', String(value)));
    default:
      return typeof value === 'number' ? value : String(value);
  }
}

export type ReadCell =
  | { readonly kind: 'blank' }
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'problem'; readonly message: Message };

/**
 * What cannot be understood as a number is handed on as text: the parser of templates says what is wrong with it.
 * @param isFrom1904 see SheetSnapshot
 */
export function readCell(type: FieldType, held: CellValue, format: string, isFrom1904 = false): ReadCell {
  if (held === null || (typeof held === 'string' && held.trim() === '')) return { kind: 'blank' };
  if (isCellError(held)) return problem(message('drafting.cell-error', { found: held.error }));
  const text = typeof held === 'string' ? held : cellText(held, format);
  switch (type.kind) {
    case 'text':
      return value(text);
    case 'texts':
      return value(readList(text));
    case 'day':
      return value(/^\d{4}-\d\d-\d\d$/.test(text.trim()) ? text.trim() : (readDay(held, isFrom1904) ?? text));
    case 'choice': {
      const chosen = choiceOf(type.of, text);
      return chosen === null ? notAChoice(type.of, text) : value(chosen);
    }
    case 'choices': {
      const items = readList(text);
      const unknown = items.find((item) => choiceOf(type.of, item) === null);
      return unknown === undefined
        ? value(items.map((item) => choiceOf(type.of, item)))
        : notAChoice(type.of, unknown);
    }
    case 'schedule':
      return scheduleOf(text);
    case 'tolerance':
      return value(typeof held === 'number' && !isPercent(held, format) ? held : toleranceOf(text));
    case 'percent':
      return value(percentOf(held, format));
    case 'number':
    case 'amount':
      return value(typeof held === 'number' ? held : numberOf(text));
  }
}

/** 按单位 or 分次下达, which say that the figures stand elsewhere; and "-", which says that none was set. */
export function markOf(held: CellValue): (typeof CHOICES.mark)[number] | 'none' | null {
  if (typeof held !== 'string') return null;
  if (/^\s*[-‐‑–—―－−]+\s*$/.test(held)) return 'none';
  return choiceOf('mark', held) as (typeof CHOICES.mark)[number] | null;
}

/** A percentage of Excel where an amount in % is due: 8% is 8, not 0.08. */
export function percentOf(held: CellValue, format: string): unknown {
  if (typeof held === 'number') return isPercent(held, format) ? timesHundred(held) : held;
  return typeof held === 'string' ? numberOf(held.replace(/[%\uff05]\s*$/, '')) : held;
}

export const wordKey = (of: Choice, value: string): DraftingKey =>
  `drafting.word.${of}.${value}` as DraftingKey;

const value = (found: unknown): ReadCell => ({ kind: 'value', value: found });
const problem = (said: Message): ReadCell => ({ kind: 'problem', message: said });

const isPercent = (held: number, format: string): boolean => readNumberFormat(format, held).percent;

function timesHundred(held: number): number {
  const { digits, scale } = decimalOf(held);
  return decimalNumber({ digits, scale: scale - 2 });
}

/** By its word in either language, or as the JSON form has it. */
function choiceOf(of: Choice, text: string): string | null {
  const found = comparable(text);
  return (
    CHOICES[of].find(
      (each) => comparable(each) === found || draftingSpellings(wordKey(of, each)).includes(found),
    ) ?? null
  );
}

const notAChoice = (of: Choice, found: string): ReadCell =>
  problem(
    message('drafting.not-a-choice', {
      found,
      allowed: CHOICES[of].map((each) => message(wordKey(of, each))),
    }),
  );

function scheduleOf(text: string): ReadCell {
  const chosen = choiceOf('schedule', text);
  if (chosen !== null) return value(chosen);
  const read = readCurve(text);
  if (read.ok) return value(read.curve);
  return problem(
    read.twice === null
      ? message('drafting.schedule', { found: text })
      : message('drafting.schedule-twice', { month: read.twice }),
  );
}

/** "14,500" is a number; anything else stays as it was typed. */
function numberOf(text: string): number | string {
  const plain = text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/(\d),(?=\d{3}(?:\D|$))/g, '$1');
  return /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/.test(plain) ? Number(plain) : text;
}

/** A part of the right side keeps its sign, an amount is a number. */
function toleranceOf(text: string): number | string {
  const plain = text.normalize('NFKC').replace(/\s+/g, '');
  return plain.endsWith('%') ? plain : numberOf(text);
}
