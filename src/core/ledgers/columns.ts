/** The columns of a ledger as arrays, a place per row: a hundred thousand rows make no objects. */
import type { Unit } from '../statistics/units';
import type { LedgerColumn } from '../scheme/sections/ledger-columns';
import { FigureState } from '../report/facts';
import { nameKey } from '../template/name-key';

/** Where a column stands, zero-based; also what is known of it before a row is read. */
export interface ColumnPlace {
  readonly column: LedgerColumn;
  /** Of the sheet. */
  readonly at: number;
  /** Of amounts without one of their own: from the heading or the caption, else the scheme's. */
  readonly unit: Unit | null;
}

export type LedgerColumnData = TextData | AmountData | DateData;

/** Every different text once: conditions ask it once, whatever the number of rows. */
export class TextData {
  readonly kind = 'text';
  readonly code: Int32Array;
  /** As written in the first cell that holds it; 0 is the blank. */
  readonly words: string[] = [''];
  readonly keys: string[] = [''];
  private readonly codes = new Map<string, number>([['', 0]]);

  constructor(
    readonly place: ColumnPlace,
    rows: number,
  ) {
    this.code = new Int32Array(rows);
  }

  set(line: number, text: string): void {
    const key = nameKey(text);
    let code = this.codes.get(key);
    if (code === undefined) {
      code = this.words.length;
      this.codes.set(key, code);
      this.words.push(text.trim());
      this.keys.push(key);
    }
    this.code[line] = code;
  }
}

/** digits / 10^scale in the unit that the scheme gives the column. */
export class AmountData {
  readonly kind = 'amount';
  /** FigureState: number, blank, notSet, belowUnit, text or error. */
  readonly state: Uint8Array;
  readonly digits: Float64Array;
  readonly scale: Int8Array;
  /** 1 where the figure is a point. */
  readonly exact: Uint8Array;

  constructor(
    readonly place: ColumnPlace,
    rows: number,
  ) {
    this.state = new Uint8Array(rows).fill(FigureState.blank);
    this.digits = new Float64Array(rows);
    this.scale = new Int8Array(rows);
    this.exact = new Uint8Array(rows);
  }

  /** Nearest double; 0 for "…"; NaN where no number stands. */
  value(line: number): number {
    const state = this.state[line];
    if (state === FigureState.belowUnit) return 0;
    if (state !== FigureState.number) return NaN;
    return quotient(this.digits[line] ?? 0, this.scale[line] ?? 0);
  }
}

/** Correctly rounded, so that equal decimals are equal doubles. */
export const quotient = (digits: number, scale: number): number =>
  scale >= 0 ? digits / 10 ** scale : digits * 10 ** -scale;

export const DayState = { blank: 0, day: 1, unreadable: 2 } as const;

/** Days since 1970-01-01; a month is all of its days. */
export class DateData {
  readonly kind = 'date';
  readonly state: Uint8Array;
  readonly first: Int32Array;
  readonly last: Int32Array;

  constructor(
    readonly place: ColumnPlace,
    rows: number,
  ) {
    this.state = new Uint8Array(rows);
    this.first = new Int32Array(rows);
    this.last = new Int32Array(rows);
  }
}
