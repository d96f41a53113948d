/** Which equations follow from others: elimination over exact fractions, as far as a budget of steps goes. */
import { reduced } from '../localization/simplex';
import * as q from '../statistics/rational';
import type { Rational } from '../statistics/rational';

export interface Equation {
  readonly terms: ReadonlyMap<number, Rational>;
  readonly constant: Rational;
  /** The rules it is made of. */
  readonly from: readonly string[];
}

export class LinearSpan {
  private readonly seen = new Set<number>();
  /** Pivot → the equation that has it; no equation added before it holds the pivot. */
  private readonly byPivot = new Map<number, Equation>();
  private hasRunOut = false;

  /** @param budget additions of one term, over all equations */
  constructor(private budget: number) {}

  /** True where the budget was spent: what was added since may follow unnoticed. */
  get isCut(): boolean {
    return this.hasRunOut;
  }

  /** Adds the equation; where it follows from those added before, the rules from which it does. */
  add(equation: Equation): readonly string[] | null {
    const fresh = [...equation.terms.keys()].find((figure) => !this.seen.has(figure));
    for (const figure of equation.terms.keys()) this.seen.add(figure);
    // A figure that no other equation speaks of: nothing to eliminate.
    if (fresh !== undefined) {
      this.byPivot.set(fresh, equation);
      return null;
    }
    const rest = this.reduce(equation);
    const [pivot] = rest?.terms.keys() ?? [];
    if (!rest) return null;
    if (pivot !== undefined) this.byPivot.set(pivot, rest);
    const isImplied = pivot === undefined && rest.constant.n === 0n;
    return isImplied ? rest.from.filter((id) => !equation.from.includes(id)) : null;
  }

  private reduce({ terms, constant, from }: Equation): Equation | null {
    const left = new Map(terms);
    const used = new Set(from);
    let right = constant;
    for (;;) {
      const pivot = [...left.keys()].find((figure) => this.byPivot.has(figure));
      const equation = pivot === undefined ? undefined : this.byPivot.get(pivot);
      if (pivot === undefined || !equation) return { terms: left, constant: right, from: [...used] };
      this.budget -= equation.terms.size + left.size;
      if (this.budget < 0) {
        this.hasRunOut = true;
        return null;
      }
      const factor = reduced(q.divide(left.get(pivot) ?? ZERO, equation.terms.get(pivot) ?? ONE));
      for (const [figure, coefficient] of equation.terms) {
        const sum = reduced(q.subtract(left.get(figure) ?? ZERO, q.multiply(factor, coefficient)));
        if (sum.n === 0n) left.delete(figure);
        else left.set(figure, sum);
      }
      right = reduced(q.subtract(right, q.multiply(factor, equation.constant)));
      for (const id of equation.from) used.add(id);
    }
  }
}

const ZERO: Rational = { n: 0n, d: 1n };
const ONE: Rational = { n: 1n, d: 1n };
