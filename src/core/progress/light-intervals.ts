/** Lights over one measure as intervals of it: what each light has left after the steps before it took theirs. */
import type { LightCondition, Lights } from '../template/lights';

export interface LightInterval {
  /** null: no bound on this side. */
  readonly low: Bound | null;
  readonly high: Bound | null;
}

export interface Bound {
  readonly limit: number;
  readonly isIncluded: boolean;
}

/** From the greatest down to the smallest values. */
export function lightIntervals(lights: Lights, look: string): LightInterval[] {
  const limits = [...new Set(lights.flatMap(({ when }) => when.flatMap(boundsOf)))].sort((a, b) => b - a);
  const intervals: LightInterval[] = [];
  let open: { high: Bound | null } | null = null;
  for (const { place, high, low } of piecesOf(limits)) {
    const isOurs =
      lights.find(({ when }) => when.every((one) => holdsAt(one, place, limits)))?.light === look;
    if (isOurs) open ??= { high };
    else if (open) {
      // The piece before ended where this one begins, and has its bound if this one has not.
      intervals.push({ ...open, low: high && { limit: high.limit, isIncluded: !high.isIncluded } });
      open = null;
    }
    if (low === null && open) intervals.push({ ...open, low: null });
  }
  return intervals;
}

const boundsOf = ({ atLeast, above, atMost, below }: LightCondition): number[] =>
  [atLeast, above, atMost, below].filter((bound) => bound !== undefined);

/** Even places lie between two limits (0 above the greatest), odd ones are limits themselves. */
function piecesOf(limits: readonly number[]): { place: number; high: Bound | null; low: Bound | null }[] {
  const at = (index: number, isIncluded: boolean): Bound | null => {
    const limit = limits[index];
    return limit === undefined ? null : { limit, isIncluded };
  };
  return Array.from({ length: limits.length * 2 + 1 }, (_, place) => {
    const index = Math.floor(place / 2);
    return place % 2 === 1
      ? { place, high: at(index, true), low: at(index, true) }
      : { place, high: at(index - 1, false), low: at(index, false) };
  });
}

function holdsAt(
  { atLeast, above, atMost, below }: LightCondition,
  place: number,
  limits: readonly number[],
): boolean {
  const placeOf = (limit: number) => limits.indexOf(limit) * 2 + 1;
  return (
    (atLeast === undefined || place <= placeOf(atLeast)) &&
    (above === undefined || place < placeOf(above)) &&
    (atMost === undefined || place >= placeOf(atMost)) &&
    (below === undefined || place > placeOf(below))
  );
}
