/** Rounds a computed double for show, once, half up, in decimal: 0.00285 to four decimals is 0.0029, not what its bits would give. */
import { decimalNumber, decimalOf, decimalText } from '../../core/statistics/decimal';
import { roundDecimal } from '../../core/statistics/rounding';

export const roundDouble = (value: number, decimals: number): number =>
  decimalNumber(roundDecimal(decimalOf(value), decimals, 'half-up'));

/** With exactly that many decimals. */
export const roundedText = (value: number, decimals: number): string =>
  decimalText(roundDecimal(decimalOf(value), decimals, 'half-up'));
