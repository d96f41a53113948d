/**
 * A first look at a block of entities: values alone, and one bound for what doubles may have lost in any of them. Where
 * every comparison lies clear of that bound, as in nearly every block of a correct report, nothing else has to be computed.
 */
import { FigureState } from '../report/facts';
import type { FactColumn } from '../report/facts';
import type { SheetFigures } from '../report/sheet-figures';
import type { Comparison, ComparisonCondition, Expression, FigureMeasure, FigureTerm } from '../rules/rule';
import { decimalNumber } from '../statistics/decimal';
import type { RuleFinder } from './rule-case';
import { halfUnitAt, valueAt } from './verdict';

/** Entities judged together: enough for tight loops, few enough to stay in the cache. */
export const BLOCK = 512;

/**
 * @returns a function that is sure, or not, that the comparison holds as the digits stand for entities first … first +
 * count − 1, each of them; null for a comparison that needs the closer look
 */
export function blockHolds(
  finder: RuleFinder,
  condition: ComparisonCondition,
): ((first: number, count: number) => boolean) | null {
  const left = valuesOf(finder, condition.left, 0);
  const right = left && valuesOf(finder, condition.right, 1);
  if (!left || !right) return null;
  const accepts = ACCEPTED[condition.comparison];
  return (first, count) => {
    const [a, b] = [left(first, count), right(first, count)];
    return isSure(a.value, b.value, count, (a.loss + b.loss) * SLACK, accepts);
  };
}

/** Signs of left − right that satisfy it: bit 0 for −1, bit 1 for 0, bit 2 for 1. */
export const ACCEPTED: Readonly<Record<Comparison, number>> = {
  '=': 0b010,
  '<>': 0b101,
  '<': 0b001,
  '<=': 0b011,
  '>': 0b100,
  '>=': 0b110,
};

/** The bounds are computed in doubles as well. */
const SLACK = 1.001;

function isSure(
  left: Float64Array,
  right: Float64Array,
  count: number,
  lost: number,
  accepts: number,
): boolean {
  for (let i = 0; i < count; i++) {
    const difference = (left[i] ?? NaN) - (right[i] ?? NaN);
    // NaN compares false: what is not known is not sure.
    const sign =
      difference > lost ? 0b100 : difference < -lost ? 0b001 : difference === 0 && lost === 0 ? 0b010 : 0;
    if ((accepts & sign) === 0) return false;
  }
  return true;
}

/** NaN where an amount is not known. No value is larger than most, or farther from the exact one than loss. */
interface Values {
  readonly value: Float64Array;
  readonly most: number;
  readonly loss: number;
}

type ValuesOf = (first: number, count: number) => Values;

const NOT_SURE = NaN;
const EPSILON = Number.EPSILON;
/** Products and quotients below the range of doubles lose all they have. */
const LEAST = 1e-300;

/** Where results stand until they are compared; by depth, because rules are judged one after the other. */
const pool: Float64Array[] = [];
const spaceAt = (depth: number): Float64Array => (pool[depth] ??= new Float64Array(BLOCK));

/** @param depth spaceAt(depth) and every second one deeper may be written over */
function valuesOf(finder: RuleFinder, expression: Expression, depth: number): ValuesOf | null {
  switch (expression.kind) {
    case 'number':
      return constant(decimalNumber(expression.value));
    case 'figure':
      return figureOf(finder, expression);
    case 'negate':
      return changed(valuesOf(finder, expression.operand, depth), depth, (value) => -value);
    case 'absolute':
      return changed(valuesOf(finder, expression.operand, depth), depth, Math.abs);
    case 'operation': {
      const { operator } = expression;
      const left = valuesOf(finder, expression.left, depth + 2);
      const right = left && valuesOf(finder, expression.right, depth + 4);
      if (!left || !right) return null;
      if (operator === '+' || operator === '-') return sum(left, right, operator === '+' ? 1 : -1, depth);
      if (operator === '*') return product(left, right, depth);
      const room = roomOf(finder, expression.right);
      return room === null ? null : quotient(left, right, room, depth);
    }
    default:
      return null;
  }
}

function constant(number: number): ValuesOf {
  const [value, most] = [new Float64Array(BLOCK).fill(number), Math.abs(number)];
  const values = { value, most, loss: Number.isSafeInteger(number) ? 0 : most * EPSILON };
  return () => values;
}

function figureOf(finder: RuleFinder, term: FigureTerm): ValuesOf | null {
  const column = term.shift === 0 ? columnOf(finder, term) : null;
  if (!column) return null;
  const { value, most, loss } = column;
  return (first, count) => ({ value: value.subarray(first + 1, first + 1 + count), most, loss });
}

