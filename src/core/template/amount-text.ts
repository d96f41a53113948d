/** An amount that was written with its unit where a number is due. */
import { normalize, parseDecimal } from '../statistics/decimal';
import type { Decimal } from '../statistics/decimal';
import { convertScale, unitOf } from '../statistics/units';

/**
 * 1.45亿美元 in 万美元 is 14500.
 * @param unit the unit in which it is due
 * @returns other-unit where no conversion leads there (亿元 to 万美元); null where the text is no amount with a unit
 */
export function amountIn(text: string, unit: string): Decimal | 'other-unit' | null {
  const [, digits = '', name = ''] =
    /^([+-]?\d[\d,]*(?:\.\d+)?)(\D+)$/.exec(text.normalize('NFKC').replace(/\s+/g, '')) ?? [];
  const amount = parseDecimal(digits.replaceAll(',', ''));
  const [from, to] = [unitOf(name), unitOf(unit)];
  if (!amount || !from || !to) return null;
  const shift = convertScale(from, to);
  if (shift === null) return 'other-unit';
  const { digits: all, scale } = normalize({ ...amount, scale: amount.scale - shift });
  return scale >= 0 ? { digits: all, scale } : { digits: all * 10n ** BigInt(-scale), scale: 0 };
}
