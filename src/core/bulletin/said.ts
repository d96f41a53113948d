/** A figure as it is said: its digits, its sign, and the cell that it may be quoted from. */
import type { FigureText } from '../message';
import type { Observation } from '../observations/observation';
import * as q from '../statistics/rational';
import type { Rational } from '../statistics/rational';

export interface Rounded {
  readonly said: FigureText;
  readonly value: Rational;
  readonly by: 'quoted' | 'computed';
  /** The cell that was quoted. */
  readonly cell: Observation | null;
}

export const size = (value: Rational): Rational => (value.n < 0n ? q.negate(value) : value);

/** However small it is, it is said as 0. */
export const isNought = ({ figure }: FigureText): boolean => /^-?[0.]+$/.test(figure);

export const scaleOf = ({ figure }: FigureText): number => figure.split('.')[1]?.length ?? 0;

export const decimalIn = (said: FigureText): Rational =>
  q.ofDecimal({ digits: BigInt(said.figure.replace('.', '')), scale: scaleOf(said) });

/** For sentences whose words say which way it goes. */
export const withoutSign = (rounded: Rounded): Rounded => ({
  ...rounded,
  said: { ...rounded.said, figure: rounded.said.figure.replace('-', '') },
  value: size(rounded.value),
});