function changed(inner: ValuesOf | null, depth: number, change: (value: number) => number): ValuesOf | null {
  const value = spaceAt(depth);
  return (
    inner &&
    ((first, count) => {
      const { value: own, most, loss } = inner(first, count);
      for (let i = 0; i < count; i++) value[i] = change(own[i] ?? NaN);
      return { value, most, loss };
    })
  );
}

function sum(left: ValuesOf, right: ValuesOf, sign: 1 | -1, depth: number): ValuesOf {
  const value = spaceAt(depth);
  return (first, count) => {
    const [a, b] = [left(first, count), right(first, count)];
    for (let i = 0; i < count; i++) value[i] = (a.value[i] ?? NaN) + sign * (b.value[i] ?? NaN);
    const [most, lost] = [a.most + b.most, a.loss + b.loss];
    return { value, most, loss: areWhole(most, lost) ? 0 : lost + most * EPSILON };
  };
}

/** Whole numbers that doubles hold exactly, and so their result. */
const areWhole = (most: number, lost: number): boolean => lost === 0 && most <= Number.MAX_SAFE_INTEGER;

function product(left: ValuesOf, right: ValuesOf, depth: number): ValuesOf {
  const value = spaceAt(depth);
  return (first, count) => {
    const [a, b] = [left(first, count), right(first, count)];
    for (let i = 0; i < count; i++) value[i] = (a.value[i] ?? NaN) * (b.value[i] ?? NaN);
    const most = a.most * b.most;
    const lost = a.most * b.loss + b.most * a.loss + a.loss * b.loss;
    return { value, most, loss: areWhole(most, lost) ? 0 : lost + most * EPSILON + LEAST };
  };
}

/** A divisor must keep clear of zero in all that it may truly be. */
function quotient(left: ValuesOf, right: ValuesOf, room: number, depth: number): ValuesOf {
  const value = spaceAt(depth);
  return (first, count) => {
    const [a, b] = [left(first, count), right(first, count)];
    let [most, least] = [0, Infinity];
    for (let i = 0; i < count; i++) {
      const divisor = b.value[i] ?? NaN;
      const result = (a.value[i] ?? NaN) / divisor;
      value[i] = result;
      least = Math.min(least, Math.abs(divisor));
      most = Math.max(most, Math.abs(result));
    }
    const isClear = least > 2 * room + EPSILON && least > 2 * b.loss;
    const lost = (a.loss + most * b.loss) / (least - b.loss) + most * EPSILON + LEAST;
    return { value, most, loss: isClear ? lost : NOT_SURE };
  };
}

/** How far what is printed may truly lie from a divisor; null for what is neither a figure nor a number. */
function roomOf(finder: RuleFinder, divisor: Expression): number | null {
  if (divisor.kind === 'number') return 0;
  return divisor.kind === 'figure' ? (columnOf(finder, divisor)?.room() ?? null) : null;
}

/** The figures of an indicator, from the entity −1 on. */
interface IndicatorColumn extends Values {
  /** The most that any of them may truly be off for its rounding. */
  readonly room: () => number;
}

/** Most figures take part in several rules: a column of a sheet is turned into values once. */
const known = new WeakMap<SheetFigures, Map<string, IndicatorColumn>>();

function columnOf({ figures, measure }: RuleFinder, term: FigureTerm): IndicatorColumn | null {
  const of: FigureMeasure = term.measure ?? measure;
  const column = figures.column(of);
  if (!column) return null;
  let ofSheet = known.get(figures);
  if (!ofSheet) known.set(figures, (ofSheet = new Map()));
  const key = `${of}/${term.indicator}`;
  let values = ofSheet.get(key);
  if (!values) ofSheet.set(key, (values = valuesIn(column, figures.linesOf(term.indicator))));
  return values;
}

function valuesIn(column: FactColumn, lines: Int32Array): IndicatorColumn {
  const { state, scale } = column;
  const value = new Float64Array(lines.length);
  let [most, isWhole] = [0, true];
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? -1;
    if (line < 0 || state[line] !== FigureState.number) {
      value[i] = NaN;
      continue;
    }
    const amount = valueAt(column, line);
    value[i] = amount;
    most = Math.max(most, Math.abs(amount));
    if ((scale[line] ?? 0) > 0) isWhole = false;
  }
  // Digits are whole: so is what they stand for, up to where doubles hold every whole number.
  const loss = areWhole(most, isWhole ? 0 : 1) ? 0 : most * EPSILON;
  return { value, most, loss, room: remembered(() => roomIn(column, lines)) };
}

function roomIn(column: FactColumn, lines: Int32Array): number {
  let room = 0;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? -1;
    if (line >= 0 && column.state[line] === FigureState.number)
      room = Math.max(room, halfUnitAt(column, line));
  }
  return room;
}

function remembered(work: () => number): () => number {
  let result: number | null = null;
  return () => (result ??= work());
}
