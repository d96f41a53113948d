/** What a condition may ask of a column, one thing at a time; what a scheme combines otherwise is shown in words and kept as it is. */
import type { LedgerCondition } from '../../../../../core/scheme/sections/ledger-conditions';
import type { LedgerColumn } from '../../../../../core/scheme/sections/ledger-columns';

export const ASKS = {
  text: ['is', 'contains', 'filled', 'blank'],
  amount: ['atLeast', 'above', 'atMost', 'below', 'between', 'filled', 'blank'],
  date: ['to-date', 'period', 'window', 'days', 'filled', 'blank'],
} as const satisfies Readonly<Record<LedgerColumn['kind'], readonly string[]>>;

export type Ask = (typeof ASKS)[LedgerColumn['kind']][number];

/** null: it asks for more than one thing, or of more than one column. */
export function askOf(condition: LedgerCondition): Ask | null {
  const { field, within, filled, ...rest } = condition;
  const asked = Object.entries({ ...rest, within, filled })
    .flatMap(([name, value]) => (value === undefined ? [] : [name]))
    .sort()
    .join();
  if (field === undefined) return null;
  switch (asked) {
    case 'is':
    case 'contains':
    case 'atLeast':
    case 'above':
    case 'atMost':
    case 'below':
      return asked;
    case 'atLeast,atMost':
      return 'between';
    case 'within':
      return within ?? null;
    case 'from':
    case 'to':
    case 'from,to':
      return 'days';
    case 'filled':
      return filled === false ? 'blank' : 'filled';
    default:
      return null;
  }
}

/** As it is before anything has been typed. @param choices of the column, the likeliest first */
export function conditionFor(field: string, ask: Ask, choices: readonly string[]): LedgerCondition {
  switch (ask) {
    case 'is':
    case 'contains':
      return { field, [ask]: choices.slice(0, 1) };
    case 'atLeast':
    case 'above':
    case 'atMost':
    case 'below':
      return { field, [ask]: 1 };
    case 'between':
      return { field, atLeast: 0, atMost: 1 };
    case 'to-date':
    case 'period':
    case 'window':
      return { field, within: ask };
    case 'days':
      return { field };
    case 'filled':
    case 'blank':
      return { field, filled: ask === 'filled' };
  }
}

/** 续建、新建: one text each. */
export const textsOf = (typed: string): string[] =>
  typed
    .split(/[、，,;；]/)
    .map((text) => text.trim())
    .filter((text) => text !== '');
