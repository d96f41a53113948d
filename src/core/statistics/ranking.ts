/** Places among peers, the largest first. */

/** Behind two in second place comes the fourth (1-2-2-4), or the third (1-2-2-3). */
export type Ties = 'places-skipped' | 'no-place-skipped';

/**
 * @param figures in any order, unrounded: what prints alike need not be a tie
 * @returns the place of a value, from 1; of one that is not among the figures, the place that it would take
 */
export function ranking(figures: readonly number[]): (value: number, ties: Ties) => number {
  const all = Float64Array.from(figures).sort().reverse();
  const distinct = all.filter((value, index) => value !== all[index - 1]);
  return (value, ties) => 1 + countAbove(value, ties === 'places-skipped' ? all : distinct);
}

/** How many are larger, in a descending list. */
function countAbove(value: number, descending: Float64Array): number {
  let [from, to] = [0, descending.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((descending[middle] as number) > value) from = middle + 1;
    else to = middle;
  }
  return from;
}
