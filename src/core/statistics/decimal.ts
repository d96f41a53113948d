/** Exact decimals: digits / 10^scale. What a person writes down, and what Excel shows. */

export interface Decimal {
  readonly digits: bigint;
  /** Number of decimals; negative for whole tens, hundreds … */
  readonly scale: number;
}

/**
 * The decimal that Excel shows for a double: at most 15 significant digits, shortest form.
 * @throws RangeError for NaN and the infinities, which no cell can hold.
 */
export function decimalOf(value: number): Decimal {
  if (!Number.isFinite(value)) throw new RangeError(`not a finite number: ${value}`);
  const [mantissa = '0', exponent = '0'] = value.toExponential(14).split('e');
  const [whole = '0', fraction = ''] = mantissa.split('.');
  return normalize({ digits: BigInt(whole + fraction), scale: fraction.length - Number(exponent) });
}

/** Reads "-12.50" keeping its decimals (scale 2); null when the text is no plain decimal. */
export function parseDecimal(text: string): Decimal | null {
  const match = /^([+-]?)(\d+)(?:\.(\d*))?$|^([+-]?)\.(\d+)$/.exec(text);
  if (!match) return null;
  const sign = (match[1] ?? match[4]) === '-' ? '-' : '';
  const fraction = match[3] ?? match[5] ?? '';
  return { digits: BigInt(sign + (match[2] ?? '') + fraction), scale: fraction.length };
}

/** Plain digits, never an exponent: -0.05, 1200. */
export function decimalText({ digits, scale }: Decimal): string {
  if (scale <= 0) return (digits * 10n ** BigInt(-scale)).toString();
  const sign = digits < 0n ? '-' : '';
  const all = (digits < 0n ? -digits : digits).toString().padStart(scale + 1, '0');
  return `${sign}${all.slice(0, -scale)}.${all.slice(-scale)}`;
}

/** Nearest double. */
export function decimalNumber(decimal: Decimal): number {
  return Number(`${decimal.digits}e${-decimal.scale}`);
}

/** The same value without trailing zeros; zero is 0 with scale 0. */
export function normalize({ digits, scale }: Decimal): Decimal {
  if (digits === 0n) return { digits: 0n, scale: 0 };
  let d = digits;
  let s = scale;
  while (d % 10n === 0n) {
    d /= 10n;
    s -= 1;
  }
  return { digits: d, scale: s };
}
