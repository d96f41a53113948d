/** IMPLIED_TARGET(actual, completion) and IMPLIED_BASE(current, growth): lowest, roundest, highest */
import { message } from '../core/message';
import { decimalNumber } from '../core/statistics/decimal';
import { impliedBase, impliedTarget } from '../core/statistics/implied';
import type { Implied } from '../core/statistics/implied';
import {
  add,
  compare,
  divide,
  negate,
  ofDecimal,
  rational,
  rationalNumber,
  subtract,
} from '../core/statistics/rational';
import type { Rational } from '../core/statistics/rational';
import { defineFunction } from './definition';
import { failure } from './failure';
import { printed, printedRatio } from './parameter';

export const impliedTargetFunction = defineFunction({
  id: 'IMPLIED_TARGET',
  parameters: [printed('printed_actual', 'actual'), printedRatio('printed_completion', 'completion')],
  example: [18.29, '27.29%'],
  width: 3,
  compute: (actual, completion) => {
    const implied = impliedTarget(actual, completion);
    return implied ? threeValues(implied) : failure('#N/A', message('functions.implied.target'));
  },
});

export const impliedBaseFunction = defineFunction({
  id: 'IMPLIED_BASE',
  parameters: [printed('printed_current', 'current'), printedRatio('printed_growth', 'growth')],
  example: [12.36, '23.6%'],
  width: 3,
  compute: (current, growth) => {
    const implied = impliedBase(current, growth);
    return implied ? threeValues(implied) : failure('#N/A', message('functions.implied.base'));
  },
});

/** Of several values that are equally round the one in the middle stands for all. */
function threeValues({ interval, roundest }: Implied): readonly number[] {
  const { low, high } = interval;
  const middle = divide(add(low, high), rational(2n));
  const round = [...roundest].sort((a, b) =>
    compare(distance(ofDecimal(a), middle), distance(ofDecimal(b), middle)),
  )[0];
  return [rationalNumber(low), round ? decimalNumber(round) : rationalNumber(middle), rationalNumber(high)];
}

function distance(a: Rational, b: Rational): Rational {
  const difference = subtract(a, b);
  return difference.n < 0n ? negate(difference) : difference;
}
