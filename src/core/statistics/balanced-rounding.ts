/**
 * 舍位平衡: rounded figures that still add up. Every figure becomes one of the two printable ones around it (a printable one
 * stays), every sum as well, and among all such choices the figures that move furthest from the nearest are as few and as
 * slight as can be.
 */
import { cheapestRepair } from './cheapest-repair';
import type { Arc } from './cheapest-repair';
import type { Decimal } from './decimal';
import { ofDecimal } from './rational';
import { round } from './rounding';

/**
 * Largest remainder: the parts of one total.
 * @param total what the rounded parts add up to, in units of the last digit kept; the rounded sum by default
 * @returns the parts in units of the last digit kept; null where the total cannot be reached without moving a part by a unit
 */
export function balanceParts(
  parts: readonly Decimal[],
  decimals: number,
  total: bigint = roundedUnits(sumOf(parts), decimals),
): bigint[] | null {
  const split = parts.map((part) => splitAt(part, decimals));
  const floors = split.map(({ floor }) => floor);
  const missing = total - floors.reduce((sum, floor) => sum + floor, 0n);
  // Of equal remainders the earlier one is raised, so that the result does not depend on chance.
  const byRemainder = split
    .map(({ remainder, unit }, index) => ({ remainder, unit, index }))
    .filter(({ remainder }) => remainder > 0n)
    .sort((a, b) => Number(sign(b.remainder * a.unit - a.remainder * b.unit)) || a.index - b.index);
  if (missing < 0n || missing > BigInt(byRemainder.length)) return null;
  const raised = new Set(byRemainder.slice(0, Number(missing)).map(({ index }) => index));
  return floors.map((floor, index) => (raised.has(index) ? floor + 1n : floor));
}

/** A figure, or the parts that it is the sum of. */
export type BalanceTree = Decimal | { readonly parts: readonly BalanceTree[] };

export interface BalancedTree {
  /** In units of the last digit kept. */
  readonly value: bigint;
  readonly parts: readonly BalancedTree[];
}

/** From the top: the whole is rounded half-up, and each figure is shared out among its parts by largest remainder. */
export function balanceTree(tree: BalanceTree, decimals: number): BalancedTree {
  return shareOut(tree, decimals, roundedUnits(exactSum(tree), decimals));
}

function shareOut(tree: BalanceTree, decimals: number, value: bigint): BalancedTree {
  if (!('parts' in tree)) return { value, parts: [] };
  // A sum rounded up or down is always within the reach of its parts.
  const shares = balanceParts(tree.parts.map(exactSum), decimals, value) ?? [];
  return { value, parts: tree.parts.map((part, i) => shareOut(part, decimals, shares[i] ?? 0n)) };
}

const exactSum = (tree: BalanceTree): Decimal => ('parts' in tree ? sumOf(tree.parts.map(exactSum)) : tree);

export interface BalancedTable {
  readonly cells: readonly (readonly bigint[])[];
  readonly rowTotals: readonly bigint[];
  readonly columnTotals: readonly bigint[];
  readonly total: bigint;
}

/**
 * A two-way table by minimum-cost flow: cells, row totals, column totals and the grand total all to one of the two printable
 * figures around them, all sums holding. Such a choice always exists, whichever of its two the grand total is to be, because
 * the largest and the smallest flow between integral bounds are integral themselves.
 * @param cells rows of equal length; the margins are their sums
 * @param total of the whole table in units of the last digit kept; the rounded sum by default
 * @returns null where the given total is not one of the two figures around the true one
 */
export function balanceTable(
  cells: readonly (readonly Decimal[])[],
  decimals: number,
  total: bigint = roundedUnits(sumOf(cells.flat()), decimals),
): BalancedTable | null {
  const [rows, columns] = [cells.length, cells[0]?.length ?? 0];
  const column = (index: number): Decimal[] => cells.map((row) => row[index] as Decimal);
  const { low, high } = reachOfTable(cells, decimals);
  if (total < low || total > high) return null;
  // Nodes: the source, the rows, the columns, the sink; the grand total flows back from the sink to the source.
  const [source, sink] = [0, rows + columns + 1];
  const arcs: Arc[] = [
    { from: sink, to: source, floor: total, ceiling: total, costOfFloor: 0, costOfCeiling: 0 },
    ...cells.map((row, r) => arc(source, 1 + r, sumOf(row), decimals)),
    ...Array.from({ length: columns }, (_, c) => arc(1 + rows + c, sink, sumOf(column(c)), decimals)),
    ...cells.flatMap((row, r) => row.map((cell, c) => arc(1 + r, 1 + rows + c, cell, decimals))),
  ];
  const flow = cheapestRepair(sink + 1, arcs);
  if (!flow) return null;
  const cellAt = (r: number, c: number): bigint => flow[1 + rows + columns + r * columns + c] as bigint;
  return {
    total: flow[0] as bigint,
    rowTotals: flow.slice(1, 1 + rows),
    columnTotals: flow.slice(1 + rows, 1 + rows + columns),
    cells: cells.map((row, r) => row.map((_, c) => cellAt(r, c))),
  };
}

/** What it costs is how far the figure moves, in billionths of a unit; a tie is cheaper away from zero, as half-up has it. */
function arc(from: number, to: number, value: Decimal, decimals: number): Arc {
  const { floor, remainder, unit } = splitAt(value, decimals);
  if (remainder === 0n) return { from, to, floor, ceiling: floor, costOfFloor: 0, costOfCeiling: 0 };
  const costOfFloor = Number((remainder * BILLION) / unit);
  const bias = value.digits < 0n ? 1 : 0;
  return {
    from,
    to,
    floor,
    ceiling: floor + 1n,
    costOfFloor,
    costOfCeiling: Number(BILLION) - costOfFloor + bias,
  };
}

const BILLION = 1_000_000_000n;

export interface Reach {
  readonly low: bigint;
  readonly high: bigint;
}

/** The totals that parts can be rounded to without moving one by a unit, in units of the last digit kept. */
export function reachOfParts(parts: readonly Decimal[], decimals: number): Reach {
  return parts
    .map((part) => arc(0, 0, part, decimals))
    .reduce(({ low, high }, { floor, ceiling }) => ({ low: low + floor, high: high + ceiling }), {
      low: 0n,
      high: 0n,
    });
}

/** The same for a table, whose row and column totals must not move by a unit either. */
export function reachOfTable(cells: readonly (readonly Decimal[])[], decimals: number): Reach {
  return reachOfParts([sumOf(cells.flat())], decimals);
}

/** floor(value · 10^decimals) and what is left of a unit: remainder / unit. */
function splitAt(value: Decimal, decimals: number): { floor: bigint; remainder: bigint; unit: bigint } {
  const cut = value.scale - decimals;
  if (cut <= 0) return { floor: value.digits * 10n ** BigInt(-cut), remainder: 0n, unit: 1n };
  const unit = 10n ** BigInt(cut);
  const rest = value.digits % unit;
  const remainder = rest < 0n ? rest + unit : rest;
  return { floor: (value.digits - remainder) / unit, remainder, unit };
}

const roundedUnits = (value: Decimal, decimals: number): bigint =>
  round(ofDecimal(value), decimals, 'half-up').digits;

function sumOf(values: readonly Decimal[]): Decimal {
  const scale = values.reduce((most, value) => Math.max(most, value.scale), 0);
  const digits = values.reduce((sum, value) => sum + value.digits * 10n ** BigInt(scale - value.scale), 0n);
  return { digits, scale };
}

const sign = (value: bigint): bigint => (value > 0n ? 1n : value < 0n ? -1n : 0n);
