/**
 * A submitted sheet turned into facts: columns of figures, one place per line.
 * A line is one indicator of one entity. Objects are made for findings only.
 */
import type { PrintedNumber } from '../statistics/printed';
import type { Measure } from '../template/template';

/** What stands in a cell. Blank, "-", "…" and 0 are four different things. */
export const FigureState = {
  /** The sheet has no such column for this line. */
  absent: 0,
  /** A readable number; 0 included. */
  number: 1,
  blank: 2,
  /** "-" or "—": no target was set, not applicable. */
  notSet: 3,
  /** "…": below the unit. */
  belowUnit: 4,
  /** Text that is no number. */
  text: 5,
  /** An Excel error value. */
  error: 6,
} as const;
export type FigureState = (typeof FigureState)[keyof typeof FigureState];

/** How a readable number stood in its cell; bits, because several may be true. */
export const FigureTrait = {
  none: 0,
  /** Text that reads as a number ("1,234 ", "59.54%", "12"). */
  fromText: 1,
  /** The result of a formula. */
  formula: 2,
  hidden: 4,
  /** Word and sign say the same twice: 下降 −3.6 %. */
  doubleNegative: 8,
  /** Growth that is none: 增长 −8.92 %. */
  negativeGrowth: 16,
} as const;

/**
 * One measure over all lines. Amounts are in the template's unit of the indicator; completion, growth and share
 * are ratios (77 % is digits 77, scale 2), gap too (2.29 百分点 is digits 229, scale 4); rank is a plain number.
 */
export interface FactColumn {
  readonly state: Uint8Array;
  readonly traits: Uint8Array;
  /** digits / 10^scale; see PrintedNumber. 0 where the state is not number. */
  readonly digits: Float64Array;
  readonly scale: Int8Array;
  /** 1 where the figure is a point, not an interval. */
  readonly exact: Uint8Array;
  /** Where the figure stands, zero-based in the sheet; −1 where absent. */
  readonly row: Int32Array;
  readonly column: Int32Array;
}

/** Every line of it absent. */
export const emptyColumn = (lines: number): FactColumn => ({
  state: new Uint8Array(lines),
  traits: new Uint8Array(lines),
  digits: new Float64Array(lines),
  scale: new Int8Array(lines),
  exact: new Uint8Array(lines),
  row: new Int32Array(lines).fill(-1),
  column: new Int32Array(lines).fill(-1),
});

export interface Facts {
  readonly sheet: string;
  readonly lineCount: number;
  /** Index into template.indicators, per line. */
  readonly indicator: Int32Array;
  /** Index into entities, per line; −1 where the sheet speaks of one entity only. */
  readonly entity: Int32Array;
  /** Names as the template spells them, else as found. */
  readonly entities: readonly string[];
  /** Index of the total (合计, 全市) among entities; −1 when there is none. */
  readonly totalEntity: number;
  /** Only the measures that the sheet has. */
  readonly measures: ReadonlyMap<Exclude<Measure, 'unit' | 'note'>, FactColumn>;
  /** Caliber words and notes, per line, where there are any (可比口径, 剔除 …). */
  readonly notes: ReadonlyMap<number, string>;
}

/** The figure of a line as a printed number; null unless it is a number. */
export function figureAt(column: FactColumn | undefined, line: number): PrintedNumber | null {
  if (!column || column.state[line] !== FigureState.number) return null;
  return {
    digits: column.digits[line] ?? 0,
    scale: column.scale[line] ?? 0,
    exact: column.exact[line] === 1,
  };
}
