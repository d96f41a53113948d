/**
 * Can the rows hold while every variable stays within its bounds? The general simplex of Dutertre and de Moura (CAV 2006)
 * over exact fractions: rows are kept as they are, only bounds are tested, and Bland's rule makes it finite and repeatable.
 * Where the answer is no, one line of the tableau proves it (Farkas): its variables and rows cannot hold together.
 */
import * as q from '../statistics/rational';
import type { Rational } from '../statistics/rational';
import { Stopped } from './relations';

/** null: without a bound on that side. */
export interface Bounds {
  readonly low: Rational | null;
  readonly high: Rational | null;
}

/** low ≤ Σ coefficient × variable ≤ high; variables are indexes, coefficients not zero. */
export interface Row extends Bounds {
  readonly terms: ReadonlyMap<number, Rational>;
}

export type Feasibility =
  | { readonly feasible: true; readonly values: readonly Rational[] }
  /** Indexes of the variables whose bounds, and of the rows that, contradict each other. */
  | { readonly feasible: false; readonly variables: readonly number[]; readonly rows: readonly number[] };

/** @throws Stopped as soon as shouldStop, asked before every pivot, says so */
export function feasibility(
  variables: readonly Bounds[],
  rows: readonly Row[],
  shouldStop: () => boolean = () => false,
): Feasibility {
  return new Tableau(variables, rows).solve(shouldStop);
}

/** Variables 0 … n−1 are the caller's; n + i stands for the sum of row i. */
class Tableau {
  private readonly bounds: readonly Bounds[];
  private readonly values: Rational[];
  /** Basic variable → the others that it is a combination of. */
  private readonly lines = new Map<number, Map<number, Rational>>();

  constructor(
    private readonly variables: readonly Bounds[],
    rows: readonly Row[],
  ) {
    this.bounds = [...variables, ...rows];
    this.values = variables.map(({ low, high }) => low ?? high ?? ZERO);
    rows.forEach(({ terms }, i) => {
      this.lines.set(variables.length + i, new Map(terms));
      this.values.push(sumOf(terms, this.values));
    });
  }

  solve(shouldStop: () => boolean): Feasibility {
    for (;;) {
      if (shouldStop()) throw new Stopped();
      const basic = this.firstOutside();
      if (basic === null) return { feasible: true, values: this.values.slice(0, this.variables.length) };
      const { low, high } = this.bound(basic);
      const isBelow = low !== null && q.compare(this.value(basic), low) < 0;
      const entering = this.firstThatHelps(basic, isBelow ? 1 : -1);
      if (entering === null) return this.proofFrom(basic);
      this.pivot(basic, entering, (isBelow ? low : high) ?? ZERO);
    }
  }

  private firstOutside(): number | null {
    let first: number | null = null;
    for (const basic of this.lines.keys()) {
      if ((first === null || basic < first) && !within(this.value(basic), this.bound(basic))) first = basic;
    }
    return first;
  }

  /** @param direction 1 to raise the basic variable, −1 to lower it */
  private firstThatHelps(basic: number, direction: 1 | -1): number | null {
    let first: number | null = null;
    for (const [variable, coefficient] of this.line(basic)) {
      if (first !== null && variable > first) continue;
      const { low, high } = this.bound(variable);
      const goesUp = coefficient.n > 0n === direction > 0;
      const limit = goesUp ? high : low;
      if (limit === null || q.compare(this.value(variable), limit) !== 0) first = variable;
    }
    return first;
  }

  private proofFrom(basic: number): Feasibility {
    const all = [basic, ...this.line(basic).keys()].sort((a, b) => a - b);
    const count = this.variables.length;
    return {
      feasible: false,
      variables: all.filter((variable) => variable < count),
      rows: all.filter((variable) => variable >= count).map((variable) => variable - count),
    };
  }

  /** Brings the basic variable to a value by moving the entering one, which takes its place. */
  private pivot(basic: number, entering: number, target: Rational): void {
    const line = this.line(basic);
    const coefficient = line.get(entering) ?? ONE;
    const step = reduced(q.divide(q.subtract(target, this.value(basic)), coefficient));
    for (const [other, otherLine] of this.lines) {
      const share = otherLine.get(entering);
      if (share) this.values[other] = reduced(q.add(this.value(other), q.multiply(share, step)));
    }
    this.values[basic] = target;
    this.values[entering] = reduced(q.add(this.value(entering), step));
    const solved = new Map<number, Rational>([[basic, reduced(q.divide(ONE, coefficient))]]);
    for (const [variable, share] of line) {
      if (variable !== entering) solved.set(variable, reduced(q.negate(q.divide(share, coefficient))));
    }
    this.lines.delete(basic);
    for (const otherLine of this.lines.values()) substitute(otherLine, entering, solved);
    this.lines.set(entering, solved);
  }

  private readonly line = (basic: number): Map<number, Rational> => this.lines.get(basic) ?? new Map();
  private readonly value = (variable: number): Rational => this.values[variable] ?? ZERO;
  private readonly bound = (variable: number): Bounds => this.bounds[variable] ?? UNBOUNDED;
}

function substitute(
  line: Map<number, Rational>,
  variable: number,
  solved: ReadonlyMap<number, Rational>,
): void {
  const factor = line.get(variable);
  if (!factor) return;
  line.delete(variable);
  for (const [other, share] of solved) {
    const sum = reduced(q.add(line.get(other) ?? ZERO, q.multiply(factor, share)));
    if (sum.n === 0n) line.delete(other);
    else line.set(other, sum);
  }
}

function sumOf(terms: ReadonlyMap<number, Rational>, values: readonly Rational[]): Rational {
  let sum = ZERO;
  for (const [variable, coefficient] of terms) {
    sum = reduced(q.add(sum, q.multiply(coefficient, values[variable] ?? ZERO)));
  }
  return sum;
}

const within = (value: Rational, { low, high }: Bounds): boolean =>
  (low === null || q.compare(low, value) <= 0) && (high === null || q.compare(value, high) <= 0);

/** Pivots multiply denominators; reducing keeps the numbers as short as the figures they came from. */
export function reduced({ n, d }: Rational): Rational {
  if (d === 1n) return { n, d };
  if (n === 0n) return ZERO;
  let a = n < 0n ? -n : n;
  let b = d;
  while (b > SAFE || a > SAFE) {
    if (b === 0n) return { n: n / a, d: d / a };
    [a, b] = [b, a % b];
  }
  // Nearly all of the work of a pivot is done here: doubles do it ten times as fast.
  let x = Number(a);
  let y = Number(b);
  while (y !== 0) [x, y] = [y, x % y];
  if (x === 1) return { n, d };
  const common = BigInt(x);
  return { n: n / common, d: d / common };
}

const SAFE = BigInt(Number.MAX_SAFE_INTEGER);

const ZERO: Rational = { n: 0n, d: 1n };
const ONE: Rational = { n: 1n, d: 1n };
const UNBOUNDED: Bounds = { low: null, high: null };
