/** Threads that crash, loop or run out of memory cost their file and nothing else. */
import { NOTHING_EARLIER } from '../../src/core/history/earlier-reports';
import { workerPool } from '../../src/cli/batch/worker-pool';

jest.setTimeout(30_000);

const script = `
const { parentPort } = require('node:worker_threads');
parentPort.on('message', ({ file }) => {
  if (file === 'loop') for (;;);
  if (file === 'crash') throw new Error('bad luck');
  if (file === 'exit') process.exit(3);
  if (file === 'memory') { const all = []; for (;;) all.push(new Array(1e6).fill({})); }
  parentPort.postMessage({ kind: 'done', outcome: { submission: { file, outcome: { kind: 'checked' } }, said: null } });
});`;

/** What became of each file; a thread has 32 MB and so many seconds for one. */
async function outcomesOf(files: readonly string[], seconds: number): Promise<(readonly [string, string])[]> {
  const pool = workerPool(script, { count: 2, seconds, megabytes: 32, worker: { eval: true } });
  const outcomes = await Promise.all(files.map((file) => pool.check(file, () => NOTHING_EARLIER)));
  await pool.stop();
  return outcomes.map(({ submission: { file, outcome } }) => [
    file,
    outcome.kind === 'unreadable' ? outcome.reason.key : outcome.kind,
  ]);
}

test('every file has its outcome, and the others are checked all the same', async () => {
  expect(await outcomesOf(['a', 'crash', 'b', 'exit', 'memory', 'c'], 25)).toEqual([
    ['a', 'checked'],
    ['crash', 'collection.unexpected'],
    ['b', 'checked'],
    ['exit', 'collection.unexpected'],
    ['memory', 'collection.out-of-memory'],
    ['c', 'checked'],
  ]);
});

test('a file that never comes to an end is given up in time', async () => {
  expect(await outcomesOf(['loop'], 1)).toEqual([['loop', 'collection.too-slow']]);
});
