/**
 * The amounts in a rule as doubles, for a block of entities at a time: loops over columns, no object for any row. Beside
 * each amount stands what doubles may have lost on the way, and how far it may surely be off for the rounding of its figures.
 */
import { FigureState } from '../report/facts';
import type { FactColumn } from '../report/facts';
import type { SheetFigures } from '../report/sheet-figures';
import type { SignedTerm } from '../rules/plain-sums';
import type { Expression, FigureMeasure, FigureTerm, Operator } from '../rules/rule';
import { decimalNumber } from '../statistics/decimal';
import { rationalNumber } from '../statistics/rational';
import { BLOCK } from './face-block';
import type { RuleFinder } from './rule-case';
import { halfUnitAt, valueAt } from './verdict';

export class Amounts {
  /** As the digits stand; NaN where that is not known, or not plain. */
  readonly value: Float64Array;
  /** The exact value lies no farther from value than this. */
  readonly loss: Float64Array;
  /** Figures that print as these may bring the exact value at least so far up, and so far down. */
  readonly room: Float64Array;

  constructor(count: number) {
    [this.value, this.loss, this.room] = [
      new Float64Array(count),
      new Float64Array(count),
      new Float64Array(count),
    ];
  }
}

/** Computes for entities first … first + count − 1, with −1 for the one that a sheet without entities speaks of. */
export type Fill = (into: Amounts, first: number, count: number) => void;

/** Where the right side of an operation waits for its left; by depth, because rules are judged one after the other. */
const pool: Amounts[] = [];
export const amountsAt = (depth: number): Amounts => (pool[depth] ??= new Amounts(BLOCK));

/** @param depth amountsAt(depth) and deeper may be written over */
export function amountsOf(finder: RuleFinder, expression: Expression, depth: number): Fill {
  switch (expression.kind) {
    case 'number':
      return constant(decimalNumber(expression.value));
    case 'figure':
      return figureOf(finder, expression);
    case 'entities': {
      const folded = finder.of(-1).entities(expression, 'SUM');
      return constant(folded ? rationalNumber(folded.nominal) : NaN);
    }
    case 'negate':
      return changed(amountsOf(finder, expression.operand, depth), (into, i) => {
        into.value[i] = -at(into.value, i);
      });
    case 'absolute':
      return changed(amountsOf(finder, expression.operand, depth), (into, i) => {
        const size = Math.abs(at(into.value, i));
        into.value[i] = size;
        into.room[i] = Math.max(0, Math.min(at(into.room, i), size - at(into.loss, i)));
      });
    case 'sum': {
      const [first = constant(0), ...others] = expression.terms.map((term, index) =>
        amountsOf(finder, term, index === 0 ? depth : depth + 1),
      );
      return others.reduce((sum, term) => combined('+', sum, term, depth), first);
    }
    case 'operation': {
      const [left, right] = [
        amountsOf(finder, expression.left, depth),
        amountsOf(finder, expression.right, depth + 1),
      ];
      const isKnownDivisor = expression.right.kind === 'figure' || expression.right.kind === 'number';
      if (expression.operator === '/' && !isKnownDivisor) return constant(NaN);
      return combined(expression.operator, left, right, depth);
    }
    default:
      return constant(NaN);
  }
}

const EPSILON = Number.EPSILON;
/** Bounds are computed in doubles as well. */
const SLACK = 1 + 1e-9;

const at = (list: Float64Array, i: number): number => list[i] ?? NaN;

function constant(value: number): Fill {
  const loss = Number.isSafeInteger(value) ? 0 : Math.abs(value) * EPSILON;
  return (into, _first, count) => {
    into.value.fill(value, 0, count);
    into.loss.fill(loss, 0, count);
    into.room.fill(0, 0, count);
  };
}

function figureOf({ figures, measure }: RuleFinder, term: FigureTerm): Fill {
  const all = figureAmounts(figures, term.measure ?? measure, term.indicator);
  const power = 10 ** term.shift;
  if (!all || !Number.isFinite(power)) return constant(NaN);
  return (into, first, count) => {
    const [from, to] = [first + 1, first + 1 + count];
    into.value.set(all.value.subarray(from, to));
    into.loss.set(all.loss.subarray(from, to));
    into.room.set(all.room.subarray(from, to));
    if (term.shift !== 0) shift(into, power, count);
  };
}

function shift({ value, loss, room }: Amounts, power: number, count: number): void {
  for (let i = 0; i < count; i++) {
    const amount = at(value, i) * power;
    value[i] = amount;
    loss[i] = at(loss, i) * power + Math.abs(amount) * EPSILON * 2;
    room[i] = at(room, i) * power;
  }
}

/** Most figures take part in several rules: a column of a sheet is turned into amounts once. */
const known = new WeakMap<SheetFigures, Map<string, Amounts>>();

/** The figures of an indicator, from the entity −1 on; null where the sheet has none of this measure. */
function figureAmounts(figures: SheetFigures, measure: FigureMeasure, indicator: number): Amounts | null {
  const column = figures.column(measure);
  if (!column) return null;
  let ofSheet = known.get(figures);
  if (!ofSheet) known.set(figures, (ofSheet = new Map()));
  const key = `${measure}/${indicator}`;
  let amounts = ofSheet.get(key);
  if (!amounts) ofSheet.set(key, (amounts = amountsIn(column, figures.linesOf(indicator))));
  return amounts;
}

