/** The linear part of a rule: Σ coefficient × figure ? constant, where a rule is no more than that. */
import type { EntitiesTerm, Expression, FigureTerm, Rule } from '../rules/rule';
import { ofDecimal } from '../statistics/rational';
import * as q from '../statistics/rational';
import type { Rational } from '../statistics/rational';
import type { CellId, LinearRelation, Term } from './relations';
import { reduced } from './simplex';

/** Σ coefficient × cell + constant. */
export interface LinearSum {
  readonly terms: ReadonlyMap<CellId, Rational>;
  readonly constant: Rational;
}

export interface RuleCells {
  /** What a term stands for, in the rule's unit: a cell, several, or nothing to add; null where a figure is not known. */
  readonly termOf: (term: FigureTerm | EntitiesTerm) => readonly Term[] | null;
  /** Whether a sum is surely above zero as long as its cells are right. */
  readonly isPositive: (sum: LinearSum) => boolean;
}

/** Null for a rule that is more than linear, and where a figure is not known. */
export function linearFormOf(
  { comparison, left, right }: Rule,
  cells: RuleCells,
): Omit<LinearRelation, 'id' | 'kind'> | null {
  const order = ORDERS[comparison];
  if (order === null) return null;
  const difference = differenceOf(left, right, cells);
  if (!difference) return null;
  const terms = [...difference.terms]
    .filter(([, { n }]) => n !== 0n)
    .map(([cell, coefficient]) => ({ cell, coefficient }));
  return { terms, comparison: order, constant: q.negate(difference.constant) };
}

/** What is strictly less is at most as much: on figures that were rounded the two are one. */
const ORDERS = { '=': '=', '<': '<=', '<=': '<=', '>': '>=', '>=': '>=', '<>': null } as const;

/** left − right; A ÷ B ? c becomes A − c × B, which says the same of a positive B. */
function differenceOf(left: Expression, right: Expression, cells: RuleCells): LinearSum | null {
  const sides = [left, right].map((side) => sumOf(side, cells));
  const [a, b] = sides;
  if (a && b) return combined(a, b, MINUS_ONE);
  const [quotient, other, sign] = a ? [right, a, MINUS_ONE] : [left, b, ONE];
  if (!other || other.terms.size > 0 || quotient.kind !== 'operation' || quotient.operator !== '/')
    return null;
  const [part, whole] = [sumOf(quotient.left, cells), sumOf(quotient.right, cells)];
  if (!part || !whole || !cells.isPositive(whole)) return null;
  return multiplied(combined(part, whole, q.negate(other.constant)), sign);
}

/** Null where the expression is no line, or a figure is not known. */
function sumOf(expression: Expression, cells: RuleCells): LinearSum | null {
  const sum = { terms: new Map<CellId, Rational>(), constant: ZERO };
  return add(sum, expression, ONE, cells) ? sum : null;
}

/** sum += factor × expression, in place: a rule may have thousands of terms. False where it is no line. */
function add(sum: Accumulated, expression: Expression, factor: Rational, cells: RuleCells): boolean {
  switch (expression.kind) {
    case 'number':
      addConstant(sum, q.multiply(factor, ofDecimal(expression.value)));
      return true;
    case 'figure':
    case 'entities': {
      const terms = cells.termOf(expression);
      for (const { cell, coefficient } of terms ?? []) addTerm(sum, cell, q.multiply(factor, coefficient));
      return terms !== null;
    }
    case 'negate':
      return add(sum, expression.operand, q.negate(factor), cells);
    case 'sum':
      return expression.terms.every((term) => add(sum, term, factor, cells));
    case 'operation':
      return addOperation(sum, expression, factor, cells);
    default:
      return false;
  }
}

function addOperation(
  sum: Accumulated,
  { operator, left, right }: Extract<Expression, { kind: 'operation' }>,
  factor: Rational,
  cells: RuleCells,
): boolean {
  const constantOf = (expression: Expression): Rational | null => {
    const own = sumOf(expression, cells);
    return own && own.terms.size === 0 ? own.constant : null;
  };
  switch (operator) {
    case '+':
      return add(sum, left, factor, cells) && add(sum, right, factor, cells);
    case '-':
      return add(sum, left, factor, cells) && add(sum, right, q.negate(factor), cells);
    case '*': {
      const by = constantOf(right);
      if (by) return add(sum, left, q.multiply(factor, by), cells);
      const of = constantOf(left);
      return of !== null && add(sum, right, q.multiply(factor, of), cells);
    }
    case '/': {
      const by = constantOf(right);
      return by !== null && by.n !== 0n && add(sum, left, q.divide(factor, by), cells);
    }
  }
}

interface Accumulated {
  readonly terms: Map<CellId, Rational>;
  constant: Rational;
}

function addTerm({ terms }: Accumulated, cell: CellId, coefficient: Rational): void {
  terms.set(cell, reduced(q.add(terms.get(cell) ?? ZERO, coefficient)));
}

function addConstant(sum: Accumulated, constant: Rational): void {
  sum.constant = reduced(q.add(sum.constant, constant));
}

/** a + factor × b */
function combined(a: LinearSum, b: LinearSum, factor: Rational): LinearSum {
  const sum = { terms: new Map(a.terms), constant: a.constant };
  for (const [cell, coefficient] of b.terms) addTerm(sum, cell, q.multiply(factor, coefficient));
  addConstant(sum, q.multiply(factor, b.constant));
  return sum;
}

const multiplied = (sum: LinearSum, factor: Rational): LinearSum => combined(EMPTY, sum, factor);

const ZERO: Rational = { n: 0n, d: 1n };
const ONE: Rational = { n: 1n, d: 1n };
const MINUS_ONE: Rational = { n: -1n, d: 1n };
const EMPTY: LinearSum = { terms: new Map(), constant: ZERO };
