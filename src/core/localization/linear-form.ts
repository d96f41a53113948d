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

function sumOf(expression: Expression, cells: RuleCells): LinearSum | null {
  switch (expression.kind) {
    case 'number':
      return { terms: new Map(), constant: ofDecimal(expression.value) };
    case 'figure':
    case 'entities': {
      const terms = cells.termOf(expression);
      return terms && terms.reduce((sum, term) => withTerm(sum, term), EMPTY);
    }
    case 'negate': {
      const operand = sumOf(expression.operand, cells);
      return operand && multiplied(operand, MINUS_ONE);
    }
    case 'sum': {
      const terms = expression.terms.map((term) => sumOf(term, cells));
      return terms.every((term) => term !== null)
        ? terms.reduce((sum, term) => combined(sum, term, ONE), EMPTY)
        : null;
    }
    case 'operation': {
      const [a, b] = [sumOf(expression.left, cells), sumOf(expression.right, cells)];
      return a && b && operated(a, expression.operator, b);
    }
    default:
      return null;
  }
}

function operated(a: LinearSum, operator: '+' | '-' | '*' | '/', b: LinearSum): LinearSum | null {
  switch (operator) {
    case '+':
      return combined(a, b, ONE);
    case '-':
      return combined(a, b, MINUS_ONE);
    case '*':
      if (b.terms.size === 0) return multiplied(a, b.constant);
      return a.terms.size === 0 ? multiplied(b, a.constant) : null;
    case '/':
      return b.terms.size === 0 && b.constant.n !== 0n ? multiplied(a, q.divide(ONE, b.constant)) : null;
  }
}

const withTerm = (sum: LinearSum, { cell, coefficient }: Term): LinearSum =>
  combined(sum, { terms: new Map([[cell, coefficient]]), constant: ZERO }, ONE);

/** a + factor × b */
function combined(a: LinearSum, b: LinearSum, factor: Rational): LinearSum {
  const terms = new Map(a.terms);
  for (const [cell, coefficient] of b.terms) {
    terms.set(cell, reduced(q.add(terms.get(cell) ?? ZERO, q.multiply(factor, coefficient))));
  }
  return { terms, constant: reduced(q.add(a.constant, q.multiply(factor, b.constant))) };
}

const multiplied = (sum: LinearSum, factor: Rational): LinearSum => combined(EMPTY, sum, factor);

const ZERO: Rational = { n: 0n, d: 1n };
const ONE: Rational = { n: 1n, d: 1n };
const MINUS_ONE: Rational = { n: -1n, d: 1n };
const EMPTY: LinearSum = { terms: new Map(), constant: ZERO };
