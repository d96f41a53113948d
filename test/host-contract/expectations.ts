/** Assertions that need no test runner, so that the contract also runs inside a browser page. */
import type { CellRect } from '../../src/workbook/address';
import { parseAddress } from '../../src/workbook/address';
import type { WorkbookHost } from '../../src/workbook/host';
import type { SheetSnapshot } from '../../src/workbook/snapshot';

export class ContractFailure extends Error {
  override readonly name = 'ContractFailure';
}

/** Equal as plain data; the order of keys does not count. */
export function expectEqual(actual: unknown, expected: unknown, what: string): void {
  const [is, due] = [canonical(actual), canonical(expected)];
  if (is !== due) throw new ContractFailure(`${what}: expected ${due}, got ${is}`);
}

export function expectTrue(condition: boolean, what: string): asserts condition {
  if (!condition) throw new ContractFailure(what);
}

/** Rejected with a WorkbookError of this code. Told by name and code: in a browser the class may be another copy. */
export async function expectWorkbookError(
  work: Promise<unknown>,
  code: string,
  subject: string,
): Promise<void> {
  const caught: unknown = await work.then(
    () => undefined,
    (error: unknown) => error,
  );
  expectTrue(caught !== undefined, `expected the error ${code}, but nothing was refused`);
  const {
    name,
    code: actual,
    subject: about,
  } = caught as { name?: unknown; code?: unknown; subject?: unknown };
  expectEqual({ name, code: actual, about }, { name: 'WorkbookError', code, about: subject }, 'refusal');
}

/** Events may come a moment later, as they do in Excel. */
export async function until(done: () => boolean, otherwise: string): Promise<void> {
  for (let waited = 0; !done() && waited < 3000; waited += 20) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  expectTrue(done(), otherwise);
}

export function rect(address: string): CellRect {
  const found = parseAddress(address);
  expectTrue(found !== null, address);
  return found;
}

/** The cells of a range as a grid tells them; null beyond the used range. */
export function part<T>(
  { used }: { readonly used: CellRect },
  grid: readonly (readonly T[])[],
  address: string,
): (T | null)[][] {
  const { row, column, rows, columns } = rect(address);
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (__, c) => grid[row - used.row + r]?.[column - used.column + c] ?? null),
  );
}

/** One sheet; it must be there. */
export async function readOne(host: WorkbookHost, name: string): Promise<SheetSnapshot> {
  const [snapshot] = await host.read({ sheets: [name] });
  expectTrue(snapshot !== undefined, `no snapshot of ${name}`);
  return snapshot;
}

function canonical(value: unknown): string {
  return (
    JSON.stringify(value, (_key, item: unknown) =>
      item && typeof item === 'object' && !Array.isArray(item)
        ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)))
        : item,
    ) ?? 'undefined'
  );
}
