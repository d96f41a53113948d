import fc from 'fast-check';
import {
  balanceParts,
  balanceTable,
  balanceTree,
  reachOfTable,
} from '../../../src/core/statistics/balanced-rounding';
import type { BalancedTree, BalanceTree } from '../../../src/core/statistics/balanced-rounding';
import { parseDecimal } from '../../../src/core/statistics/decimal';
import type { Decimal } from '../../../src/core/statistics/decimal';
import { ofDecimal } from '../../../src/core/statistics/rational';
import { round } from '../../../src/core/statistics/rounding';

const decimal = (text: string): Decimal => parseDecimal(text) as Decimal;
const decimals = (...texts: string[]): Decimal[] => texts.map(decimal);
const figures = fc
  .tuple(fc.bigInt({ min: -99_999n, max: 9_999_999n }), fc.integer({ min: 0, max: 4 }))
  .map(([digits, scale]): Decimal => ({ digits, scale }));
const kept = fc.integer({ min: -2, max: 3 });

/** An oracle of its own: value · 10^4 as an integer, which all figures here are. */
const tenThousandths = ({ digits, scale }: Decimal): bigint => digits * 10n ** BigInt(4 - scale);
const sumUp = (values: readonly bigint[]): bigint => values.reduce((sum, value) => sum + value, 0n);
/** Less than a unit away, and not at all where the figure has no more digits than are kept. */
function isWithinAUnit(units: bigint, exact: bigint, keep: number): boolean {
  const unit = 10n ** BigInt(4 - keep);
  const distance = units * unit - exact;
  return distance < unit && -distance < unit;
}

describe('parts', () => {
  test.each([
    [['33.3', '33.3', '33.4'], 0, [33, 33, 34]],
    // Jiangxi printed 2.1 : 55.7 : 42.2, so that the shares make 100.
    [['2.151', '55.69', '42.159'], 1, [21, 557, 422]],
    [['0.4', '0.4', '0.4'], 0, [1, 0, 0]],
    [['-1.5', '1.5'], 0, [-1, 1]],
    [[], 0, []],
  ])('%j to %d decimals', (texts, keep, expected) => {
    expect(balanceParts(decimals(...texts), keep)).toEqual(expected.map(BigInt));
  });

  test('add up to the rounded sum, each within a unit', () => {
    fc.assert(
      fc.property(fc.array(figures, { maxLength: 12 }), kept, (parts, keep) => {
        const found = balanceParts(parts, keep) ?? [];
        const sum = sumUp(parts.map(tenThousandths));
        expect(sumUp(found)).toBe(round(ofDecimal({ digits: sum, scale: 4 }), keep, 'half-up').digits);
        found.forEach((units, i) =>
          expect(isWithinAUnit(units, tenThousandths(parts[i] as Decimal), keep)).toBe(true),
        );
      }),
      { numRuns: 1000 },
    );
  });

  test('a total out of reach is none', () => {
    expect(balanceParts(decimals('1.5', '2.5'), 0, 5n)).toEqual([2n, 3n]);
    expect(balanceParts(decimals('1.5', '2.5'), 0, 3n)).toEqual([1n, 2n]);
    expect(balanceParts(decimals('1.5', '2.5'), 0, 6n)).toBeNull();
    expect(balanceParts(decimals('1.5', '2.5'), 0, 2n)).toBeNull();
    expect(balanceParts(decimals('1', '2'), 0, 4n)).toBeNull();
  });
});

const trees = fc.letrec<{ tree: BalanceTree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    figures,
    fc.array(tie('tree'), { minLength: 1, maxLength: 5 }).map((parts) => ({ parts })),
  ),
})).tree;

test('2,000 trees: every figure is the sum of its parts, and within a unit of the true one', () => {
  const exactly = (tree: BalanceTree): bigint =>
    'parts' in tree ? sumUp(tree.parts.map(exactly)) : tenThousandths(tree);
  const holds = (found: BalancedTree, tree: BalanceTree, keep: number): boolean =>
    isWithinAUnit(found.value, exactly(tree), keep) &&
    (!('parts' in tree) ||
      (sumUp(found.parts.map(({ value }) => value)) === found.value &&
        found.parts.every((part, i) => holds(part, tree.parts[i] as BalanceTree, keep))));
  fc.assert(
    fc.property(trees, kept, (tree, keep) => holds(balanceTree(tree, keep), tree, keep)),
    { numRuns: 2000 },
  );
});

