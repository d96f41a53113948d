/** The signs between the parts of a rule. */
import type { Comparison, Operator } from './rule';

export const isComparison = (operator: string): operator is Comparison => operator in OPPOSITE;
export const isOperator = (operator: string): operator is Operator => ['+', '-', '*', '/'].includes(operator);

/** What holds exactly where the comparison does not. */
export const OPPOSITE: Readonly<Record<Comparison, Comparison>> = {
  '=': '<>',
  '<>': '=',
  '<': '>=',
  '>=': '<',
  '>': '<=',
  '<=': '>',
};
