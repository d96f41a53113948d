/** Judges a rule over the figures of one entity: on intervals, so that a report which was merely rounded is never accused. */
import * as i from '../statistics/interval';
import type { Interval } from '../statistics/interval';
import * as q from '../statistics/rational';
import { ofDecimal } from '../statistics/rational';
import { add, divide, exactly, multiply, negate, subtract, sum } from './quantity';
import type { Quantity } from './quantity';
import type { Comparison, Expression, FigureTerm, Rule } from './rule';

export type RuleVerdict =
  /** The digits as they stand satisfy it. */
  | 'holds'
  /** The digits do not, but figures that round to them do. */
  | 'rounding'
  /** Only figures that were cut off instead of rounded satisfy it. */
  | 'truncated'
  | 'fails';

export interface RuleJudgement {
  readonly verdict: RuleVerdict;
  readonly left: Quantity;
  readonly right: Quantity;
}

/**
 * @param figure the quantity of a term, or null where it is not known
 * @returns null when the rule cannot be judged: a figure is not known, or a divisor may be zero
 */
export function judgeRule(rule: Rule, figure: (term: FigureTerm) => Quantity | null): RuleJudgement | null {
  const left = evaluate(rule.left, figure);
  const right = left && evaluate(rule.right, figure);
  if (!left || !right) return null;
  return { verdict: compareQuantities(left, rule.comparison, right), left, right };
}

export function compareQuantities(left: Quantity, comparison: Comparison, right: Quantity): RuleVerdict {
  const holds = CAN_HOLD[comparison];
  if (holds(i.point(left.nominal), i.point(right.nominal))) return 'holds';
  if (holds(left.rounded, right.rounded)) return 'rounding';
  return holds(left.cut, right.cut) ? 'truncated' : 'fails';
}

/** Whether some values of the two intervals stand in the relation. */
const CAN_HOLD: Readonly<Record<Comparison, (left: Interval, right: Interval) => boolean>> = {
  '=': i.intersects,
  '<>': (left, right) => q.compare(left.low, right.high) !== 0 || q.compare(left.high, right.low) !== 0,
  '<=': (left, right) => q.compare(left.low, right.high) <= 0,
  '<': (left, right) => q.compare(left.low, right.high) < 0,
  '>=': (left, right) => q.compare(left.high, right.low) >= 0,
  '>': (left, right) => q.compare(left.high, right.low) > 0,
};

function evaluate(expression: Expression, figure: (term: FigureTerm) => Quantity | null): Quantity | null {
  switch (expression.kind) {
    case 'number':
      return exactly(ofDecimal(expression.value));
    case 'figure':
      return figure(expression);
    case 'negate': {
      const operand = evaluate(expression.operand, figure);
      return operand && negate(operand);
    }
    case 'operation': {
      const left = evaluate(expression.left, figure);
      const right = left && evaluate(expression.right, figure);
      return left && right && OPERATIONS[expression.operator](left, right);
    }
    case 'sum': {
      const terms = expression.terms.map((term) => evaluate(term, figure));
      return terms.every((term) => term !== null) ? sum(terms) : null;
    }
  }
}

const OPERATIONS = { '+': add, '-': subtract, '*': multiply, '/': divide };
