/** COMPLETION(actual, target) */
import { message } from '../core/message';
import { completion } from '../core/statistics/ratios';
import { readNumber } from './cell';
import { defineFunction } from './definition';
import { failure, isFailure } from './failure';

export const completionFunction = defineFunction({
  id: 'COMPLETION',
  description: 'functions.completion',
  parameters: [
    { name: 'actual', description: 'functions.completion.actual' },
    { name: 'target', description: 'functions.completion.target' },
  ],
  compute: ([actualCell, targetCell]) => {
    const actual = readNumber(actualCell, 'functions.name.actual');
    if (isFailure(actual)) return actual;
    const target = readNumber(targetCell, 'functions.name.target');
    if (isFailure(target)) return target;
    return completion(actual, target) ?? failure('#DIV/0!', message('functions.zeroTarget'));
  },
  divisor: 'functions.name.target',
});
