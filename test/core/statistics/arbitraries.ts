/** Figures as reports print them, for property tests. */
import fc from 'fast-check';

/** Decimal text of up to 15 significant digits: -1234.50, 0.0007, 999999999999999. */
export const decimalTexts = fc
  .tuple(fc.boolean(), fc.bigInt({ min: 0n, max: 999_999_999_999_999n }), fc.integer({ min: 0, max: 12 }))
  .map(([negative, digits, decimals]) => {
    const padded = digits.toString().padStart(decimals + 1, '0');
    const whole = padded.slice(0, padded.length - decimals);
    const text = decimals === 0 ? whole : `${whole}.${padded.slice(-decimals)}`;
    return negative && digits > 0n ? `-${text}` : text;
  });

/** Figures of a report: at most eight digits, at most four of them decimals. */
export const figures = fc
  .tuple(fc.integer({ min: -99_999_999, max: 99_999_999 }), fc.integer({ min: 0, max: 4 }))
  .map(([digits, scale]) => ({ digits, scale, exact: false }));

export const fractions = fc
  .tuple(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.bigInt({ min: 1n, max: 10n ** 30n }))
  .map(([n, d]) => ({ n, d }));
