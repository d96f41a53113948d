/** Whether two observations of the same thing say the same. */
import type { Observation } from '../observations/observation';
import { ofDecimal } from '../statistics/rational';
import { roundingsOf } from '../statistics/rounding';

/** Equal, or the one rounded to the digits of the other: 18.29 and 18.3. 50 and 51 are two figures, though 50.5 may print as both. */
export function isSameFigure({ figure: a }: Observation, { figure: b }: Observation): boolean {
  if (typeof a === 'string' || typeof b === 'string') return a === b;
  if (a.digits === b.digits && a.scale === b.scale) return true;
  const [fine, coarse] = a.exact || (!b.exact && a.scale > b.scale) ? [a, b] : [b, a];
  const value = ofDecimal({ digits: BigInt(fine.digits), scale: fine.scale });
  return roundingsOf(value, coarse).some((mode) => mode !== 'truncated');
}

/** Of two of the same figure. */
export function morePrecise(a: Observation, b: Observation): Observation {
  if (typeof a.figure === 'string' || typeof b.figure === 'string') return a;
  if (a.figure.exact !== b.figure.exact) return a.figure.exact ? a : b;
  return b.figure.scale > a.figure.scale ? b : a;
}
