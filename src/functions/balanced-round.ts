/** BALANCED_ROUND(range, digits, [total]) */
import { message } from '../core/message';
import { balanceParts, balanceTable, reachOfParts, reachOfTable } from '../core/statistics/balanced-rounding';
import type { Reach } from '../core/statistics/balanced-rounding';
import { decimalText } from '../core/statistics/decimal';
import type { Decimal } from '../core/statistics/decimal';
import { ofRational } from '../core/statistics/exact';
import type { Exact } from '../core/statistics/exact';
import { ofDecimal } from '../core/statistics/rational';
import { round } from '../core/statistics/rounding';
import type { Range } from './broadcast';
import { OMITTED, readFigure } from './cell';
import type { Cell } from './cell';
import { defineRangeFunction } from './definition';
import { failure, isFailure } from './failure';
import type { CellFailure } from './failure';
import { marginsOf, withMargins, withoutMargins } from './margins';
import { figure, optional } from './parameter';
import { digits } from './rounding';

export const balancedRoundFunction = defineRangeFunction({
  id: 'BALANCED_ROUND',
  parameters: [figure('range'), digits, optional(figure('total'))],
  example: [[[51.6, 23.28, 25.12]], 0],
  computeRanges: ([range = [], digitCells = [], totalCells = []]) => {
    const decimals = digits.read(digitCells[0]?.[0]);
    const all = (why: CellFailure) => range.map((row) => row.map(() => why));
    if (isFailure(decimals)) return all(decimals);
    if (range.some((row) => row.length !== range[0]?.length))
      return [[failure('#VALUE!', message('functions.balance.shape'))]];
    if (range.flat().length > MOST_FIGURES)
      return all(failure('#NUM!', message('functions.balance.size', { most: MOST_FIGURES })));
    const total = totalUnits(totalCells[0]?.[0] ?? null, decimals);
    if (typeof total === 'object' && total !== null) return all(total);
    const isLine = range.length === 1 || range[0]?.length === 1;
    return isLine ? balancedLine(range, decimals, total) : balancedTable(range, decimals, total);
  },
});

/** A table of this size takes about a second. */
const MOST_FIGURES = 10_000;

type Rounded = Exact | CellFailure;

/** What cannot be read has its own error; the others add up among themselves. */
function balancedLine(range: Range, decimals: number, total: bigint | undefined): Rounded[][] {
  const cells = range.map((row) => row.map(readPart));
  const parts = cells.flat().filter((part): part is Decimal => !isFailure(part));
  const units = balanceParts(parts, decimals, total);
  let next = 0;
  return cells.map((row) =>
    row.map((part) => {
      if (isFailure(part)) return part;
      if (!units) return outOfReach(reachOfParts(parts, decimals), decimals, total);
      return inUnits(units[next++] ?? 0n, decimals);
    }),
  );
}

function balancedTable(range: Range, decimals: number, total: bigint | undefined): Rounded[][] {
  const cells = range.map((row) => row.map(readPart));
  // "-" adds nothing. With a blank or an error the totals cannot be told from the rest.
  const isHole = (part: Decimal | CellFailure): boolean =>
    isFailure(part) && part.message.key !== 'functions.notSet';
  const hole = cells.flat().find(isHole);
  if (hole) {
    const why = failure('#N/A', message('functions.balance.hole'));
    return cells.map((row) => row.map((part) => (isFailure(part) ? part : why)));
  }
  const figures = cells.map((row) => row.map((part) => (isFailure(part) ? NOTHING : part)));
  const margins = marginsOf(figures);
  const body = withoutMargins(figures, margins);
  const balanced = balanceTable(body, decimals, total);
  if (!balanced)
    return cells.map((row) => row.map(() => outOfReach(reachOfTable(body, decimals), decimals, total)));
  return withMargins(balanced, margins).map((row, r) =>
    row.map((units, c) => {
      const part = cells[r]?.[c];
      return part && isFailure(part) ? part : inUnits(units, decimals);
    }),
  );
}

const NOTHING: Decimal = { digits: 0n, scale: 0 };

function readPart(cell: Cell): Decimal | CellFailure {
  const figure = readFigure(cell, 'functions.name.range');
  return isFailure(figure) ? figure : figure.decimal;
}

/** In units of the last digit kept; undefined where it is left out. */
function totalUnits(cell: Cell, decimals: number): bigint | undefined | CellFailure {
  if (cell === OMITTED) return undefined;
  const figure = readFigure(cell, 'functions.name.total');
  if (isFailure(figure)) return figure;
  const units = round(ofDecimal(figure.decimal), decimals, 'truncated');
  const isWhole = sameValue(units, figure.decimal);
  if (isWhole) return units.digits;
  return failure('#NUM!', message('functions.balance.digits', { total: decimalText(figure.decimal) }));
}

function sameValue(a: Decimal, b: Decimal): boolean {
  const [p, q] = [ofDecimal(a), ofDecimal(b)];
  return p.n * q.d === q.n * p.d;
}

const inUnits = (units: bigint, decimals: number): Exact =>
  ofRational(ofDecimal({ digits: units, scale: decimals }));

function outOfReach({ low, high }: Reach, decimals: number, total: bigint = 0n): CellFailure {
  const text = (units: bigint): string => decimalText({ digits: units, scale: decimals });
  return failure(
    '#NUM!',
    message('functions.balance.total', { total: text(total), low: text(low), high: text(high) }),
  );
}
