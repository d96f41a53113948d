/** The pages that the browser tests look at: built beside all the other tests, which need none of them. */
import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';

const ROOT = resolve(__dirname, '../..');
const FOLDER = resolve(ROOT, '.cache/e2e');
/** There when the builds have ended; it holds what went wrong, or nothing. */
const OUTCOME = resolve(FOLDER, 'builds-outcome.txt');

/** Starts the builds, and returns at once. */
export function startBuilds(): void {
  mkdirSync(FOLDER, { recursive: true });
  rmSync(OUTCOME, { force: true });
  void build()
    .then(
      () => '',
      (error: unknown) => String(error),
    )
    .then((outcome) => {
      // Written aside and moved, so that nobody reads half of it.
      writeFileSync(`${OUTCOME}.passing`, outcome);
      renameSync(`${OUTCOME}.passing`, OUTCOME);
    });
}

/**
 * Waits, in any process, until the builds have ended.
 * @throws Error with what the build said when it failed
 */
export async function built(): Promise<void> {
  for (;;) {
    const outcome = outcomeSoFar();
    if (outcome === '') return;
    if (outcome !== null) throw new Error(`The pages for the browser tests could not be built: ${outcome}`);
    await pause(200);
  }
}

async function build(): Promise<void> {
  const run = promisify(execFile);
  await run(process.execPath, ['src/tools/build.mjs', 'preview', 'site'], { cwd: ROOT });
  // After the others: it shares the preview's compiled modules.
  await run(process.execPath, ['test/e2e/build-contract-page.mjs'], { cwd: ROOT });
}

function outcomeSoFar(): string | null {
  try {
    return readFileSync(OUTCOME, 'utf8');
  } catch {
    return null;
  }
}