function amountsIn(column: FactColumn, lines: Int32Array): Amounts {
  const amounts = new Amounts(lines.length);
  const { value, loss, room } = amounts;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? -1;
    if (line < 0 || column.state[line] !== FigureState.number) {
      value[i] = NaN;
      continue;
    }
    const amount = valueAt(column, line);
    value[i] = amount;
    // Whole numbers are what they are: counts may be compared with counts.
    const isWhole = (column.scale[line] ?? 0) <= 0 && Number.isSafeInteger(amount);
    loss[i] = isWhole ? 0 : Math.abs(amount) * EPSILON;
    room[i] = halfUnitAt(column, line);
  }
  return amounts;
}

function changed(fill: Fill, change: (into: Amounts, i: number) => void): Fill {
  return (into, first, count) => {
    fill(into, first, count);
    for (let i = 0; i < count; i++) change(into, i);
  };
}

/** left into its place, right into the place of this depth, then the two made one. */
function combined(operator: Operator, left: Fill, right: Fill, depth: number): Fill {
  const combine = COMBINE[operator];
  const other = amountsAt(depth);
  return (into, first, count) => {
    left(into, first, count);
    right(other, first, count);
    combine(into, other, count);
  };
}

type Combine = (into: Amounts, other: Amounts, count: number) => void;

const plus =
  (sign: 1 | -1): Combine =>
  ({ value, loss, room }, other, count) => {
    for (let i = 0; i < count; i++) {
      const sum = at(value, i) + sign * at(other.value, i);
      const lost = at(loss, i) + at(other.loss, i);
      value[i] = sum;
      loss[i] = lost === 0 && Number.isSafeInteger(sum) ? 0 : lost + Math.abs(sum) * EPSILON;
      room[i] = at(room, i) + at(other.room, i);
    }
  };

const times: Combine = ({ value, loss, room }, other, count) => {
  for (let i = 0; i < count; i++) {
    const [x, y] = [at(value, i), at(other.value, i)];
    const [xLoss, yLoss] = [at(loss, i), at(other.loss, i)];
    const [xRoom, yRoom] = [at(room, i), at(other.room, i)];
    const product = x * y;
    const [width, height] = [Math.abs(x), Math.abs(y)];
    value[i] = product;
    loss[i] = width * yLoss + height * xLoss + xLoss * yLoss + Math.abs(product) * EPSILON;
    room[i] = inner((width - xLoss) * yRoom + (height - yLoss) * xRoom - xRoom * yRoom);
  }
};

/** A divisor is a figure or a number; it must keep clear of zero in all that it may truly be. */
const over: Combine = ({ value, loss, room }, other, count) => {
  for (let i = 0; i < count; i++) {
    const [x, y] = [at(value, i), Math.abs(at(other.value, i))];
    const [xLoss, yLoss] = [at(loss, i), at(other.loss, i)];
    const yRoom = at(other.room, i);
    if (!(y > 2 * yRoom + EPSILON)) {
      value[i] = NaN;
      continue;
    }
    const quotient = x / at(other.value, i);
    const size = Math.abs(quotient);
    const lost = (xLoss + size * yLoss) / (y - yLoss) + size * EPSILON;
    value[i] = quotient;
    loss[i] = lost;
    room[i] = inner((at(room, i) + (size - lost) * yRoom) / (y + yLoss + yRoom));
  }
};

/** Never more than the exact bound, which is not below zero. */
const inner = (room: number): number => Math.max(0, room / SLACK);

const COMBINE: Readonly<Record<Operator, Combine>> = { '+': plus(1), '-': plus(-1), '*': times, '/': over };

/**
 * The sign of a difference of plain sums, told from the digits in whole numbers.
 * @returns per entity −1, 0 or 1; NaN where a figure is not known, or where doubles could lose a unit
 */
export function wholeDifference(
  { figures, measure }: RuleFinder,
  terms: readonly SignedTerm[],
): (entity: number) => number {
  const parts = terms.map(({ sign, term }) =>
    term.kind === 'number'
      ? {
          sign,
          column: undefined,
          lines: null,
          digits: Number(term.value.digits),
          decimals: term.value.scale,
        }
      : {
          sign,
          column: figures.column(term.measure ?? measure),
          lines: figures.linesOf(term.indicator),
          digits: NaN,
          decimals: NaN,
        },
  );
  return (entity) => {
    let scale = 0;
    for (const { column, lines, decimals } of parts) {
      const line = lines?.[entity + 1] ?? -1;
      if (lines && column?.state[line] !== FigureState.number) return NaN;
      scale = Math.max(scale, lines ? (column?.scale[line] ?? NaN) : decimals);
    }
    let sum = 0;
    for (const { sign, column, lines, digits, decimals } of parts) {
      const line = lines?.[entity + 1] ?? -1;
      const own = lines ? (column?.digits[line] ?? NaN) : digits;
      const whole = own * 10 ** (scale - (lines ? (column?.scale[line] ?? NaN) : decimals));
      sum += sign * whole;
      if (!Number.isSafeInteger(whole) || !Number.isSafeInteger(sum)) return NaN;
    }
    return Math.sign(sum);
  };
}
