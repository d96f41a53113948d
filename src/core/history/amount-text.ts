/** A kept figure as people read it, without its unit: a ratio as a percentage. */
import type { MessageValue } from '../message';
import type { Observation } from '../observations/observation';
import { decimalText, parseDecimal } from '../statistics/decimal';

const RATES: ReadonlySet<Observation['measure']> = new Set([
  'growth',
  'completion',
  'secondCompletion',
  'share',
  'gap',
]);

/** @param text as figureText gives it; whatever else a cell may hold stays as it is */
export function amountText(text: string, measure: Observation['measure']): MessageValue {
  const bare = text.replace(/\*$/, '');
  const decimal = parseDecimal(bare);
  if (!decimal) return bare;
  if (!RATES.has(measure)) return { figure: bare, unit: null };
  const shown = decimalText({ ...decimal, scale: decimal.scale - 2 });
  return { figure: shown, unit: measure === 'gap' ? null : '%' };
}

/** The text of a sealed cell, where it is a figure, with the separators of figures. @param unit of its row; its own % comes first */
export function cellFigure(text: string, unit: string | null = null): MessageValue {
  const bare = text.replace(/%$/, '');
  return parseDecimal(bare) ? { figure: bare, unit: bare === text ? unit : '%' } : text;
}
