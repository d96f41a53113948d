/** Assertions that need no test runner, so that the contract also runs inside a browser page. */

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

function canonical(value: unknown): string {
  return (
    JSON.stringify(value, (_key, item: unknown) =>
      item && typeof item === 'object' && !Array.isArray(item)
        ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)))
        : item,
    ) ?? 'undefined'
  );
}
