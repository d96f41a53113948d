/** 亿元以上, 超20亿元, 5000万元及以上: a size band in the name of an indicator, as a bound. */
import { convertScale, unitOf } from '../statistics/units';
import type { Unit } from '../statistics/units';
import { nameKey } from '../template/name-key';

export interface SizeBand {
  readonly bound: 'atLeast' | 'above' | 'below';
  readonly value: number;
  readonly unit: Unit;
  /** The words of the name that say so. */
  readonly words: string;
}

const MONEY = '(?:[十百千万]*亿|[十百千]*万)(?:元|美元)?(?:人民币)?';
const OVER = new RegExp(`(?:超过?|大于|高于)(\\d+(?:\\.\\d+)?)?(${MONEY})(?:的)?`);
const FROM = new RegExp(`(\\d+(?:\\.\\d+)?)?(${MONEY})(?:及)?(?:以上|起)(?:的)?`);
const BELOW = new RegExp(`(\\d+(?:\\.\\d+)?)?(${MONEY})以下(?:的)?`);

/** null: the name speaks of no size, or of one that nobody can read. */
export function sizeBand(name: string): SizeBand | null {
  const key = nameKey(name);
  for (const [bound, pattern] of [
    ['above', OVER],
    ['atLeast', FROM],
    ['below', BELOW],
  ] as const) {
    const [words, figure = '1', symbol = ''] = pattern.exec(key) ?? [];
    if (words === undefined) continue;
    const unit = unitOf(symbol);
    return unit && { bound, value: Number(figure), unit, words };
  }
  return null;
}

/** The bound in the unit of a column; null where it is another kind of thing. */
export function boundIn({ value, unit }: SizeBand, due: Unit): number | null {
  const shift = convertScale(unit, due);
  return shift === null ? null : Number(`${value}e${shift}`);
}
