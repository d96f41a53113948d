/** Places among peers on unrounded values: exact fractions, and doubles where they already decide. */
import type { Ties } from '../statistics/ranking';
import { compare, exactNumber } from '../statistics/exact';
import type { Exact } from '../statistics/exact';

export interface Contender {
  readonly entity: string;
  /** null: not ranked. */
  readonly value: Exact | null;
  /** Decides where values are equal; null comes after what is known. */
  readonly second: Exact | null;
}

export interface Placed extends Contender {
  readonly place: number;
  readonly value: Exact;
}

/** From the first place down; those of one place in the order given. @param better which values come first */
export function placed(
  contenders: readonly Contender[],
  ties: Ties,
  better: 'higher' | 'lower',
): readonly Placed[] {
  const keyed: (Keyed & { readonly contender: Contender })[] = [];
  for (const contender of contenders) {
    const { value, second } = contender;
    if (value !== null) keyed.push({ contender, value: keyOf(value), second: second && keyOf(second) });
  }
  const order = orderOf(better);
  keyed.sort(order);
  let place = 0;
  return keyed.map((own, index) => {
    const before = keyed[index - 1];
    if (!before || order(before, own) !== 0) place = ties === 'places-skipped' ? index + 1 : place + 1;
    const { entity, second } = own.contender;
    return { entity, value: own.value.exact, second, place };
  });
}

/** Whoever is in the first place; found in one pass, for months of which nothing else is asked. */
export function leaders(contenders: readonly Contender[], better: 'higher' | 'lower'): ReadonlySet<string> {
  const order = orderOf(better);
  let best: Keyed | null = null;
  let found: string[] = [];
  for (const { entity, value, second } of contenders) {
    if (value === null) continue;
    const own = { value: keyOf(value), second: second && keyOf(second) };
    const difference = best ? order(own, best) : -1;
    if (difference < 0) [best, found] = [own, [entity]];
    else if (difference === 0) found.push(entity);
  }
  return new Set(found);
}

interface Key {
  /** Nearest double: where these differ, they tell. */
  readonly near: number;
  readonly exact: Exact;
}

interface Keyed {
  readonly value: Key;
  readonly second: Key | null;
}

const keyOf = (exact: Exact): Key => ({ near: exactNumber(exact), exact });

const compareKeys = (a: Key, b: Key): number =>
  a.near < b.near ? -1 : a.near > b.near ? 1 : compare(a.exact, b.exact);

/** Negative where the first of two comes first. */
function orderOf(better: 'higher' | 'lower'): (a: Keyed, b: Keyed) => number {
  const direction = better === 'higher' ? -1 : 1;
  return (a, b) =>
    direction * (compareKeys(a.value, b.value) || compareSeconds(a.second, b.second, direction));
}

/** What is not known comes last, whichever way the rest is counted. */
function compareSeconds(a: Key | null, b: Key | null, direction: number): number {
  if (a && b) return compareKeys(a, b);
  return a === b ? 0 : a ? -direction : direction;
}
