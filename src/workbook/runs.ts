/** Neighbours of equal value together: what is written once for many cells. */
export interface Run<T> {
  readonly at: number;
  readonly count: number;
  readonly value: T;
}

export function runs<T>(values: readonly T[]): readonly Run<T>[] {
  const found: { at: number; count: number; value: T }[] = [];
  values.forEach((value, at) => {
    const last = found.at(-1);
    if (last && last.value === value) last.count += 1;
    else found.push({ at, count: 1, value });
  });
  return found;
}
