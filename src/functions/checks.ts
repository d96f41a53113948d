/** CHECK_SUM(total, parts) and CHECK_RATIO(printed, numerator, denominator): the questions of the panel, asked by a cell */
import { message } from '../core/message';
import { belowUnit, sum } from '../core/rules/quantity';
import type { Quantity } from '../core/rules/quantity';
import { divide, intersects } from '../core/statistics/interval';
import { parameter, printed, printedRatio, quantityIn } from './parameter';
import { broadcast } from './broadcast';
import type { Range } from './broadcast';
import type { Cell } from './cell';
import { defineFunction, defineRangeFunction } from './definition';
import { failure, isFailure } from './failure';
import type { CellFailure } from './failure';

export const checkSumFunction = defineRangeFunction({
  id: 'CHECK_SUM',
  parameters: [parameter('printed_total', quantityIn, 'total'), parameter('parts', quantityIn)],
  example: [146.9, [[75.8, 34.2, 36.9]]],
  computeRanges: ([totals = [], parts = []]) => {
    const partsOf = belonging(totals, parts);
    return broadcast([totals], ([total], row, column) => {
      const own = partsOf(row, column);
      return own ? addsUp(total, own) : failure('#VALUE!', message('functions.parts'));
    });
  },
});

/** One total has all the parts; a column of totals the parts of its rows, a row those of its columns. */
function belonging(totals: Range, parts: Range): (row: number, column: number) => readonly Cell[] | null {
  const [rows, columns] = [totals.length, totals[0]?.length ?? 0];
  if (rows === 1 && columns === 1) return () => parts.flat();
  if (columns === 1 && parts.length === rows) return (row) => parts[row] ?? null;
  if (rows === 1 && parts[0]?.length === columns) return (_row, column) => parts.map((line) => line[column]);
  return () => null;
}

function addsUp(totalCell: Cell, partCells: readonly Cell[]): boolean | CellFailure {
  const total = quantityIn(totalCell, 'functions.name.printed_total');
  if (isFailure(total)) return total;
  const addends: Quantity[] = [];
  for (const cell of partCells) {
    const part = quantityIn(cell, 'functions.name.parts');
    // "-" adds nothing, "…" less than a unit of the total; a blank might hide anything.
    if (!isFailure(part)) addends.push(part);
    else if (part.message.key === 'functions.belowUnit') addends.push(belowUnit(total.decimals));
    else if (part.message.key !== 'functions.notSet') return part;
  }
  return intersects(total.rounded, sum(addends).rounded);
}

export const checkRatioFunction = defineFunction({
  id: 'CHECK_RATIO',
  parameters: [printedRatio('printed'), printed('numerator'), printed('denominator')],
  example: ['27.3%', 18.29, 67],
  compute: (ratio, numerator, denominator) => {
    const possible = divide(numerator, denominator);
    return possible ? intersects(ratio, possible) : failure('#N/A', message('functions.zeroDenominator'));
  },
});
