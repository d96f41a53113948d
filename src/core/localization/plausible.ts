/** How likely a figure is before anything is known of its relations; only against another figure of the same cell. */
import type { PrintedNumber } from '../statistics/printed';

export interface FigureKind {
  /** A ratio shown in percent. */
  readonly isRate: boolean;
  /** Whether a figure below zero is nothing out of the ordinary: growth, change, gap. */
  readonly isSigned: boolean;
}

/** Few figures end in 00, fewer in 0000: such a one is more likely a unit mistaken than a coincidence. */
export function likelihood({ digits, scale }: PrintedNumber, { isRate, isSigned }: FigureKind): number {
  let zeros = Math.max(0, -scale);
  for (let rest = digits; rest !== 0 && rest % 10 === 0; rest /= 10) zeros += 1;
  const size = Math.abs(digits) / 10 ** scale;
  return (
    ROUNDNESS ** zeros * (digits < 0 && !isSigned ? SELDOM : 1) * (isRate && size > LARGE_RATE ? SELDOM : 1)
  );
}

/** Offices like round figures: a further zero is less of a surprise than one digit in ten. */
const ROUNDNESS = 1 / 3;
const SELDOM = 0.02;
/** 1000 %: published completions reach 355 %. */
const LARGE_RATE = 10;
