/** Amounts of one dimension may be reported in different units; they are compared in that of the rule's first figure. */
import type { Template } from '../template/template';
import { RATIOS } from './references';
import type { Condition, Expression, FigureTerm } from './rule';

export function withShifts(expression: Expression, first: FigureTerm, template: Template): Expression {
  const shifted = (inner: Expression): Expression => withShifts(inner, first, template);
  switch (expression.kind) {
    case 'number':
      return expression;
    case 'figure':
      return { ...expression, shift: shiftOf(expression, first, template) };
    case 'entities': {
      const { figure } = expression;
      return { ...expression, figure: { ...figure, shift: shiftOf(figure, first, template) } };
    }
    case 'negate':
    case 'absolute':
    case 'round':
      return { ...expression, operand: shifted(expression.operand) };
    case 'operation':
      return { ...expression, left: shifted(expression.left), right: shifted(expression.right) };
    case 'sum':
    case 'extreme':
      return { ...expression, terms: expression.terms.map(shifted) };
    case 'choice':
      return {
        ...expression,
        when: conditionWithShifts(expression.when, first, template),
        unless: conditionWithShifts(expression.unless, first, template),
        then: shifted(expression.then),
        otherwise: shifted(expression.otherwise),
      };
  }
}

export function conditionWithShifts(condition: Condition, first: FigureTerm, template: Template): Condition {
  const shifted = (inner: Condition): Condition => conditionWithShifts(inner, first, template);
  switch (condition.kind) {
    case 'comparison':
      return {
        ...condition,
        left: withShifts(condition.left, first, template),
        right: withShifts(condition.right, first, template),
      };
    case 'choice':
      return {
        ...condition,
        when: shifted(condition.when),
        unless: shifted(condition.unless),
        then: condition.then && shifted(condition.then),
        otherwise: condition.otherwise && shifted(condition.otherwise),
      };
    default:
      return { ...condition, parts: condition.parts.map(shifted) };
  }
}

function shiftOf(figure: FigureTerm, first: FigureTerm, { indicators }: Template): number {
  const [own, reference] = [indicators[figure.indicator]?.unit, indicators[first.indicator]?.unit];
  const isRatio = figure.measure !== null && RATIOS.has(figure.measure);
  return own && reference && !isRatio && own.dimension === reference.dimension
    ? own.exponent - reference.exponent
    : 0;
}
