/** SCHEDULE_GAP, LIGHT and LIGHT_TEXT: where an actual stands against its schedule; REQUIRED_RATE and FORECAST: where it goes. */
import { message } from '../core/message';
import { add, divide, multiply, sign, subtract, whole } from '../core/statistics/exact';
import type { Exact } from '../core/statistics/exact';
import type { PeriodReading } from '../core/statistics/read-period';
import { ZERO_TARGET } from './completion';
import { defineFunction } from './definition';
import { failure, isFailure } from './failure';
import type { CellFailure, CellWords } from './failure';
import { figure, optional, period } from './parameter';
import { basisParameter, inAnyYear, scheduled } from './schedule';
import type { Basis } from './schedule';

export const scheduleGapFunction = defineFunction({
  id: 'SCHEDULE_GAP',
  parameters: [figure('actual'), figure('target'), period('period'), optional(basisParameter())],
  example: [12.36, 16, '2017-H1'],
  compute: gap,
  divisor: 'functions.name.target',
});

const LIGHT_PARAMETERS = [
  figure('actual'),
  figure('target'),
  period('period'),
  optional(figure('yellow')),
  optional(basisParameter()),
] as const;

export const lightFunction = defineFunction({
  id: 'LIGHT',
  parameters: LIGHT_PARAMETERS,
  example: [67, 100, '2020年1—9月'],
  compute: (...values) => {
    const light = lightOf(...values);
    return typeof light === 'number' ? whole(light) : light;
  },
});

export const lightTextFunction = defineFunction({
  id: 'LIGHT_TEXT',
  parameters: LIGHT_PARAMETERS,
  example: [67, 100, '2020年1—9月'],
  compute: (...values) => {
    const light = lightOf(...values);
    return typeof light === 'number' ? LIGHT_WORDS[light] : light;
  },
});

type Light = 1 | 0 | -1;

const LIGHT_WORDS: Readonly<Record<Light, CellWords>> = {
  1: { words: message('functions.light.green') },
  0: { words: message('functions.light.yellow') },
  [-1]: { words: message('functions.light.red') },
};

const HUNDRED = whole(100);
const TEN_POINTS = whole(10);
const TWELVE = whole(12);

/** completion − schedule in percentage points, unrounded. */
function gap(
  actual: Exact,
  target: Exact,
  reading: PeriodReading,
  basis: Basis | undefined,
): Exact | CellFailure {
  if (sign(target) === 0) return ZERO_TARGET;
  const due = scheduled(reading, basis);
  return isFailure(due) ? due : multiply(subtract(divide(actual, target), due), HUNDRED);
}

function lightOf(
  actual: Exact,
  target: Exact,
  reading: PeriodReading,
  yellow: Exact = TEN_POINTS,
  basis?: Basis,
): Light | CellFailure {
  if (sign(yellow) < 0) return failure('#NUM!', message('functions.negativeYellow'));
  const points = gap(actual, target, reading, basis);
  if (isFailure(points)) return points;
  if (sign(points) >= 0) return 1;
  return sign(add(points, yellow)) >= 0 ? 0 : -1;
}

export const requiredRateFunction = defineFunction({
  id: 'REQUIRED_RATE',
  parameters: [figure('actual'), figure('target'), period('period')],
  example: [12.36, 16, '2017-H1'],
  compute: (actual, target, reading) => {
    const missing = subtract(target, actual);
    if (sign(missing) <= 0) return whole(0);
    const monthsLeft = 12 - inAnyYear(reading).to.month;
    if (monthsLeft === 0) return failure('#N/A', message('functions.yearOver'));
    return divide(missing, whole(monthsLeft));
  },
});

export const forecastFunction = defineFunction({
  id: 'FORECAST',
  parameters: [
    figure('actual'),
    period('period'),
    optional(figure('prior_same_period')),
    optional(figure('prior_full_year')),
  ],
  example: [12.36, '2017-H1', 10.5, 23.1],
  compute: (actual, reading, priorSame, priorFull) => {
    if (!priorSame && !priorFull) return divide(multiply(actual, TWELVE), whole(inAnyYear(reading).to.month));
    if (!priorSame || !priorFull) return failure('#VALUE!', message('functions.forecast.half'));
    if (sign(priorSame) === 0) return failure('#DIV/0!', message('functions.forecast.zero'));
    if (sign(priorSame) < 0 || sign(subtract(priorFull, priorSame)) < 0)
      return failure('#NUM!', message('functions.forecast.shrinks'));
    return divide(multiply(actual, priorFull), priorSame);
  },
  divisor: 'functions.name.prior_same_period',
});
