/** How far apart the sides of a rule may be, in the unit in which they are compared. */
import { amountUnit } from '../report/figure-text';
import type { Tolerance } from '../rules/comparison';
import { scaled } from '../rules/quantity';
import type { EntitiesTerm, FigureMeasure, FigureTerm } from '../rules/rule';
import { parseDecimal } from '../statistics/decimal';
import type { Template, TemplateRule } from '../template/template';

/**
 * @param terms the first of them says what the sides are: percentage points are allowed where it is a ratio
 * @returns null where the rule allows nothing beyond rounding
 */
export function toleranceOf(
  { tolerance }: TemplateRule,
  [first]: readonly (FigureTerm | EntitiesTerm)[],
  measure: FigureMeasure,
  { indicators }: Template,
): Tolerance | null {
  const amount = parseDecimal(tolerance?.replace('%', '') ?? '');
  if (tolerance === null || !amount) return null;
  const figure = first?.kind === 'entities' ? first.figure : first;
  const indicator = figure && indicators[figure.indicator];
  const isPart = tolerance.endsWith('%');
  const power = isPart ? 2 : figure && indicator ? amountUnit(figure.measure ?? measure, indicator).power : 0;
  return { kind: isPart ? 'fraction' : 'amount', value: scaled(amount.digits, amount.scale + power) };
}
