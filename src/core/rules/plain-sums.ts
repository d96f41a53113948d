/** Comparisons that only add and subtract, all in one unit: they can be judged on their digits, in whole numbers. */
import type { Decimal } from '../statistics/decimal';
import type { ComparisonCondition, Expression, FigureTerm } from './rule';

export interface SignedTerm {
  readonly sign: 1 | -1;
  readonly term: FigureTerm | { readonly kind: 'number'; readonly value: Decimal };
}

/** Left side minus right side, term by term; null for a comparison that does more than add. */
export function plainDifferenceOf({
  left,
  right,
}: Pick<ComparisonCondition, 'left' | 'right'>): readonly SignedTerm[] | null {
  const terms: SignedTerm[] = [];
  return collect(left, 1, terms) && collect(right, -1, terms) ? terms : null;
}

function collect(expression: Expression, sign: 1 | -1, into: SignedTerm[]): boolean {
  switch (expression.kind) {
    case 'figure':
      into.push({ sign, term: expression });
      return expression.shift === 0;
    case 'number':
      into.push({ sign, term: expression });
      return true;
    case 'negate':
      return collect(expression.operand, sign === 1 ? -1 : 1, into);
    case 'sum':
      return expression.terms.every((term) => collect(term, sign, into));
    case 'operation': {
      const { operator, left, right } = expression;
      if (operator !== '+' && operator !== '-') return false;
      const other = operator === '+' ? sign : sign === 1 ? -1 : 1;
      return collect(left, sign, into) && collect(right, other, into);
    }
    default:
      return false;
  }
}
