/** Of a list too long for one page: what is shown, and how many more there are. */
export interface Bounded<T> {
  readonly shown: readonly T[];
  /** Not shown; 0: that is all. */
  readonly more: number;
}

/** The first of them. */
export const firstOf = <T>(all: readonly T[], most: number): Bounded<T> => ({
  shown: all.slice(0, most),
  more: Math.max(0, all.length - most),
});

/** Those that matter most, in the order in which they came: whoever looks for a line finds it where it was last month. @param weight the greater, the sooner shown */
export function weightiest<T>(all: readonly T[], most: number, weight: (one: T) => number): Bounded<T> {
  if (all.length <= most) return firstOf(all, most);
  const chosen = new Set(
    all
      .map((one, index) => ({ one, index, weight: weight(one) }))
      .sort((a, b) => b.weight - a.weight || a.index - b.index)
      .slice(0, most)
      .map(({ index }) => index),
  );
  return { shown: all.filter((_, index) => chosen.has(index)), more: all.length - most };
}
