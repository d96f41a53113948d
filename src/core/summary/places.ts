/** Places among peers on unrounded values: exact fractions, and doubles where they already decide. */
import type { Ties } from '../statistics/ranking';
import * as q from '../statistics/rational';
import type { Rational } from '../statistics/rational';

export interface Contender {
  readonly entity: string;
  /** null: not ranked. */
  readonly value: Rational | null;
  /** Decides where values are equal; null comes after what is known. */
  readonly second: Rational | null;
}

export interface Placed extends Contender {
  readonly place: number;
  readonly value: Rational;
}

/** From the first place down; those of one place in the order given. @param better which values come first */
export function placed(
  contenders: readonly Contender[],
  ties: Ties,
  better: 'higher' | 'lower',
): readonly Placed[] {
  const keyed = contenders.flatMap((contender) => {
    const { value, second } = contender;
    return value === null ? [] : [{ contender, value: keyOf(value), second: second && keyOf(second) }];
  });
  const direction = better === 'higher' ? -1 : 1;
  const order = (a: Keyed, b: Keyed): number =>
    direction * (compareKeys(a.value, b.value) || compareSeconds(a.second, b.second, direction));
  keyed.sort(order);
  let place = 0;
  return keyed.map((own, index) => {
    const before = keyed[index - 1];
    if (!before || order(before, own) !== 0) place = ties === 'places-skipped' ? index + 1 : place + 1;
    return { ...own.contender, value: own.value.exact, place };
  });
}

interface Key {
  /** Nearest double: where these differ, they tell. */
  readonly near: number;
  readonly exact: Rational;
}

interface Keyed {
  readonly value: Key;
  readonly second: Key | null;
}

const keyOf = (exact: Rational): Key => ({ near: q.rationalNumber(exact), exact });

const compareKeys = (a: Key, b: Key): number =>
  a.near < b.near ? -1 : a.near > b.near ? 1 : q.compare(a.exact, b.exact);

/** What is not known comes last, whichever way the rest is counted. */
function compareSeconds(a: Key | null, b: Key | null, direction: number): number {
  if (a && b) return compareKeys(a, b);
  return a === b ? 0 : a ? direction : -direction;
}
