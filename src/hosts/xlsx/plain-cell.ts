/**
 * Cells as nearly every program writes them, read at one go: <c r="B4" s="2"><v>18.29</v></c>. Tag by tag the same takes four
 * times as long, and a report of 100,000 rows has a million of them (reading it: 1.9 s → 0.9 s of processor time).
 * Whatever is written in any other way is left to the parser, which knows all of XML.
 */
import { MAX_COLUMNS } from '../../workbook/address';

/** What a plain cell holds. */
export const [NUMBER, SHARED, NOTHING] = [0, 1, 2] as const;

export class PlainCell {
  column = 0;
  style = 0;
  kind: typeof NUMBER | typeof SHARED | typeof NOTHING = NOTHING;
  /** The number, or the index of the shared string. */
  number = 0;

  /**
   * @param at of the < of a tag inside row, zero-based
   * @returns where the cell ends; −1 where the parser must look at it, or the bytes end first
   */
  read(bytes: Uint8Array, at: number, row: number): number {
    // A plain cell has fewer bytes than this: none of what follows needs to ask whether the bytes end.
    if (at + LONGEST > bytes.length) return -1;
    if (bytes[at + 1] !== C || bytes[at + 2] !== SPACE || bytes[at + 3] !== R) return -1;
    if (bytes[at + 4] !== EQUALS || bytes[at + 5] !== QUOTE) return -1;
    let i = this.readAddress(bytes, at + 6, row);
    if (i < 0) return -1;
    this.style = 0;
    if (bytes[i] === SPACE && bytes[i + 1] === S) {
      if (bytes[i + 2] !== EQUALS || bytes[i + 3] !== QUOTE) return -1;
      const from = (i += 4);
      for (let digit = digitOf(bytes[i]); digit >= 0; digit = digitOf(bytes[(i += 1)]))
        this.style = this.style * 10 + digit;
      if (i === from || i - from > MOST_STYLE_DIGITS || bytes[i] !== QUOTE) return -1;
      i += 1;
    }
    let isShared = false;
    if (bytes[i] === SPACE && bytes[i + 1] === T) {
      if (bytes[i + 2] !== EQUALS || bytes[i + 3] !== QUOTE || bytes[i + 4] !== S) return -1;
      if (bytes[i + 5] !== QUOTE) return -1;
      isShared = true;
      i += 6;
    }
    if (bytes[i] === SLASH && bytes[i + 1] === GREATER && !isShared) {
      this.kind = NOTHING;
      return i + 2;
    }
    if (bytes[i] !== GREATER || bytes[i + 1] !== LESS || bytes[i + 2] !== V || bytes[i + 3] !== GREATER)
      return -1;
    this.kind = isShared ? SHARED : NUMBER;
    i = this.readNumber(bytes, i + 4, isShared);
    return i < 0 || !isEnd(bytes, i) ? -1 : i + END.length;
  }

  /** @returns behind the quotation mark; −1 where it is no capital letters and the number of this row. */
  private readAddress(bytes: Uint8Array, from: number, row: number): number {
    let i = from;
    let column = 0;
    for (let letter = letterOf(bytes[i]); letter > 0 && i - from < 4; letter = letterOf(bytes[(i += 1)]))
      column = column * 26 + letter;
    if (column < 1 || column > MAX_COLUMNS) return -1;
    const start = i;
    let number = 0;
    for (let digit = digitOf(bytes[i]); digit >= 0 && i - start < 8; digit = digitOf(bytes[(i += 1)]))
      number = number * 10 + digit;
    if (number !== row + 1 || bytes[start] === ZERO || bytes[i] !== QUOTE) return -1;
    this.column = column - 1;
    return i + 1;
  }

  /**
   * −12.34 with at most fifteen digits, as GatheredText.plainNumber has it: rounded once, hence exactly as Number() of the text.
   * @returns behind it; −1 where it is anything else
   */
  private readNumber(bytes: Uint8Array, from: number, isWhole: boolean): number {
    let i = from;
    const isNegative = bytes[i] === MINUS;
    if (isNegative) i += 1;
    const first = i;
    let mantissa = 0;
    let point = -1;
    for (; i - first <= MOST_DIGITS + 1; i += 1) {
      const byte = bytes[i] as number;
      if (byte >= ZERO && byte <= NINE) mantissa = mantissa * 10 + (byte - ZERO);
      else if (byte === POINT && point < 0) point = i;
      else break;
    }
    const digits = i - first - (point < 0 ? 0 : 1);
    if (digits === 0 || digits > MOST_DIGITS || (isWhole && (point >= 0 || isNegative))) return -1;
    const value = point < 0 ? mantissa : mantissa / (POWERS[i - point - 1] as number);
    this.number = isNegative ? -value : value;
    return i;
  }
}

const letterOf = (byte: number | undefined): number =>
  byte !== undefined && byte >= 0x41 && byte <= 0x5a ? byte - 0x40 : 0;
const digitOf = (byte: number | undefined): number =>
  byte !== undefined && byte >= ZERO && byte <= NINE ? byte - ZERO : -1;

const isEnd = (bytes: Uint8Array, at: number): boolean => {
  for (let i = 0; i < END.length; i += 1) if (bytes[at + i] !== END[i]) return false;
  return true;
};

const [SPACE, QUOTE, MINUS, POINT, SLASH, ZERO, NINE, LESS, EQUALS, GREATER] = [
  0x20, 0x22, 0x2d, 0x2e, 0x2f, 0x30, 0x39, 0x3c, 0x3d, 0x3e,
] as const;
const [C, R, S, T, V] = [0x63, 0x72, 0x73, 0x74, 0x76] as const;
const END = new TextEncoder().encode('</v></c>');
const MOST_STYLE_DIGITS = 5;
const MOST_DIGITS = 15;
const LONGEST = 96;
const POWERS = Float64Array.from({ length: MOST_DIGITS + 1 }, (_, power) => 10 ** power);
