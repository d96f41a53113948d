/** A rule of a template, understood: a comparison of two expressions over the figures of one entity. */
import type { Message } from '../message';
import type { Decimal } from '../statistics/decimal';
import type { Measure, TemplateRule } from '../template/template';

/** What a figure of a rule may be: everything in a report that is a number. */
export type FigureMeasure = Exclude<Measure, 'unit' | 'note'>;

export type Comparison = '=' | '<>' | '<' | '<=' | '>' | '>=';

export type Operator = '+' | '-' | '*' | '/';

export type Expression =
  | { readonly kind: 'number'; readonly value: Decimal }
  | FigureTerm
  | { readonly kind: 'negate'; readonly operand: Expression }
  | {
      readonly kind: 'operation';
      readonly operator: Operator;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: 'sum'; readonly terms: readonly Expression[] };

export interface FigureTerm {
  readonly kind: 'figure';
  /** Index into template.indicators. */
  readonly indicator: number;
  /** null: the measure for which the rule is being judged. */
  readonly measure: FigureMeasure | null;
  /** Power of ten that brings an amount of this indicator to the unit of the rule's first figure (亿元 beside 万元: 4). */
  readonly shift: number;
}

export interface Rule {
  readonly source: TemplateRule;
  readonly comparison: Comparison;
  readonly left: Expression;
  readonly right: Expression;
}

/** Characters of TemplateRule.check, counted from 0; end is the first character after. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Why a rule cannot be judged at all: for the template's author. */
export interface RuleProblem {
  readonly rule: TemplateRule;
  readonly message: Message;
  readonly at: Span;
}

/** Every figure an expression speaks of, in the order of the formula. */
export function figuresOf(expression: Expression): FigureTerm[] {
  switch (expression.kind) {
    case 'number':
      return [];
    case 'figure':
      return [expression];
    case 'negate':
      return figuresOf(expression.operand);
    case 'operation':
      return [...figuresOf(expression.left), ...figuresOf(expression.right)];
    case 'sum':
      return expression.terms.flatMap(figuresOf);
  }
}

/** Plain sums of figures (A + B + SUM(C, D)) as their terms; null for any other expression. */
export function plainSumOf(expression: Expression): readonly FigureTerm[] | null {
  switch (expression.kind) {
    case 'figure':
      return [expression];
    case 'sum':
      return joined(expression.terms.map(plainSumOf));
    case 'operation':
      return expression.operator === '+'
        ? joined([plainSumOf(expression.left), plainSumOf(expression.right)])
        : null;
    default:
      return null;
  }
}

function joined(parts: readonly (readonly FigureTerm[] | null)[]): readonly FigureTerm[] | null {
  return parts.every((part) => part !== null) ? parts.flat() : null;
}
