/** Judges a rule over the figures of one entity. */
import { ofDecimal } from '../statistics/rational';
import { compareQuantities } from './comparison';
import type { RuleVerdict, Tolerance } from './comparison';
import {
  absolute,
  add,
  divide,
  either,
  exactly,
  maximum,
  minimum,
  multiply,
  negate,
  rounded,
  subtract,
  sum,
} from './quantity';
import type { Quantity } from './quantity';
import type {
  ComparisonCondition,
  Condition,
  EntitiesTerm,
  Expression,
  FigureTerm,
  LogicalRule,
} from './rule';

export interface RuleJudgement {
  readonly verdict: RuleVerdict;
  readonly left: Quantity;
  readonly right: Quantity;
}

/** Where a rule finds its figures; null where one is not known. */
export interface RuleFigures {
  readonly figure: (term: FigureTerm) => Quantity | null;
  /** The figures of other entities that a term stands for, made one. The answer is the same for every judged entity. */
  readonly entities: (term: EntitiesTerm, by: 'SUM' | 'MIN' | 'MAX') => Quantity | null;
}

type FigureOf = (term: FigureTerm) => Quantity | null;

/** A comparison of a logical rule that decided it, with what came of it. */
export interface Telling extends RuleJudgement {
  readonly condition: ComparisonCondition;
}

export interface ConditionJudgement {
  readonly verdict: RuleVerdict;
  /** null where no comparison had to be made. */
  readonly telling: Telling | null;
}

/** @returns null when the rule cannot be judged: a figure is not known, or a divisor may be zero */
export function judgeLogicalRule(
  { condition }: LogicalRule,
  figure: FigureOf,
  entities: RuleFigures['entities'] = () => null,
  tolerance: Tolerance | null = null,
): ConditionJudgement | null {
  return judgeCondition(condition, { figure, entities }, tolerance);
}

/** A rule that is one comparison. @returns null when it cannot be judged: a figure is not known, or a divisor may be zero */
export function judgeComparison(
  { comparison, left: leftSide, right: rightSide }: Omit<ComparisonCondition, 'kind'>,
  figures: RuleFigures,
  tolerance: Tolerance | null,
): RuleJudgement | null {
  const left = evaluate(leftSide, figures);
  const right = left && evaluate(rightSide, figures);
  return left && right && { verdict: compareQuantities(left, comparison, right, tolerance), left, right };
}

function judgeCondition(
  condition: Condition,
  figures: RuleFigures,
  tolerance: Tolerance | null,
): ConditionJudgement | null {
  const judge = (part: Condition | null) => (part ? judgeCondition(part, figures, tolerance) : HOLDS);
  switch (condition.kind) {
    case 'comparison': {
      const judgement = judgeComparison(condition, figures, tolerance);
      return judgement && { verdict: judgement.verdict, telling: { ...judgement, condition } };
    }
    case 'and':
      return all(condition.parts.map(judge));
    case 'or':
      return any(condition.parts.map(judge));
    case 'choice': {
      const [then, otherwise] = [judge(condition.then), judge(condition.otherwise)];
      const [when, unless] = [judge(condition.when), judge(condition.unless)];
      // Whatever the test says: where both ways are right, so is the rule.
      if (!when || !unless) return all([then, otherwise])?.verdict === 'holds' ? HOLDS : null;
      if (when.verdict === 'fails') return otherwise;
      return unless.verdict === 'fails' ? then : any([all([when, then]), all([unless, otherwise])]);
    }
  }
}

const HOLDS: ConditionJudgement = { verdict: 'holds', telling: null };
const FAILS: ConditionJudgement = { verdict: 'fails', telling: null };
const FROM_BEST: readonly RuleVerdict[] = ['holds', 'rounding', 'tolerated', 'truncated', 'fails'];
const rank = ({ verdict }: ConditionJudgement): number => FROM_BEST.indexOf(verdict);

/** AND in three values: one that fails decides, whatever is not known. */
function all(parts: readonly (ConditionJudgement | null)[]): ConditionJudgement | null {
  const known = parts.filter((part) => part !== null);
  const worst = known.reduce((a, b) => (rank(b) > rank(a) ? b : a), HOLDS);
  return worst.verdict === 'fails' || known.length === parts.length ? worst : null;
}

/** OR in three values: one that holds decides, whatever is not known. */
function any(parts: readonly (ConditionJudgement | null)[]): ConditionJudgement | null {
  const known = parts.filter((part) => part !== null);
  const [first = FAILS, ...others] = known;
  const best = others.reduce((a, b) => (rank(b) < rank(a) ? b : a), first);
  return best.verdict === 'holds' || known.length === parts.length ? best : null;
}

/** @returns null where a figure is not known, or a divisor may be zero */
function evaluate(expression: Expression, figures: RuleFigures): Quantity | null {
  const of = (inner: Expression): Quantity | null => evaluate(inner, figures);
  switch (expression.kind) {
    case 'number':
      return exactly(ofDecimal(expression.value));
    case 'figure':
      return figures.figure(expression);
    case 'negate': {
      const operand = of(expression.operand);
      return operand && negate(operand);
    }
    case 'absolute': {
      const operand = of(expression.operand);
      return operand && absolute(operand);
    }
    case 'round': {
      const operand = of(expression.operand);
      return operand && rounded(operand, expression.decimals);
    }
    case 'operation': {
      const left = of(expression.left);
      const right = left && of(expression.right);
      return left && right && OPERATIONS[expression.operator](left, right);
    }
    case 'entities':
      return figures.entities(expression, 'SUM');
    case 'sum': {
      const terms = expression.terms.map(of);
      return terms.every((term) => term !== null) ? sum(terms) : null;
    }
    case 'extreme': {
      const { which } = expression;
      const terms = expression.terms.map((term) =>
        term.kind === 'entities' ? figures.entities(term, which) : of(term),
      );
      return terms.every((term) => term !== null) ? terms.reduce(which === 'MIN' ? minimum : maximum) : null;
    }
    case 'choice': {
      const [when, unless] = [expression.when, expression.unless].map((test) =>
        judgeCondition(test, figures, null),
      );
      if (!when || !unless) return null;
      if (when.verdict === 'fails') return of(expression.otherwise);
      const then = of(expression.then);
      if (unless.verdict === 'fails' || !then) return then;
      const otherwise = of(expression.otherwise);
      return otherwise && (when.verdict === 'holds' ? either(then, otherwise) : either(otherwise, then));
    }
  }
}

const OPERATIONS = { '+': add, '-': subtract, '*': multiply, '/': divide };
