/** target-tracker in the terminal: the engine of the add-in over files, for batches and CI. Exit 0, 1 or 2, as in the help. */
import { readFile, writeFile } from 'node:fs/promises';
import { run } from './run';

// A reader that has seen enough (… | head) is no failure, and does not change what was found. A full disk is one.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') fail(error.code ?? error.message);
});
// Where not even a complaint can be written, the exit code alone tells.
process.stderr.on('error', () => process.exit(2));

void run(process.argv.slice(2), {
  env: process.env,
  read: (path) => readFile(path),
  write: (path, bytes) => writeFile(path, bytes),
  now: () => new Date(),
  print: (text) => void process.stdout.write(text),
  complain: (line) => void process.stderr.write(`${line}\n`),
}).then((code) => {
  process.exitCode = code;
});

function fail(reason: string): void {
  process.stderr.write(
    `target-tracker：结果写不出去，请检查输出位置 / the output could not be written (${reason})\n`,
  );
  process.exit(2);
}