const tables = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(figures, { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );

describe('two-way tables', () => {
  test('500 tables: rows, columns and the whole add up, and all of them are within a unit', () => {
    fc.assert(
      fc.property(tables, kept, (cells, keep) => {
        const found = balanceTable(cells, keep);
        if (!found) throw new Error('a table can always be balanced');
        const exact = cells.map((row) => row.map(tenThousandths));
        const columns = exact[0]?.map((_, c) => c) ?? [];
        const strays: bigint[] = [];
        const within = (units: bigint | undefined, value: bigint): void => {
          if (!isWithinAUnit(units as bigint, value, keep)) strays.push(value);
        };
        expect(found.rowTotals).toEqual(found.cells.map(sumUp));
        expect(found.columnTotals).toEqual(
          columns.map((c) => sumUp(found.cells.map((row) => row[c] as bigint))),
        );
        expect(found.total).toBe(sumUp(found.rowTotals));
        found.cells.forEach((row, r) => row.forEach((units, c) => within(units, exact[r]?.[c] as bigint)));
        found.rowTotals.forEach((units, r) => within(units, sumUp(exact[r] as bigint[])));
        found.columnTotals.forEach((units, c) => within(units, sumUp(exact.map((row) => row[c] as bigint))));
        expect(found.total).toBe(
          round(ofDecimal({ digits: sumUp(exact.flat()), scale: 4 }), keep, 'half-up').digits,
        );
        expect(strays).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('the figures move as little as can be: no other choice for a small table is cheaper', () => {
    const small = fc.array(
      fc.array(
        fc.integer({ min: 0, max: 99 }).map((n): Decimal => ({ digits: BigInt(n), scale: 1 })),
        {
          minLength: 2,
          maxLength: 2,
        },
      ),
      { minLength: 2, maxLength: 2 },
    );
    /** Tenths by which the choice is away from the true figures, cells and margins; the grand total is settled. */
    const cost = (choice: number[][], exact: number[][]): number => {
      const lines = (table: number[][]): number[] => {
        const [[a = 0, b = 0] = [], [c = 0, d = 0] = []] = table;
        return [a, b, c, d, a + b, c + d, a + c, b + d];
      };
      const [one, other] = [lines(choice), lines(exact)];
      const moves = one.map((value, i) => Math.abs(value * 10 - (other[i] ?? 0)));
      return moves.every((move) => move < 10) ? moves.reduce((sum, move) => sum + move) : Infinity;
    };
    fc.assert(
      fc.property(small, (cells) => {
        const exact = cells.map((row) => row.map(({ digits }) => Number(digits)));
        const found = balanceTable(cells, 0);
        const chosen = found?.cells.map((row) => row.map(Number)) ?? [];
        const sum = (table: number[][]): number => table.flat().reduce((a, b) => a + b);
        let best = Infinity;
        for (let mask = 0; mask < 16; mask += 1) {
          const choice = exact.map((row, r) =>
            row.map((tenths, c) => Math.floor(tenths / 10) + ((mask >> (2 * r + c)) & 1)),
          );
          if (sum(choice) === Number(found?.total)) best = Math.min(best, cost(choice, exact));
        }
        expect(cost(chosen, exact)).toBe(best);
      }),
      { numRuns: 500 },
    );
  });

  test('what adds up after plain rounding is left as it is', () => {
    fc.assert(
      fc.property(tables, kept, (cells, keep) => {
        const rounded = (value: Decimal): bigint => round(ofDecimal(value), keep, 'half-up').digits;
        const whole = cells.map((row) =>
          row.map((cell): Decimal => ({ digits: rounded(cell), scale: keep })),
        );
        expect(balanceTable(whole, keep)?.cells).toEqual(whole.map((row) => row.map(({ digits }) => digits)));
      }),
      { numRuns: 200 },
    );
    const table = [decimals('10.1', '20.1'), decimals('5.1', '6.1')];
    expect(balanceTable(table, 0)?.cells).toEqual([
      [10n, 20n],
      [5n, 6n],
    ]);
  });

  test('the grand total may be set to the other side, and no further', () => {
    fc.assert(
      fc.property(tables, kept, (cells, keep) => {
        const { low, high } = reachOfTable(cells, keep);
        expect(balanceTable(cells, keep, low)?.total).toBe(low);
        expect(balanceTable(cells, keep, high)?.total).toBe(high);
        expect(balanceTable(cells, keep, low - 1n)).toBeNull();
        expect(balanceTable(cells, keep, high + 1n)).toBeNull();
      }),
      { numRuns: 200 },
    );
  });

  test('a large table does not take long', () => {
    const cells = Array.from({ length: 100 }, (_, r) =>
      Array.from({ length: 100 }, (_, c): Decimal => ({
        digits: BigInt((r * 7919 + c * 104_729) % 99_991),
        scale: 2,
      })),
    );
    const start = process.cpuUsage();
    const found = balanceTable(cells, 0);
    expect(found?.rowTotals).toEqual(found?.cells.map(sumUp));
    expect(process.cpuUsage(start).user / 1e6).toBeLessThan(5);
  });
});
