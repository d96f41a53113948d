/**
 * A short fingerprint of a text, for telling by accident from by intent: FNV-1a, 64 bits, over UTF-8.
 * It protects against slips (a figure typed over, a row deleted, a column sorted without the others), where a chance
 * agreement is one in 10^19. It protects against nobody who wants to deceive: anyone can compute it anew.
 * Source: Fowler, Noll, Vo; offset basis cbf29ce484222325, prime 100000001b3.
 */

/** 16 hexadecimal digits, small letters. */
export function digest(text: string): string {
  let [high, low] = [0xcbf29ce4, 0x84222325];
  for (const byte of ENCODER.encode(text)) {
    low = (low ^ byte) >>> 0;
    // Times 2^40 + 0x1b3, in halves of 32 bits; every product stays below 2^42.
    const product = low * 0x1b3;
    high = (high * 0x1b3 + Math.floor(product / 2 ** 32) + ((low << 8) >>> 0)) % 2 ** 32;
    low = product % 2 ** 32;
  }
  return hex(high) + hex(low);
}

const ENCODER = new TextEncoder();
const hex = (half: number): string => half.toString(16).padStart(8, '0');
