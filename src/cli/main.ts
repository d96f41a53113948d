/** target-tracker in the terminal: the engine of the add-in over files, for batches and CI. Exit 0, 1 or 2, as in the help. */
import { availableParallelism } from 'node:os';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { message } from '../core/message';
import { workerPool } from './batch/worker-pool';
import { Failure } from './failure';
import { folders } from './node-folders';
import { run } from './run';

/** Of the heap of one thread; what Excel itself opens without trouble needs far less. */
const MEGABYTES = 1024;

/** Lies beside the command. */
const THREAD = path.join(__dirname, 'check-thread.cjs');

begin();

function begin(): void {
  // A reader that has seen enough (… | head) is no failure, and does not change what was found. A full disk is one.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') fail(error.code ?? error.message);
  });
  // Where not even a complaint can be written, the exit code alone tells.
  process.stderr.on('error', () => process.exit(2));
  const stopping = new AbortController();
  process.once('SIGINT', () => stopping.abort());

  void run(process.argv.slice(2), {
    env: process.env,
    read: (file) => readFile(file),
    write: (file, bytes) => writeFile(file, bytes),
    now: () => new Date(),
    print: (text) => void process.stdout.write(text),
    complain: (line) => void process.stderr.write(`${line}\n`),
    folders,
    cores: availableParallelism(),
    startWorkers: (setup, count) => {
      // Said once, and not of every report.
      if (!existsSync(THREAD)) throw new Failure(message('cli.file.incomplete', { file: THREAD }));
      return workerPool(THREAD, {
        count,
        seconds: setup.timeLimit,
        megabytes: MEGABYTES,
        worker: { workerData: setup },
      });
    },
    stop: stopping.signal,
    ...(process.stderr.isTTY && { progress: showProgress }),
  }).then((code) => {
    process.exitCode = code;
  });
}

/** On one line, written over and over. */
function showProgress(line: string | null): void {
  const room = (process.stderr.columns ?? 80) - 1;
  // A Chinese character takes up two columns.
  process.stderr.write(`\r\x1b[K${line === null ? '' : [...line].slice(0, Math.floor(room / 2)).join('')}`);
}

function fail(reason: string): void {
  process.stderr.write(
    `target-tracker：结果写不出去，请检查输出位置 / the output could not be written (${reason})\n`,
  );
  process.exit(2);
}
