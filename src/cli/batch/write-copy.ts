/** A copy appears whole or not at all: written under a passing name, then renamed. */
import path from 'node:path';
import { Failure } from '../failure';
import type { Terminal } from '../terminal';

/** @returns what went wrong, or null */
export async function writeCopy(
  target: string,
  bytes: Uint8Array,
  { folders, write, stop }: Terminal,
): Promise<Failure | null> {
  const passing = path.join(path.dirname(target), `.${path.basename(target)}.partial`);
  try {
    await folders?.make(path.dirname(target));
    if (stop?.aborted) return null;
    await write(folders ? passing : target, bytes);
    if (folders && stop?.aborted) await folders.remove(passing);
    else await folders?.rename(passing, target);
    return null;
  } catch (error) {
    await folders?.remove(passing).catch(() => undefined);
    return Failure.ofWriting(target, error);
  }
}
