/** YOY_GROWTH(current, prior) */
import { message } from '../core/message';
import { growth } from '../core/statistics/ratios';
import type { Growth } from '../core/statistics/ratios';
import { readNumber } from './cell';
import { defineFunction } from './definition';
import { failure, isFailure } from './failure';
import type { CellFailure } from './failure';

export const growthFunction = defineFunction({
  id: 'YOY_GROWTH',
  description: 'functions.growth',
  parameters: [
    { name: 'current', description: 'functions.growth.current' },
    { name: 'prior', description: 'functions.growth.prior' },
  ],
  compute: ([currentCell, priorCell]) => {
    const current = readNumber(currentCell, 'functions.name.current');
    if (isFailure(current)) return current;
    const prior = readNumber(priorCell, 'functions.name.prior');
    if (isFailure(prior)) return prior;
    const result = growth(current, prior);
    return result.kind === 'value' ? result.value : WORDS[result.kind];
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
