/** Which row and which column of a table are the totals of the others: the last or the first, known by their adding up. */
import type { BalancedTable } from '../core/statistics/balanced-rounding';
import type { Decimal } from '../core/statistics/decimal';

type Place = 'first' | 'last' | null;

export interface Margins {
  readonly row: Place;
  readonly column: Place;
}

type Table<Item> = readonly (readonly Item[])[];

export function marginsOf(table: Table<Decimal>): Margins {
  return { row: totalsOf(table), column: totalsOf(transposed(table)) };
}

export const withoutMargins = <Item>(table: Table<Item>, { row, column }: Margins): Table<Item> =>
  without(table, row).map((line) => without(line, column));

export function withMargins(table: BalancedTable, { row, column }: Margins): Table<bigint> {
  const lines = table.cells.map((line, r) => placed(line, column, table.rowTotals[r] ?? 0n));
  return placed(lines, row, placed(table.columnTotals, column, table.total));
}

/** Two parts at least: two equal rows are no row and its total. */
function totalsOf(lines: Table<Decimal>): Place {
  if (lines.length < 3) return null;
  const adds = (totals: readonly Decimal[], parts: Table<Decimal>): boolean =>
    totals.every((total, i) =>
      addsUp(
        total,
        parts.map((line) => line[i] as Decimal),
      ),
    );
  if (adds(lines.at(-1) ?? [], lines.slice(0, -1))) return 'last';
  return adds(lines[0] ?? [], lines.slice(1)) ? 'first' : null;
}

/** As the digits stand; only the noise that sums of doubles leave behind their 13th digit is forgiven. */
function addsUp(total: Decimal, parts: readonly Decimal[]): boolean {
  const scale = Math.max(0, total.scale, ...parts.map((part) => part.scale));
  const units = ({ digits, scale: own }: Decimal): bigint => digits * 10n ** BigInt(scale - own);
  const sum = parts.reduce((value, part) => value + units(part), 0n);
  const size = parts.reduce((value, part) => value + magnitude(units(part)), 0n);
  return magnitude(sum - units(total)) * NOISE <= size;
}

const NOISE = 10n ** 13n;
const magnitude = (value: bigint): bigint => (value < 0n ? -value : value);

const without = <Item>(items: readonly Item[], place: Place): readonly Item[] =>
  place === 'last' ? items.slice(0, -1) : place === 'first' ? items.slice(1) : items;

const placed = <Item>(items: readonly Item[], place: Place, item: Item): readonly Item[] =>
  place === 'last' ? [...items, item] : place === 'first' ? [item, ...items] : items;

const transposed = <Item>(table: Table<Item>): Table<Item> =>
  (table[0] ?? []).map((_, column) => table.map((line) => line[column] as Item));
