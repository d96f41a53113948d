/** COMPLETION(actual, target) and SHARE(part, whole) */
import { message } from '../core/message';
import { divide, sign } from '../core/statistics/exact';
import { defineFunction } from './definition';
import { failure } from './failure';
import { figure } from './parameter';

export const completionFunction = defineFunction({
  id: 'COMPLETION',
  parameters: [figure('actual'), figure('target')],
  example: [12.36, 16],
  compute: (actual, target) => (sign(target) === 0 ? ZERO_TARGET : divide(actual, target)),
  divisor: 'functions.name.target',
});

export const ZERO_TARGET = failure('#DIV/0!', message('functions.zeroTarget'));

export const shareFunction = defineFunction({
  id: 'SHARE',
  parameters: [figure('part'), figure('whole')],
  example: [75.8, 146.9],
  compute: (part, whole) => (sign(whole) === 0 ? ZERO_WHOLE : divide(part, whole)),
  divisor: 'functions.name.whole',
});

const ZERO_WHOLE = failure('#DIV/0!', message('functions.zeroWhole'));
