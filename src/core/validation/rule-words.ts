/** A rule in figures: what was reported, what it should be, and the formula with the sheet's own numbers. */
import { message } from '../message';
import type { FigureText, Message } from '../message';
import { amountUnit, enclosingTexts, roundedText } from '../report/figure-text';
import type { ShownUnit } from '../report/figure-text';
import type { Telling } from '../rules/judge';
import { termsOf } from '../rules/rule';
import type { EntitiesTerm, Expression, FigureTerm } from '../rules/rule';
import { decimalText } from '../statistics/decimal';
import type { Finding } from './finding';
import type { RuleFinder } from './rule-case';
import { bare, bracket, equals, minus, over, plus, sumOf, times } from './working';

/** Where one figure stands alone on the left, it is the reported one, and the right side is what it should be. */
export function figuresOfCase(
  finder: RuleFinder,
  entity: number,
  { condition, left, right }: Telling,
): Pick<Finding, 'reported' | 'expected' | 'working'> {
  const figure = condition.left.kind === 'figure' ? finder.sheetFigure(condition.left, entity) : null;
  const shown = shownUnitOf(finder, [...termsOf(condition.left), ...termsOf(condition.right)]);
  const words = (expression: Expression) => wordsOf(expression, finder, entity);
  const decimals = figure ? Math.max(0, figure.printed.scale - shown.power) : 2;
  const arePlain = isPlain(condition.left) && isPlain(condition.right);
  const side = (expression: Expression, result: FigureText) => {
    if (!isPlain(expression)) return equals(words(expression), result);
    return arePlain ? words(expression) : bare(words(expression));
  };
  return {
    reported: figure?.text ?? null,
    expected:
      figure && condition.comparison === '='
        ? enclosingTexts(right.rounded.low, right.rounded.high, shown, decimals)
        : null,
    working: message('validation.working.sides', {
      left: side(condition.left, roundedText(left.nominal, shown, decimals + 2)),
      right: side(condition.right, roundedText(right.nominal, shown, decimals + 2)),
      comparison: COMPARISONS[condition.comparison],
    }),
  };
}

/** Both sides are shown in the unit of the first figure, in which they were compared. */
export function shownUnitOf(
  { figures, measure }: Pick<RuleFinder, 'figures' | 'measure'>,
  terms: readonly (FigureTerm | EntitiesTerm)[],
): ShownUnit {
  const first = terms[0]?.kind === 'entities' ? terms[0].figure : terms[0];
  const indicator = first && figures.template.indicators[first.indicator];
  return first && indicator ? amountUnit(first.measure ?? measure, indicator) : { unit: null, power: 0 };
}

const isPlain = ({ kind }: Expression): boolean => kind === 'figure' || kind === 'number';

const COMPARISONS = { '=': '=', '<>': '≠', '<': '<', '<=': '≤', '>': '>', '>=': '≥' } as const;

function wordsOf(expression: Expression, finder: RuleFinder, entity: number): FigureText | Message {
  const words = (inner: Expression): FigureText | Message => wordsOf(inner, finder, entity);
  const guarded = (inner: Expression) =>
    inner.kind === 'operation' && '+-'.includes(inner.operator) ? bracket(words(inner)) : words(inner);
  const call = (name: string, args: readonly Expression[]) =>
    message('validation.working.call', { name, args: args.map((arg) => bare(words(arg))) });
  switch (expression.kind) {
    case 'number':
      return { figure: decimalText(expression.value), unit: null };
    case 'figure':
      return finder.sheetFigure(expression, entity)?.text ?? message('validation.working.missing');
    case 'entities':
      return entitiesWords(expression, finder);
    case 'negate':
      return minus({ figure: '0', unit: null }, guarded(expression.operand));
    case 'sum':
      return sumOf(expression.terms.map(words));
    case 'absolute':
      return call('ABS', [expression.operand]);
    case 'round':
      return call('ROUND', [expression.operand, wholeNumber(expression.decimals)]);
    case 'extreme':
      return call(expression.which, expression.terms);
    case 'choice':
      return call('IF', [expression.then, expression.otherwise]);
    case 'operation':
      switch (expression.operator) {
        case '+':
          return plus(words(expression.left), words(expression.right));
        case '-':
          return minus(words(expression.left), guarded(expression.right));
        case '*':
          return times(guarded(expression.left), guarded(expression.right));
        case '/':
          return over(guarded(expression.left), guarded(expression.right));
      }
  }
}

function entitiesWords(term: EntitiesTerm, finder: RuleFinder): FigureText | Message {
  const { figures } = finder;
  const found = finder
    .places(term, -1)
    .map(({ measure, line }) => (line < 0 ? null : figures.figure(measure, line)))
    .filter((figure) => figure !== null);
  if (found.length > 0) return sumOf(found.map(({ text }) => text));
  return message('validation.working.entities', {
    name: figures.template.indicators[term.figure.indicator]?.name ?? '',
  });
}

const wholeNumber = (value: number): Expression => ({
  kind: 'number',
  value: { digits: BigInt(value), scale: 0 },
});
