/** What anyone would compute for a cell from the printed figures beside it: where rounding leaves several figures, this is the one that was meant. */
import type { PrintedNumber } from '../statistics/printed';
import * as q from '../statistics/rational';
import type { Rational } from '../statistics/rational';
import { round } from '../statistics/rounding';
import { scaled } from '../rules/quantity';
import { meets } from './implied';
import type { PrintedCells } from './corrections';
import { cellsOf } from './relations';
import type { CellId, Relation } from './relations';
import type { Bounds } from './simplex';
import { spanOfPrinted } from './spans';

/**
 * @param freed cells of which nothing is known
 * @param implied what all relations of the cell leave; the figure lies within
 * @returns null where no relation says so at face value
 */
export function faceValue(
  cell: CellId,
  relations: readonly Relation[],
  freed: ReadonlySet<CellId>,
  implied: Bounds,
  cells: PrintedCells,
): PrintedNumber | null {
  const own = cells(cell);
  if (!own) return null;
  const scale = own.printed.exact && !own.isCount ? (own.decimals ?? 2) : own.printed.scale;
  for (const relation of relations) {
    if (cellsOf(relation).some((other) => other !== cell && freed.has(other))) continue;
    const value = valueFrom(relation, cell, (other) => printedValue(other, cells));
    const digits = value && Number(round(value, scale, 'half-up').digits);
    if (digits === null || !Number.isSafeInteger(digits)) continue;
    const figure = { digits, scale, exact: own.isCount };
    if (meets(spanOfPrinted(figure), implied)) return figure;
  }
  return null;
}

function printedValue(cell: CellId, cells: PrintedCells): Rational | null {
  const printed = cells(cell)?.printed;
  return printed ? scaled(BigInt(printed.digits), printed.scale) : null;
}

function valueFrom(
  relation: Relation,
  cell: CellId,
  valueOf: (cell: CellId) => Rational | null,
): Rational | null {
  if (relation.kind === 'linear' && relation.comparison === '=') {
    const own = relation.terms.find((term) => term.cell === cell);
    const rest = sumOf(
      relation.terms.filter((term) => term !== own),
      valueOf,
    );
    return own && rest ? q.divide(q.subtract(relation.constant, rest), own.coefficient) : null;
  }
  if (relation.kind !== 'rate' || relation.rate !== cell) return null;
  const [part, whole] = [valueOf(relation.part), sumOf(relation.whole, valueOf)];
  return part && whole && whole.n !== 0n ? q.subtract(q.divide(part, whole), relation.offset) : null;
}

function sumOf(
  terms: readonly { readonly cell: CellId; readonly coefficient: Rational }[],
  valueOf: (cell: CellId) => Rational | null,
): Rational | null {
  let sum: Rational = { n: 0n, d: 1n };
  for (const { cell, coefficient } of terms) {
    const value = valueOf(cell);
    if (!value) return null;
    sum = q.add(sum, q.multiply(coefficient, value));
  }
  return sum;
}
