/** Bytes of a part as text, as characters and as numbers. */

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const encoder = new TextEncoder();

/** @throws TypeError where the bytes are no UTF-8. */
export function textOf(bytes: Uint8Array, start: number, end: number): string {
  if (end - start > SHORT) return decoder.decode(bytes.subarray(start, end));
  let length = 0;
  for (let i = start; i < end; length += 1) {
    const byte = bytes[i] as number;
    if (byte < 0x80) {
      codes[length] = byte;
      i += 1;
      continue;
    }
    // What is not three bytes of one ideograph, or of a sign near them, is for the decoder to judge.
    const second = bytes[i + 1] as number;
    const third = bytes[i + 2] as number;
    if (byte < 0xe1 || byte > 0xec || i + 2 >= end || (second & 0xc0) !== 0x80 || (third & 0xc0) !== 0x80)
      return decoder.decode(bytes.subarray(start, end));
    codes[length] = ((byte & 0x0f) << 12) | ((second & 0x3f) << 6) | (third & 0x3f);
    i += 3;
  }
  return String.fromCharCode.apply(null, codes.slice(0, length));
}

/** The decoder takes longer to be called than to work; short texts of plain letters and ideographs are put together here. */
const SHORT = 24;
const codes: number[] = new Array<number>(SHORT).fill(0);

/** Behind the next occurrence of plain letters; −1 where there is none. What ends a tag's name is rarer than the < before it: <row by its w. */
export function behind(bytes: Uint8Array, text: string, from: number): number {
  const last = text.length - 1;
  const sought = text.charCodeAt(last);
  for (let at = bytes.indexOf(sought, from + last); at >= 0; at = bytes.indexOf(sought, at + 1)) {
    if (stands(bytes, text, at - last)) return at + 1;
  }
  return -1;
}

/** Where plain letters stand for the last time; −1 where they do not. */
export function lastPlaceOf(bytes: Uint8Array, text: string): number {
  const first = text.charCodeAt(0);
  for (let at = bytes.lastIndexOf(first); at >= 0; at = at === 0 ? -1 : bytes.lastIndexOf(first, at - 1)) {
    if (stands(bytes, text, at)) return at;
  }
  return -1;
}

function stands(bytes: Uint8Array, text: string, at: number): boolean {
  for (let i = 0; i < text.length; i += 1) if (bytes[at + i] !== text.charCodeAt(i)) return false;
  return true;
}

export const utf8Of = (codePoint: number): Uint8Array => encoder.encode(String.fromCodePoint(codePoint));

const ENTITIES: ReadonlyMap<string, number> = new Map([
  ['amp', 0x26],
  ['lt', 0x3c],
  ['gt', 0x3e],
  ['quot', 0x22],
  ['apos', 0x27],
]);

/** Of the entity from its & to its ;. @throws Error where it is none of the five, and no character that XML may hold. */
export function codePointOf(bytes: Uint8Array, start: number, end: number): number {
  if (end < 0 || end - start > 16) throw new Error('an entity without end');
  const name = textOf(bytes, start + 1, end);
  const number = /^#(?:x([0-9A-Fa-f]+)|([0-9]+))$/.exec(name);
  const code = number ? parseInt(number[1] ?? number[2] ?? '', number[1] ? 16 : 10) : ENTITIES.get(name);
  if (code === undefined || !isCharacter(code)) throw new Error(`the entity ${name}`);
  return code;
}

const isCharacter = (code: number): boolean =>
  code === 0x09 ||
  code === 0x0a ||
  code === 0x0d ||
  (code >= 0x20 && code <= 0xd7ff) ||
  (code >= 0xe000 && code <= 0xfffd) ||
  (code >= 0x10000 && code <= 0x10ffff);

/** Bytes; Excel's longest texts have 32,767 characters. */
const MAX_TEXT = 2 ** 20;

/** The text of one element, gathered from its pieces. */
export class GatheredText {
  private bytes = new Uint8Array(256);
  private length = 0;

  get isEmpty(): boolean {
    return this.length === 0;
  }

  clear(): void {
    this.length = 0;
  }

  add(more: Uint8Array, start: number, end: number): void {
    const length = this.length + end - start;
    if (length > MAX_TEXT) throw new Error('a text longer than any cell can hold');
    if (length > this.bytes.length) {
      const larger = new Uint8Array(Math.max(length, 2 * this.bytes.length));
      larger.set(this.bytes.subarray(0, this.length));
      this.bytes = larger;
    }
    if (end - start > SHORT) this.bytes.set(more.subarray(start, end), this.length);
    else for (let i = start, to = this.length; i < end; i += 1, to += 1) this.bytes[to] = more[i] as number;
    this.length = length;
  }

  toString(): string {
    return textOf(this.bytes, 0, this.length);
  }

  /**
   * The number that stands here, exactly as Number() of the text; NaN where it is written in any other way than −12.34 with at
   * most fifteen digits. A whole number below 2^53 over a power of ten up to 10^22 is rounded once, hence rightly.
   */
  plainNumber(): number {
    const { bytes, length } = this;
    const isNegative = bytes[0] === 0x2d;
    let at = isNegative ? 1 : 0;
    if (length - at > 16 || length === at) return NaN;
    let mantissa = 0;
    let digits = 0;
    let point = -1;
    for (; at < length; at += 1) {
      const digit = (bytes[at] as number) - 0x30;
      if (digit >= 0 && digit <= 9) {
        mantissa = mantissa * 10 + digit;
        digits += 1;
      } else if (digit === -2 && point < 0) point = digits;
      else return NaN;
    }
    if (digits === 0 || digits > 15) return NaN;
    const value = point < 0 ? mantissa : mantissa / (POWERS[digits - point] as number);
    return isNegative ? -value : value;
  }
}

const POWERS = Float64Array.from({ length: 16 }, (_, power) => 10 ** power);
