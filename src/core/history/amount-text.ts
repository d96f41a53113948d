/** A kept figure as people read it, without its unit: a ratio as a percentage. */
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
export function amountText(text: string, measure: Observation['measure']): string {
  const bare = text.replace(/\*$/, '');
  const decimal = RATES.has(measure) ? parseDecimal(bare) : null;
  if (!decimal) return bare;
  const shown = decimalText({ ...decimal, scale: decimal.scale - 2 });
  return measure === 'gap' ? shown : `${shown}%`;
}
