/** How far the reported figure lies from what it should be. */
import type { FigureText } from '../message';
import { decimalText, normalize, parseDecimal } from '../statistics/decimal';
import type { Decimal } from '../statistics/decimal';
import type { Finding } from '../validation/finding';

/**
 * Reported less expected, to the nearer end of the range, in the unit of both; between percentages it is in 百分点.
 * null where either is missing, or the figure lies inside the range.
 */
export function gapOf({ reported, expected }: Pick<Finding, 'reported' | 'expected'>): FigureText | null {
  if (!reported || !expected || reported.unit !== expected.low.unit) return null;
  const [figure, low, high] = [reported, expected.low, expected.high].map((text) =>
    parseDecimal(text.figure),
  );
  if (!figure || !low || !high) return null;
  const [below, above] = [minus(figure, low), minus(figure, high)];
  const gap = below.digits < 0n ? below : above.digits > 0n ? above : null;
  return (
    gap && { figure: decimalText(normalize(gap)), unit: reported.unit === '%' ? '百分点' : reported.unit }
  );
}

function minus(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  const digits = ({ digits: own, scale: from }: Decimal) => own * 10n ** BigInt(scale - from);
  return { digits: digits(a) - digits(b), scale };
}
