/** Which of many figures may stand in one cell? What may stand there has no gaps, so that few have to be worked out. */
import type { Interval } from '../statistics/interval';
import * as q from '../statistics/rational';
import type { Rational } from '../statistics/rational';

/**
 * @param works whether some value of a span may stand in the cell; dear
 * @returns the spans that hold such a value
 */
export function feasibleAmong(
  spans: readonly Interval[],
  works: (span: Interval) => boolean,
): ReadonlySet<Interval> {
  const found = new Set<Interval>();
  const known = new Known(works);
  const ordered = [...spans].sort((a, b) => q.compare(a.low, b.low) || q.compare(a.high, b.high));
  const search = (part: readonly Interval[]): void => {
    const [first] = part;
    const last = part[part.length - 1];
    if (!first || !last) return;
    // Nothing between the ends of them all: nothing in any of them.
    if (part.length > 2 && !known.has(hullOf(part))) return;
    if (known.has(first)) found.add(first);
    if (part.length > 1 && known.has(last)) found.add(last);
    const rest = part.slice(1, -1);
    const middle = Math.ceil(rest.length / 2);
    search(rest.slice(0, middle));
    search(rest.slice(middle));
  };
  search(ordered);
  return found;
}

const hullOf = (spans: readonly Interval[]): Interval => ({
  low: spans.map(({ low }) => low).reduce(q.minimum),
  high: spans.map(({ high }) => high).reduce(q.maximum),
});

class Known {
  /** Ends of spans that hold a value which may stand here: one is at most this, one at least that. */
  private atMost: Rational | null = null;
  private atLeast: Rational | null = null;

  constructor(private readonly works: (span: Interval) => boolean) {}

  has(span: Interval): boolean {
    const { atMost, atLeast } = this;
    const isBetween =
      atMost && atLeast && q.compare(atMost, span.high) <= 0 && q.compare(span.low, atLeast) <= 0;
    if (isBetween) return true;
    if (!this.works(span)) return false;
    this.atMost = atMost ? q.minimum(atMost, span.high) : span.high;
    this.atLeast = atLeast ? q.maximum(atLeast, span.low) : span.low;
    return true;
  }
}
