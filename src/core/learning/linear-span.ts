/** Which equations follow from others: elimination over exact fractions, as far as a budget of steps goes. */
import { reduced } from '../localization/simplex';
import * as q from '../statistics/rational';
import type { Rational } from '../statistics/rational';

export interface Equation {
  readonly terms: ReadonlyMap<number, Rational>;
  readonly constant: Rational;
}

export type Follows =
  | 'new'
  | 'follows'
  /** Its left side follows with another constant: no figures can satisfy all of them. */
  | 'contradicts'
  /** The budget is spent. */
  | 'unknown';

export class LinearSpan {
  private readonly seen = new Set<number>();
  /** Pivot → the equation that has it; no equation added before it holds the pivot. */
  private readonly byPivot = new Map<number, Equation>();

  /** @param budget additions of one term, over all equations */
  constructor(private budget: number) {}

  /** Adds the equation unless it follows. */
  add({ terms, constant }: Equation): Follows {
    const fresh = [...terms.keys()].find((figure) => !this.seen.has(figure));
    for (const figure of terms.keys()) this.seen.add(figure);
    // A figure that no other equation speaks of: nothing to eliminate.
    if (fresh !== undefined) {
      this.byPivot.set(fresh, { terms, constant });
      return 'new';
    }
    const rest = this.reduce({ terms, constant });
    if (!rest) return 'unknown';
    const [pivot] = rest.terms.keys();
    if (pivot === undefined) return rest.constant.n === 0n ? 'follows' : 'contradicts';
    this.byPivot.set(pivot, rest);
    return 'new';
  }

  private reduce({ terms, constant }: Equation): Equation | null {
    const left = new Map(terms);
    let right = constant;
    for (;;) {
      const pivot = [...left.keys()].find((figure) => this.byPivot.has(figure));
      const equation = pivot === undefined ? undefined : this.byPivot.get(pivot);
      if (pivot === undefined || !equation) return { terms: left, constant: right };
      const factor = reduced(q.divide(left.get(pivot) ?? ZERO, equation.terms.get(pivot) ?? ONE));
      this.budget -= equation.terms.size + left.size;
      if (this.budget < 0) return null;
      for (const [figure, coefficient] of equation.terms) {
        const sum = reduced(q.subtract(left.get(figure) ?? ZERO, q.multiply(factor, coefficient)));
        if (sum.n === 0n) left.delete(figure);
        else left.set(figure, sum);
      }
      right = reduced(q.subtract(right, q.multiply(factor, equation.constant)));
    }
  }
}

const ZERO: Rational = { n: 0n, d: 1n };
const ONE: Rational = { n: 1n, d: 1n };
