/** Figures of a report beside those that are kept: what is new, what is known, and what contradicts. Nothing is written over. */
import type { Observation } from '../observations/observation';
import { monthIndex } from '../statistics/period';
import { figureKey, figureText } from './history';
import type { History, KeptFigure } from './history';

export interface Addition {
  /** To be written below what is there. */
  readonly fresh: readonly Observation[];
  /** How many are kept already, with the same figure. */
  readonly known: number;
  /** Kept with another figure; the user decides which is right. */
  readonly differing: readonly { readonly kept: KeptFigure; readonly offered: Observation }[];
  /** Of months that are closed: they would have to be reopened first. */
  readonly closed: readonly Observation[];
  /** Twice in the report itself, with two figures. */
  readonly contradicting: readonly (readonly [Observation, Observation])[];
}

/** One pass over both. */
export function additionOf(history: History, observations: readonly Observation[]): Addition {
  const kept = new Map<string, KeptFigure>();
  for (const figure of history.figures) {
    const key = figureKey(figure.observation);
    if (!kept.has(key)) kept.set(key, figure);
  }
  const closedAt = new Set(
    history.closings.filter(({ state }) => state === 'closed').map(({ month }) => monthIndex(month)),
  );
  const fresh = new Map<string, Observation>();
  const closed: Observation[] = [];
  const differing: { kept: KeptFigure; offered: Observation }[] = [];
  const contradicting: (readonly [Observation, Observation])[] = [];
  let known = 0;
  for (const offered of observations) {
    const key = figureKey(offered);
    const before = kept.get(key);
    const other = fresh.get(key);
    if (before) {
      if (figureText(before.observation) === figureText(offered)) known += 1;
      else differing.push({ kept: before, offered });
    } else if (closedAt.has(monthIndex(offered.period.to))) closed.push(offered);
    else if (!other) fresh.set(key, offered);
    else if (figureText(other) !== figureText(offered)) contradicting.push([other, offered]);
  }
  return { fresh: [...fresh.values()], known, differing, closed, contradicting };
}
