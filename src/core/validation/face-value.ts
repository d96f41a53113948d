/**
 * Rules judged on their digits in doubles, for the many rows where nothing is wrong. Every value carries a bound of what
 * the doubles have lost; where a comparison lies within it, or anything is unusual, exact arithmetic has to look.
 */
import { FigureState } from '../report/facts';
import { decimalNumber } from '../statistics/decimal';
import { rationalNumber } from '../statistics/rational';
import type { Comparison, Condition, Expression, FigureTerm } from '../rules/rule';
import type { RuleFinder } from './rule-case';
import { halfUnitAt, valueAt } from './verdict';

/** True where the rule surely holds for the entity as its digits stand; false may mean no more than "look closer". */
export type HoldsSurely = (entity: number) => boolean;

export function faceValueOf(finder: RuleFinder, condition: Condition): HoldsSurely {
  const truth = truthOf(finder, condition);
  return (entity) => truth(entity) === TRUE;
}

/** 1, 0, or NaN where doubles cannot tell. */
type Truth = (entity: number) => number;
const [TRUE, FALSE] = [1, 0];

function truthOf(finder: RuleFinder, condition: Condition): Truth {
  switch (condition.kind) {
    case 'comparison':
      return comparisonOf(finder, condition.comparison, condition.left, condition.right);
    case 'choice': {
      const when = truthOf(finder, condition.when);
      const then = condition.then ? truthOf(finder, condition.then) : () => TRUE;
      const otherwise = condition.otherwise ? truthOf(finder, condition.otherwise) : () => TRUE;
      // Both ways are looked at: what one of them does not know, exact arithmetic may not know either.
      return (entity) => {
        const [test, a, b] = [when(entity), then(entity), otherwise(entity)];
        return a === a && b === b ? (test === TRUE ? a : test === FALSE ? b : NaN) : NaN;
      };
    }
    default: {
      const parts = condition.parts.map((part) => truthOf(finder, part));
      const isAnd = condition.kind === 'and';
      return (entity) => {
        let result: number = isAnd ? TRUE : FALSE;
        for (const part of parts) {
          const truth = part(entity);
          result = isAnd ? result * truth : truth === truth ? Math.max(result, truth) : NaN;
        }
        return result;
      };
    }
  }
}

function comparisonOf(
  finder: RuleFinder,
  comparison: Comparison,
  left: Expression,
  right: Expression,
): Truth {
  const [a, b] = [valueOf(finder, left), valueOf(finder, right)];
  const compare = COMPARE[comparison];
  return (entity) => {
    const leftValue = a(entity);
    const leftLoss = loss;
    const difference = leftValue - b(entity);
    const room = (leftLoss + loss) * SLACK;
    // Equal within what was lost: only exact arithmetic knows. NaN compares false and lands here too.
    if (!(difference > room) && !(difference < -room) && !(difference === 0 && room === 0)) return NaN;
    return compare(difference) ? TRUE : FALSE;
  };
}

/** Of a difference whose sign is sure. */
const COMPARE: Readonly<Record<Comparison, (difference: number) => boolean>> = {
  '=': (difference) => difference === 0,
  '<>': (difference) => difference !== 0,
  '<': (difference) => difference < 0,
  '<=': (difference) => difference <= 0,
  '>': (difference) => difference > 0,
  '>=': (difference) => difference >= 0,
};

/** The value of an expression for an entity, NaN where it is not plain; what it may be off by is left in `loss`. */
type Value = (entity: number) => number;

/** Bound of the error of the value computed last: a second result that costs no object. */
let loss = 0;

const EPSILON = Number.EPSILON;
/** The bounds are computed in doubles as well. */
const SLACK = 1.001;

function valueOf(finder: RuleFinder, expression: Expression): Value {
  switch (expression.kind) {
    case 'number':
      return constant(decimalNumber(expression.value));
    case 'figure':
      return figureOf(finder, expression);
    case 'entities': {
      const folded = finder.of(-1).entities(expression, 'SUM');
      return constant(folded ? rationalNumber(folded.nominal) : NaN);
    }
    case 'negate': {
      const operand = valueOf(finder, expression.operand);
      return (entity) => -operand(entity);
    }
    case 'absolute': {
      const operand = valueOf(finder, expression.operand);
      return (entity) => Math.abs(operand(entity));
    }
    case 'sum':
      return expression.terms.map((term) => valueOf(finder, term)).reduce(plus, constant(0));
    case 'operation':
      return operationOf(finder, expression);
    default:
      return constant(NaN);
  }
}

function constant(value: number): Value {
  const bound = Number.isSafeInteger(value) ? 0 : Math.abs(value) * EPSILON;
  return () => {
    loss = bound;
    return value;
  };
}

function figureOf(finder: RuleFinder, term: FigureTerm): Value {
  const { figures, measure } = finder;
  const column = figures.column(term.measure ?? measure);
  const power = 10 ** term.shift;
  if (!column || !Number.isFinite(power)) return constant(NaN);
  return (entity) => {
    const line = figures.line(term.indicator, entity);
    if (line < 0 || column.state[line] !== FigureState.number) return NaN;
    const value = valueAt(column, line) * power;
    // Whole numbers are what they are: counts may be compared with counts.
    const isWhole = power === 1 && (column.scale[line] ?? 0) <= 0 && Number.isSafeInteger(value);
    loss = isWhole ? 0 : Math.abs(value) * EPSILON * 2;
    return value;
  };
}

const plus =
  (a: Value, b: Value): Value =>
  (entity) => {
    const left = a(entity);
    const leftLoss = loss;
    const value = left + b(entity);
    const isWhole = leftLoss === 0 && loss === 0 && Number.isSafeInteger(value);
    loss = isWhole ? 0 : loss + leftLoss + Math.abs(value) * EPSILON;
    return value;
  };

function operationOf(
  finder: RuleFinder,
  { operator, left, right }: Extract<Expression, { kind: 'operation' }>,
): Value {
  const [a, b] = [valueOf(finder, left), valueOf(finder, right)];
  switch (operator) {
    case '+':
      return plus(a, b);
    case '-':
      return plus(a, (entity) => -b(entity));
    case '*':
      return (entity) => {
        const x = a(entity);
        const xLoss = loss;
        const y = b(entity);
        const value = x * y;
        loss = Math.abs(x) * loss + Math.abs(y) * xLoss + xLoss * loss + Math.abs(value) * EPSILON;
        return value;
      };
    case '/': {
      const isSafe = divisorOf(finder, right);
      return (entity) => {
        const x = a(entity);
        const xLoss = loss;
        const y = b(entity);
        if (!isSafe(entity, y)) return NaN;
        const value = x / y;
        loss = (xLoss + Math.abs(value) * loss) / (Math.abs(y) - loss) + Math.abs(value) * EPSILON;
        return value;
      };
    }
  }
}

/** Whether a divisor keeps clear of zero in all that it may truly be: told of figures and numbers only. */
function divisorOf(finder: RuleFinder, divisor: Expression): (entity: number, value: number) => boolean {
  if (divisor.kind === 'number') return (_, value) => value !== 0;
  const column =
    divisor.kind === 'figure' ? finder.figures.column(divisor.measure ?? finder.measure) : undefined;
  if (divisor.kind !== 'figure' || !column) return () => false;
  const power = 10 ** divisor.shift;
  return (entity, value) => {
    const line = finder.figures.line(divisor.indicator, entity);
    return line >= 0 && Math.abs(value) > 2 * halfUnitAt(column, line) * power + EPSILON;
  };
}
