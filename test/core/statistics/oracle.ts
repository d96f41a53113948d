/** A second, independent arithmetic for tests: fractions by the school book, reduced at every step. */

export interface Fraction {
  readonly top: bigint;
  readonly bottom: bigint;
}

export function fraction(top: bigint, bottom: bigint): Fraction {
  const divisor = gcd(top < 0n ? -top : top, bottom < 0n ? -bottom : bottom);
  const sign = bottom < 0n ? -1n : 1n;
  return { top: (sign * top) / divisor, bottom: (sign * bottom) / divisor };
}

/** "-12.50" → -25/2, read digit by digit. */
export function fractionOfText(text: string): Fraction {
  let top = 0n;
  let bottom = 1n;
  let behindPoint = false;
  for (const char of text.replace('-', '')) {
    if (char === '.') {
      behindPoint = true;
      continue;
    }
    top = top * 10n + BigInt(char);
    if (behindPoint) bottom *= 10n;
  }
  return fraction(text.startsWith('-') ? -top : top, bottom);
}

/** The exact value of a double, from its bits. */
export function fractionOfDouble(value: number): Fraction {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  const all = view.getBigUint64(0);
  const exponent = Number((all >> 52n) & 0x7ffn);
  const stored = all & 0xfffffffffffffn;
  const mantissa = exponent === 0 ? stored : stored | (1n << 52n);
  const power = Math.max(exponent, 1) - 1075;
  const signed = all >> 63n ? -mantissa : mantissa;
  return power >= 0 ? fraction(signed << BigInt(power), 1n) : fraction(signed, 1n << BigInt(-power));
}

/** The double next above a positive one; infinity above the largest. */
export function nextUp(value: number): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  view.setBigUint64(0, view.getBigUint64(0) + 1n);
  return view.getFloat64(0);
}

export const sum = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.top * b.bottom + b.top * a.bottom, a.bottom * b.bottom);
export const difference = (a: Fraction, b: Fraction): Fraction => sum(a, fraction(-b.top, b.bottom));
export const product = (a: Fraction, b: Fraction): Fraction => fraction(a.top * b.top, a.bottom * b.bottom);
export const quotient = (a: Fraction, b: Fraction): Fraction => fraction(a.top * b.bottom, a.bottom * b.top);

export const isBelow = (a: Fraction, b: Fraction): boolean => a.top * b.bottom < b.top * a.bottom;

/** The nearest double: the candidate that a division of doubles suggests, and its neighbours, compared exactly. */
export function isNearestDouble(exact: Fraction, found: number): boolean {
  if (exact.top === 0n) return Object.is(found, 0);
  const size = fraction(exact.top < 0n ? -exact.top : exact.top, exact.bottom);
  if (exact.top < 0n !== found < 0) return false;
  const magnitude = Math.abs(found);
  const distance = (candidate: number) => {
    const gap = difference(size, fractionOfDouble(candidate));
    return gap.top < 0n ? fraction(-gap.top, gap.bottom) : gap;
  };
  const here = distance(magnitude);
  const above = nextUp(magnitude);
  const neighbours = Number.isFinite(above) ? [above] : [];
  if (magnitude > 0) neighbours.push(previous(magnitude));
  return neighbours.every((neighbour) => {
    const there = distance(neighbour);
    return isBelow(here, there) || (!isBelow(there, here) && isEven(magnitude));
  });
}

function previous(value: number): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  view.setBigUint64(0, view.getBigUint64(0) - 1n);
  return view.getFloat64(0);
}

function isEven(value: number): boolean {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  return (view.getBigUint64(0) & 1n) === 0n;
}

function gcd(a: bigint, b: bigint): bigint {
  return b === 0n ? a : gcd(b, a % b);
}
