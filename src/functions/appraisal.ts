/** SCORE(completion, weight, [cap]) and RANK_PLACE(value, range, [ties]) */
import { message } from '../core/message';
import { compare, exactNumber, multiply, sign, whole } from '../core/statistics/exact';
import { ranking } from '../core/statistics/ranking';
import type { Ties } from '../core/statistics/ranking';
import type { Range } from './broadcast';
import { readNumber } from './cell';
import { defineFunction } from './definition';
import { failure, isFailure } from './failure';
import { choice, figure, optional, parameter, ratio } from './parameter';
import type { Parameter } from './parameter';

export const scoreFunction = defineFunction({
  id: 'SCORE',
  parameters: [ratio('completion'), figure('weight'), optional(ratio('cap'))],
  example: [1.35, 10, 1.2],
  compute: (completion, weight, cap = whole(1)) => {
    if (sign(weight) < 0) return failure('#NUM!', message('functions.negativeWeight'));
    if (sign(cap) <= 0) return failure('#NUM!', message('functions.cap'));
    if (sign(completion) <= 0) return whole(0);
    return multiply(compare(completion, cap) > 0 ? cap : completion, weight);
  },
});

const peers: Parameter<readonly number[]> = {
  ...parameter('peers', () => [], 'range'),
  readRange: figuresIn,
};

export const rankPlaceFunction = defineFunction({
  id: 'RANK_PLACE',
  parameters: [
    figure('value'),
    peers,
    optional(
      choice<Ties>('ties', {
        'places-skipped': ['1224', '占位', '并列占位', 'competition'],
        'no-place-skipped': ['1223', '不占位', '并列不占位', 'dense'],
      }),
    ),
  ],
  example: [97.2, [[98.1, 97.2, 97.2, 95]]],
  compute: (value, figures, ties = 'places-skipped') =>
    figures.length === 0
      ? failure('#N/A', message('functions.noPeers'))
      : whole(placeAmong(figures)(exactNumber(value), ties)),
});

/** Blanks, "-" and whatever else is no figure have no place, and take none from others. */
function figuresIn(range: Range): readonly number[] {
  return range
    .flat()
    .map((cell) => readNumber(cell, 'functions.name.peers'))
    .flatMap((value) => (isFailure(value) ? [] : [exactNumber(value)]));
}

/** The peers are the same array for all cells of a call, and are put in order once. */
function placeAmong(figures: readonly number[]): ReturnType<typeof ranking> {
  if (lastRanking.figures !== figures) lastRanking = { figures, place: ranking(figures) };
  return lastRanking.place;
}

let lastRanking = { figures: [] as readonly number[], place: ranking([]) };
