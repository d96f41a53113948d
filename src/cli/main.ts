/** target-tracker in the terminal: the engine of the add-in over files, for batches and CI. Exit 0, 1 or 2, as in the help. */
import { readFile } from 'node:fs/promises';
import { run } from './run';

// A reader that has seen enough (… | head) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

void run(process.argv.slice(2), {
  env: process.env,
  read: (path) => readFile(path),
  print: (text) => void process.stdout.write(text),
  complain: (line) => void process.stderr.write(`${line}\n`),
}).then((code) => {
  process.exitCode = code;
});
