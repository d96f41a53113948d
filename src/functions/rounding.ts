/** ROUND_HALF_EVEN(x, digits) */
import { message } from '../core/message';
import { exactNumber, ofRational, toRational } from '../core/statistics/exact';
import { ofDecimal } from '../core/statistics/rational';
import { round } from '../core/statistics/rounding';
import { readNumber } from './cell';
import { defineFunction } from './definition';
import { failure, isFailure } from './failure';
import { figure, parameter } from './parameter';

export const digits = parameter('digits', (cell, name) => {
  const value = readNumber(cell, name);
  if (isFailure(value)) return value;
  const count = exactNumber(value);
  if (Number.isInteger(count) && Math.abs(count) <= MOST_DIGITS) return count;
  return failure('#NUM!', message('functions.digits', { most: MOST_DIGITS }));
});

/** Excel keeps 15 digits. */
const MOST_DIGITS = 15;

export const roundHalfEvenFunction = defineFunction({
  id: 'ROUND_HALF_EVEN',
  parameters: [figure('x'), digits],
  example: [12.345, 2],
  compute: (x, decimals) => ofRational(ofDecimal(round(toRational(x), decimals, 'half-even'))),
});
