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
  | EntitiesTerm
  | { readonly kind: 'negate'; readonly operand: Expression }
  | {
      readonly kind: 'operation';
      readonly operator: Operator;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: 'sum'; readonly terms: readonly Expression[] }
  | { readonly kind: 'extreme'; readonly which: 'MIN' | 'MAX'; readonly terms: readonly Expression[] }
  | { readonly kind: 'absolute'; readonly operand: Expression }
  /** decimals may be negative: whole tens, hundreds … */
  | { readonly kind: 'round'; readonly operand: Expression; readonly decimals: number }
  | {
      readonly kind: 'choice';
      readonly when: Condition;
      /** when, negated. */
      readonly unless: Condition;
      readonly then: Expression;
      readonly otherwise: Expression;
    };

export interface FigureTerm {
  readonly kind: 'figure';
  /** Index into template.indicators. */
  readonly indicator: number;
  /** null: the measure for which the rule is being judged. */
  readonly measure: FigureMeasure | null;
  /** Power of ten that brings an amount of this indicator to the unit of the rule's first figure (亿元 beside 万元: 4). */
  readonly shift: number;
}

/** A figure of other entities than the one for which the rule is judged. */
export interface EntitiesTerm {
  readonly kind: 'entities';
  /** data: of every entity but the total, as [名称][#Data]; totals: of the total alone, as [名称][#Totals]. */
  readonly which: 'data' | 'totals';
  readonly figure: FigureTerm;
}

export interface ComparisonCondition {
  readonly kind: 'comparison';
  readonly comparison: Comparison;
  readonly left: Expression;
  readonly right: Expression;
}

/** What holds, fails or cannot be judged. NOT is gone: it was carried into the comparisons. */
export type Condition =
  | ComparisonCondition
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Condition[] }
  | {
      readonly kind: 'choice';
      readonly when: Condition;
      readonly unless: Condition;
      /** null: nothing is asked in that case. unless is when, negated. */
      readonly then: Condition | null;
      readonly otherwise: Condition | null;
    };

/** A rule that is one comparison. */
export interface Rule {
  readonly source: TemplateRule;
  readonly comparison: Comparison;
  readonly left: Expression;
  readonly right: Expression;
}

/** A rule that joins comparisons by AND, OR, NOT or IF. */
export interface LogicalRule {
  readonly source: TemplateRule;
  readonly condition: Condition;
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

/** Every figure of the judged entity that an expression speaks of, in the order of the formula. */
export function figuresOf(expression: Expression): FigureTerm[] {
  return termsOf(expression).filter((term) => term.kind === 'figure');
}

/** Every figure an expression speaks of, those of other entities included, in the order of the formula. */
export function termsOf(expression: Expression): (FigureTerm | EntitiesTerm)[] {
  switch (expression.kind) {
    case 'number':
      return [];
    case 'figure':
    case 'entities':
      return [expression];
    case 'negate':
    case 'absolute':
    case 'round':
      return termsOf(expression.operand);
    case 'operation':
      return [...termsOf(expression.left), ...termsOf(expression.right)];
    case 'sum':
    case 'extreme':
      return expression.terms.flatMap(termsOf);
    case 'choice':
      return [
        ...comparisonsOf(expression.when).flatMap(({ left, right }) => [...termsOf(left), ...termsOf(right)]),
        ...termsOf(expression.then),
        ...termsOf(expression.otherwise),
      ];
  }
}

/** Every comparison of a condition, in the order of the formula; those of an IF's test once. */
export function comparisonsOf(condition: Condition): ComparisonCondition[] {
  switch (condition.kind) {
    case 'comparison':
      return [condition];
    case 'choice':
      return [condition.when, condition.then, condition.otherwise].flatMap((part) =>
        part ? comparisonsOf(part) : [],
      );
    default:
      return condition.parts.flatMap(comparisonsOf);
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
