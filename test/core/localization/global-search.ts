/**
 * The test's own answer: every set of cells is tried, smallest first, against all relations at once, by a textbook
 * two-phase simplex on a dense tableau of integers (Edmonds' division-free pivots). Slow, and nothing of the engine in it.
 */
import type { LinearRelation } from '../../../src/core/localization/relations';
import { boundsOf } from './sheets';
import type { Sheet } from './sheets';

/** All smallest sets of cells whose figures must be wrong, each ascending, in lexicographic order. */
export function globalSearch(sheet: Sheet, most: number): number[][] | null {
  const cells = sheet.digits.map((_, cell) => cell).filter((cell) => !sheet.locked.has(cell));
  const broken = sheet.relations.filter((relation) => !canHold([relation], sheet, new Set()));
  for (let size = 0; size <= most; size++) {
    const answers = subsets(cells, size).filter((set) => {
      const freed = new Set(set);
      const hitsAll = broken.every(({ terms }) => terms.some(({ cell }) => freed.has(cell)));
      return hitsAll && canHold(sheet.relations, sheet, freed);
    });
    if (answers.length > 0) return answers;
  }
  return null;
}

function subsets(items: readonly number[], size: number): number[][] {
  if (size === 0) return [[]];
  return items.flatMap((item, i) => subsets(items.slice(i + 1), size - 1).map((rest) => [item, ...rest]));
}

/** Every inequality as Σ a·y + slack = b with y, slack ≥ 0: bounded cells from their lower end, freed ones as a difference. */
function canHold(relations: readonly LinearRelation[], sheet: Sheet, freed: ReadonlySet<number>): boolean {
  const used = [...new Set(relations.flatMap(({ terms }) => terms.map(({ cell }) => cell)))];
  // Integers throughout: everything in units of half the finest digit, and of the relation's own denominator.
  const finest = 2n * 10n ** BigInt(Math.max(...sheet.scales));
  const inFinest = ({ n, d }: { n: bigint; d: bigint }) => (n * finest) / d;
  const rows: { a: Map<string, bigint>; b: bigint; equal: boolean }[] = [];
  for (const { terms, comparison, constant } of relations) {
    const a = new Map<string, bigint>();
    let b = inFinest(constant);
    for (const { cell, coefficient } of terms) {
      if (freed.has(cell)) {
        a.set(`+${cell}`, coefficient.n);
        a.set(`-${cell}`, -coefficient.n);
      } else {
        b -= coefficient.n * inFinest(boundsOf(sheet, cell).low);
        a.set(`${cell}`, coefficient.n);
      }
    }
    const sign = comparison === '>=' ? -1n : 1n;
    rows.push({
      a: new Map([...a].map(([name, value]) => [name, sign * value])),
      b: sign * b,
      equal: comparison === '=',
    });
  }
  for (const cell of used.filter((one) => !freed.has(one))) {
    const { low, high } = boundsOf(sheet, cell);
    rows.push({ a: new Map([[`${cell}`, 1n]]), b: inFinest(high) - inFinest(low), equal: false });
  }
  return hasSolution(rows);
}

function hasSolution(
  rows: readonly { a: ReadonlyMap<string, bigint>; b: bigint; equal: boolean }[],
): boolean {
  const names = [...new Set(rows.flatMap(({ a }) => [...a.keys()]))];
  const slacks = rows.map((_, i) => i).filter((i) => !rows[i]?.equal);
  const width = names.length + slacks.length + rows.length + 1;
  const table = rows.map(({ a, b }, i) => {
    const sign = b < 0n ? -1n : 1n;
    const line = Array.from({ length: width }, () => 0n);
    names.forEach((name, j) => (line[j] = sign * (a.get(name) ?? 0n)));
    if (slacks.includes(i)) line[names.length + slacks.indexOf(i)] = sign;
    line[names.length + slacks.length + i] = 1n;
    line[width - 1] = sign * b;
    return line;
  });
  const basis = rows.map((_, i) => names.length + slacks.length + i);
  const real = names.length + slacks.length;
  // Minus the sum of the artificial variables, to be brought to zero.
  const goal = Array.from({ length: width }, (_, j) =>
    j >= real && j < width - 1 ? 0n : table.reduce((sum, line) => sum + (line[j] ?? 0n), 0n),
  );
  let divisor = 1n;
  for (;;) {
    const column = goal.findIndex((value, j) => j < real && value > 0n);
    if (column < 0) return goal[width - 1] === 0n;
    let row = -1;
    table.forEach((line, i) => {
      const [own, best] = [line[column] ?? 0n, table[row]];
      if (own <= 0n) return;
      const [ahead, behind] = best
        ? [(line[width - 1] ?? 0n) * (best[column] ?? 0n), (best[width - 1] ?? 0n) * own]
        : [0n, 1n];
      if (ahead < behind || (ahead === behind && (basis[i] ?? 0) < (basis[row] ?? 0))) row = i;
    });
    const pivotLine = table[row];
    if (!pivotLine) return false;
    const pivot = pivotLine[column] ?? 1n;
    for (const line of [...table, goal]) {
      if (line === pivotLine) continue;
      const factor = line[column] ?? 0n;
      for (let j = 0; j < width; j++) {
        line[j] = ((line[j] ?? 0n) * pivot - factor * (pivotLine[j] ?? 0n)) / divisor;
      }
    }
    basis[row] = column;
    divisor = pivot;
  }
}
