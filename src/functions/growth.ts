/** YOY_GROWTH(current, prior), TWO_YEAR_AVERAGE(growth, growth) and CHANGE_POINTS(now, before) */
import { message } from '../core/message';
import { add, divide, multiply, sign, subtract, toRational, whole } from '../core/statistics/exact';
import { growthKind } from '../core/statistics/ratios';
import type { Growth } from '../core/statistics/ratios';
import { twoYearAverage } from '../core/statistics/two-year-average';
import { defineFunction } from './definition';
import { failure } from './failure';
import type { CellFailure } from './failure';
import { figure, ratio } from './parameter';

export const growthFunction = defineFunction({
  id: 'YOY_GROWTH',
  parameters: [figure('current'), figure('prior')],
  example: [12, 10],
  compute: (current, prior) => {
    const change = subtract(current, prior);
    const kind = growthKind(sign(current), sign(prior), sign(change));
    return kind === 'value' ? divide(change, prior) : WORDS[kind];
  },
  divisor: 'functions.name.prior',
});

/** Where a rate would mislead, the field gives words instead: zero base #DIV/0!, losses #N/A. */
const WORDS: Readonly<Record<Exclude<Growth['kind'], 'value'>, CellFailure>> = {
  'zero-base': failure('#DIV/0!', message('functions.zeroBase')),
  'both-zero': failure('#DIV/0!', message('functions.bothZero')),
  'turned-profit': failure('#N/A', message('functions.turnedProfit')),
  'turned-loss': failure('#N/A', message('functions.turnedLoss')),
  'loss-widened': failure('#N/A', message('functions.lossWidened')),
  'loss-narrowed': failure('#N/A', message('functions.lossNarrowed')),
};

export const twoYearAverageFunction = defineFunction({
  id: 'TWO_YEAR_AVERAGE',
  parameters: [ratio('growth'), ratio('prior_growth')],
  example: [0.206, 0.105],
  compute: (growth, priorGrowth) =>
    sign(add(ONE, growth)) < 0 || sign(add(ONE, priorGrowth)) < 0
      ? failure('#NUM!', message('functions.belowMinusHundred'))
      : twoYearAverage(toRational(growth), toRational(priorGrowth)),
});

export const changePointsFunction = defineFunction({
  id: 'CHANGE_POINTS',
  parameters: [ratio('now'), ratio('before')],
  example: [0.342, 0.281],
  compute: (now, before) => multiply(subtract(now, before), HUNDRED),
});

const ONE = whole(1);
const HUNDRED = whole(100);
