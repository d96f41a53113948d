/** A folder of the project on an address of its own. */
import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';

const ROOT = resolve(__dirname, '../..');

export async function serve(
  folder: string,
): Promise<{ readonly address: string; readonly server: ChildProcess }> {
  const server = spawn(process.execPath, ['src/tools/serve.mjs', folder], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(server.stdout, 'data')) as [Buffer];
  return { address: line.toString().trim(), server };
}
